// `debrief add note`, the whole process from start to end, beside a Node that does nothing and other programs that add.
import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {alternate} from '../alternate.js';
import {installed} from '../installed.js';

const text = 'the alert had gone to a channel that one team reads';

/** Programs that add a line to a list of their own, and what each is asked first, so that it asks nothing itself. */
const others = {
  task: {peer: 'task add', command: ['task', 'rc.confirmation=off', 'add', text]},
  nb: {peer: 'nb add', command: ['nb', 'add', text]},
};

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureAddNote(place, {rounds, quick}) {
  const {id, folder} = await place.runningReview(12);
  // Every note is added to the same review, or the last ones would have more to read than the first.
  const oursAgain = await asItWas(folder, join(place.root, 'before-adding'));
  const contestants = {
    ours: async () => {
      const ms = await place.timeOf(place.debrief('add', 'note', '--review', id, text));
      await oursAgain();
      return ms;
    },
    node: () => place.timeOf([place.node, '-e', '0']),
  };
  const here = Object.keys(others).filter(installed);
  for (const name of here) contestants[name] = await adding(place, name);
  const readings = await alternate(rounds ?? (quick ? 10 : 31), contestants, {warmUp: 2});
  const named = {what: 'debrief add note, the whole process', unit: 'ms', ours: readings.ours};
  return [
    {...named, peer: 'node -e 0', goal: 1.5, theirs: readings.node},
    ...Object.entries(others).map(([name, {peer}]) => ({
      ...named,
      peer,
      goal: 1,
      ...(here.includes(name) ? {theirs: readings[name]} : {skipped: `${name} is not installed`}),
    })),
  ];
}

/** One that has twelve things in its list, too, and the same each time. */
async function adding(place, name) {
  const {command} = others[name];
  const home = join(place.root, `home-of-${name}`);
  await mkdir(home);
  await writeFile(join(home, '.taskrc'), '');
  const env = {...place.env, HOME: home, TASKDATA: join(home, '.task'), TASKRC: join(home, '.taskrc')};
  for (let count = 0; count < 12; count += 1) await place.timeOf(command, env);
  const again = await asItWas(home, join(place.root, `before-adding-to-${name}`));
  return async () => {
    const ms = await place.timeOf(command, env);
    await again();
    return ms;
  };
}

/** @returns what makes the folder again what it is now */
async function asItWas(folder, kept) {
  await cp(folder, kept, {recursive: true});
  return async () => {
    await rm(folder, {recursive: true});
    await cp(kept, folder, {recursive: true});
  };
}
