// Loaded before the program: its clock stands still at the milliseconds in a file, and moves when that is written.
const {readFileSync} = require('node:fs');

const RealDate = Date;
const now = () => Number(readFileSync(process.env.DEBRIEF_STILL_CLOCK, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }

  static now() {
    return now();
  }
};
