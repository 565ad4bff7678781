// Writes to its terminal what a file holds, and what is appended to it as soon as fs.watch tells.
import {openSync, readSync, watch, writeSync} from 'node:fs';

const [file] = process.argv.slice(2);
const descriptor = openSync(file, 'r');
const room = Buffer.alloc(65_536);

function show() {
  writeSync(1, room, 0, readSync(descriptor, room));
}

show();
watch(file, show);
