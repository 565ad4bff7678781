// Loaded before a program: its clock and its timers run as many times faster as BENCH_CLOCK says.
'use strict';

const rate = Number(process.env.BENCH_CLOCK);
const RealDate = Date;
const begin = RealDate.now();
const now = () => Math.round(begin + (RealDate.now() - begin) * rate);

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [now()] : given));
  }
  static now() {
    return now();
  }
};

for (const name of ['setTimeout', 'setInterval']) {
  const real = globalThis[name];
  globalThis[name] = (work, ms = 0, ...given) => real(work, ms / rate, ...given);
}
