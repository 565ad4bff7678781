// Appends each line that is typed to a file, and does nothing else.
import {appendFileSync} from 'node:fs';

const [file] = process.argv.slice(2);
process.stdin.on('data', (line) => appendFileSync(file, line));
