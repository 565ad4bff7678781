// Loaded before the program: its clock is ahead by the milliseconds in a file, and moves on when the file is written.
const {readFileSync} = require('node:fs');
const {syncBuiltinESMExports} = require('node:module');
const os = require('node:os');

const RealDate = Date;
const {uptime} = os;

function ahead() {
  try {
    return Number(readFileSync(process.env.DEBRIEF_TEST_AHEAD, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead());
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead();
  }
};

// A machine that has slept has been up as long.
os.uptime = () => uptime() + ahead() / 1000;
syncBuiltinESMExports();
