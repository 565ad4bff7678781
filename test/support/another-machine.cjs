// Loaded before the program: the machine has the name that the environment gives it.
const {syncBuiltinESMExports} = require('node:module');

require('node:os').hostname = () => process.env.DEBRIEF_TEST_HOSTNAME;
syncBuiltinESMExports();
