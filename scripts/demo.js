// Records the tour for the README: `npm run demo` writes an animated picture and stills of it into docs/pictures/;
// with --check it says whether they show what the program does.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {loadSource} from './load-source.js';
import {filmOf, grounds, svgOf} from './terminal-svg.js';

// A picture has colours, whatever this terminal has, and the same times on every machine.
process.env.FORCE_COLOR = '3';
process.env.TZ = 'UTC';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pictures = here('../docs/pictures/');

/** Steps of the tour that have a still of their own: what they show last. */
const stills = {park: 'tour-time', hint: 'tour-hint', slot: 'tour-action'};

/** What whoever cannot see it is told, and the frame that stands where nothing is to move. */
const told = {
  title: 'The tour of debrief',
  about:
    'A terminal of 80 columns. A line says what to press, step by step: the meeting begins, a note is saved, a topic ' +
    'parked, five minutes are added, wording that blames has a question beside it, an idea gets an owner and a day, the ' +
    'review is closed and exported.',
};

const {recordTour, size} = await loadSource('test/support/tour-recording.tsx');
const frames = recordTour(here('../examples/github-2018-10-21'));
const still = frames.findLastIndex(({step}) => step === 'hint');
const files = {
  'tour.svg': await filmOf(frames, size, grounds.dark, {...told, still}),
};
for (const [step, name] of Object.entries(stills)) {
  const frame = frames.findLast((one) => one.step === step);
  files[`${name}.svg`] = await svgOf(frame.text, size, grounds.dark);
}

const isSame = (name) => {
  try {
    return readFileSync(pictures + name, 'utf8') === files[name];
  } catch {
    return false;
  }
};
const stale = Object.keys(files).filter((name) => !isSame(name));
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(`Not what the tour shows any more: ${stale.join(', ')}. Run npm run demo, and look at them.`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(pictures, {recursive: true});
  for (const name of stale) writeFileSync(pictures + name, files[name]);
  console.log(
    `${frames.length} frames, ${Math.round(files['tour.svg'].length / 1000)} kB; new: ${stale.join(', ') || 'none'}.`,
  );
}
