// From Enter in the note-taker's terminal to the note on the facilitator's screen on another machine, over a server.
import {alternate} from '../alternate.js';
import {startServer, whyNoServer} from '../server.js';
import {NOTES, notesAcross, openTwoTerminals, stopAll} from '../two-terminals.js';

const named = {what: "a note on the other machine's screen, 120x40", peer: 'two terminals on one', unit: 'ms'};
const figures = [
  {figure: 'median', goal: 2},
  {figure: 'median', goal: 50, goalIs: 'absolute'},
  {figure: '95 %', goal: 100, goalIs: 'absolute'},
];

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureRelayedNote(place, {rounds, quick}) {
  const skipped = await whyNoServer(place);
  if (skipped) return figures.map((figure) => ({...named, ...figure, skipped}));
  const server = await startServer(place);
  try {
    const shared = await place.runningReview(NOTES);
    const {env} = await server.join(await server.share(shared), 'other-machine');
    const pairs = {
      ours: await openTwoTerminals(place, shared.id, {reader: server.env, writer: env}),
      theirs: await openTwoTerminals(place, (await place.runningReview(NOTES)).id),
    };
    const readings = await alternate(rounds ?? (quick ? 20 : 60), notesAcross(pairs), {warmUp: 5});
    await stopAll(Object.values(pairs));
    return figures.map((figure) => ({...named, ...figure, ...readings}));
  } finally {
    await server.remove();
  }
}
