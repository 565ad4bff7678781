// The room of a meeting that a script holds: a home of its own, a clock that it moves, two terminals, and pictures.
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {grounds, svgOf} from '../terminal-svg.js';
import './from-source.js';

const {tempHome} = await import('../../test/support/temp-home.ts');
const {allSaved, closeTerminals, nodeBinary, openTerminal} = await import('../../test/support/terminal.ts');

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pictures = here('../../docs/pictures');

/** How long a text is waited for (ms), on a busy machine, too. */
const patience = 30_000;

/** A few days after the incident, when everyone has slept. */
const day = '2018-10-25';
const begins = Date.parse(`${day}T14:00Z`);

/** @param {{columns: number, rows: number}} size of both terminals */
export async function openRoom({columns, rows}) {
  const home = await tempHome();
  const clock = join(home.root, 'clock');
  const env = {NODE_OPTIONS: `--require=${here('still-clock.cjs')}`, DEBRIEF_STILL_CLOCK: clock, TZ: 'UTC'};

  const minutesIn = () => (Number(readFileSync(clock, 'utf8')) - begins) / 60_000;

  return {
    home,
    /** @param {string} time of the meeting's day, as 14:05 */
    itIs(time) {
      // In one step: the programs read it all the time.
      writeFileSync(`${clock}.next`, `${Date.parse(`${day}T${time}Z`)}`);
      renameSync(`${clock}.next`, clock);
    },

    /** Runs a command of the program, and answers what it printed. */
    shell(...args) {
      const {stdout, stderr, status} = spawnSync(nodeBinary(), [here('../../bin/debrief.cjs'), ...args], {
        cwd: home.root,
        encoding: 'utf8',
        env: {PATH: process.env.PATH, ...home.env, ...env},
      });
      if (status !== 0) throw new Error(stderr);
      return stdout.trim();
    },

    sits: (command) => openTerminal({args: [command], home, env, columns, rows, patience}),

    /** What this terminal shows, once all is saved, as docs/pictures/NAME-SIZE.svg. */
    async picture(me, name) {
      // The time of the meeting, as the clock's next second paints it.
      if (minutesIn() >= 0) await me.sees(new RegExp(` ${minutesIn()}(/| of )90`));
      await allSaved();
      await settled(me);
      mkdirSync(pictures, {recursive: true});
      const svg = await svgOf(me.written, {columns, rows}, grounds.dark);
      writeFileSync(join(pictures, `${name}-${columns}x${rows}.svg`), svg);
    },

    async leave() {
      await closeTerminals();
      await home.remove();
    },
  };
}

/** A page may tell what is new in more than one frame; it has settled once it has looked the same for so long (ms). */
const quiet = 2_500;

async function settled(me) {
  const before = me.screen().join('\n');
  await new Promise((resolve) => setTimeout(resolve, quiet));
  if (me.screen().join('\n') !== before) await settled(me);
}
