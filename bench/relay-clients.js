// One process of many people: reviews that are open as a program has them open, without its screen, and written to.
// Its parent says which, when to begin and when to leave; it tells when each note was on the disk here, and when those of
// others came.
import {once} from 'node:events';
import {openReviewStore} from '../src/store/review-store.ts';
import {noteAdded} from './workplace.js';

/** One clock for all processes of a machine, in milliseconds. */
const now = () => Number(process.hrtime.bigint()) / 1e6;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const saved = {};
const came = {};

async function open({folder, questionId, role, by}, name) {
  const store = await openReviewStore({folder, by, role});
  const known = new Set(store.getState().review.notes.map(({id}) => id));
  let own = 0;
  store.subscribe(() => {
    const {notes} = store.getState().review;
    // Each once: all are looked at, since one that came late may stand before others.
    if (notes.length === known.size) return;
    const at = now();
    for (const {id} of notes) {
      if (known.has(id)) continue;
      known.add(id);
      if (!id.startsWith(name)) came[id] = at;
    }
  });
  return {
    store,
    async write(every, until) {
      await pause(Math.random() * every);
      while (now() < until) {
        const id = `${name}-${own++}`;
        await store.commit([noteAdded(id, questionId, own)]);
        saved[id] = now();
        await pause(every);
      }
    },
  };
}

const [{clients, seat}] = await once(process, 'message');
const people = [];
for (const [number, client] of clients.entries()) people.push(await open(client, `${seat}.${number}`));
const began = once(process, 'message');
process.send('open');
const [{every, seconds, settle}] = await began;
const until = now() + seconds * 1000;
await Promise.all(people.map(({write}) => write(every, until)));
await pause(settle);
const left = once(process, 'message');
process.send({saved, came});
await left;
await Promise.all(people.map(({store}) => store.close()));
process.disconnect();
