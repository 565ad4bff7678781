// One note of a shared review, from commit to acknowledged on the disk, beside the same of a review that is not shared.
import {alternate} from '../alternate.js';
import {startServer, whyNoServer} from '../server.js';
import {noteAdded} from '../workplace.js';

/** Before each reading (ms): what the one before sends to the server is there by then. */
const PAUSE = 100;

const named = {what: 'one note of a shared review, acknowledged', peer: 'of one that is not', goal: 1.1, unit: 'ms'};

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureSavedWhenShared(place, {rounds, quick}) {
  const skipped = await whyNoServer(place);
  if (skipped) return [{...named, skipped}];
  const {openReviewStore} = await place.loadStore();
  const server = await startServer(place);
  try {
    const reviews = {ours: await place.runningReview(300), theirs: await place.runningReview(300)};
    await server.share(reviews.ours);
    const stores = [];
    let number = 0;
    const contestants = {};
    for (const [name, {folder, questionId}] of Object.entries(reviews)) {
      const store = await openReviewStore({folder, by: 'bench', role: 'facilitator'});
      stores.push(store);
      contestants[name] = async () => {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        const from = performance.now();
        await store.commit([noteAdded(`timed-${number++}`, questionId, number)]);
        return performance.now() - from;
      };
    }
    const readings = await alternate(rounds ?? (quick ? 50 : 150), contestants, {warmUp: 20});
    const {notShared, awaySince, stopped} = stores[0].getState().sharing;
    if (notShared > 0 || awaySince !== null || stopped !== null) throw new Error('The server did not get the notes.');
    await Promise.all(stores.map((store) => store.close()));
    return [{...named, ...readings}];
  } finally {
    await server.remove();
  }
}
