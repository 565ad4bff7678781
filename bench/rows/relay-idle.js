// Processor time of a minute in which nobody types in a shared review, beside one that is not shared; two people on each.
import {processorTime} from '../processor-time.js';
import {startServer, whyNoServer} from '../server.js';
import {NOTES, openTwoTerminals, stopAll} from '../two-terminals.js';

/** Starting is over by then, and so is keeping the compiled code (ms). */
const SETTLED = 6000;

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} one reading each, of both processes, in milliseconds of processor time
 */
export async function measureIdleWhenShared(place, {quick}) {
  const seconds = quick ? 20 : 60;
  const named = {
    what: `processor time of ${seconds} s at rest, two terminals, shared`,
    peer: 'not shared',
    goal: 1.3,
    unit: 'ms',
  };
  if (process.platform !== 'linux') return [{...named, skipped: 'it is read from /proc, which only Linux has'}];
  const skipped = await whyNoServer(place);
  if (skipped) return [{...named, skipped}];
  const server = await startServer(place);
  try {
    const shared = await place.runningReview(NOTES);
    const {env} = await server.join(await server.share(shared), 'other-machine');
    const pairs = [
      await openTwoTerminals(place, shared.id, {reader: server.env, writer: env}),
      await openTwoTerminals(place, (await place.runningReview(NOTES)).id),
    ];
    await pause(SETTLED);
    const before = await Promise.all(pairs.map(timeOfBoth));
    await pause(seconds * 1000);
    const after = await Promise.all(pairs.map(timeOfBoth));
    await stopAll(pairs);
    const [ours, theirs] = after.map((ms, index) => [ms - before[index]]);
    return [{...named, ours, theirs}];
  } finally {
    await server.remove();
  }
}

const timeOfBoth = async ({reader, writer}) => (await processorTime(reader.pid)) + (await processorTime(writer.pid));

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
