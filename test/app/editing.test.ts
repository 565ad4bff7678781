// What is said of a text once an editor gives the terminal back.
import {expect, it} from 'vitest';
import {editingWith} from '../../src/app/editing.js';
import type {Event} from '../../src/session/model.js';
import type {Edited} from '../../src/store/editor.js';
import type {PlaceForEditor} from '../../src/store/place-for-editor.js';
import type {ReviewStore} from '../../src/store/types.js';
import {memoryStore} from '../support/memory-store.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

/** What is told of a note that was half written as the editor began. */
async function toldOf(edited: Edited, store: ReviewStore | null = null, told: Event[] = []): Promise<Event[]> {
  const edit = editingWith({
    services: {editText: async () => edited, placeForEditor: () => ({}) as PlaceForEditor},
    review: {store},
    tell: (event) => void told.push(event),
    away: (give) =>
      give({
        leave: () => undefined,
        suspend: async () => undefined,
        redraw: () => undefined,
        bell: () => undefined,
        sendUnseen: () => undefined,
        handOver: (work, back) => work().then(back),
      }),
  });
  const asks = {what: 'note', questionId: 'what'} as const;
  await edit({kind: 'edit-externally', asks, text: 'half written', inField: true});
  return told;
}

const swapFile = 'A swap file is left.';

it.each([
  ['nothing changed', {text: undefined}, ['Nothing changed in the editor.']],
  ['only blanks at its end', {text: 'half written\n\n'}, ['Nothing changed in the editor.']],
  [
    'no words at all',
    {text: undefined, isEmptied: true as const},
    ['The editor gave back an empty text: your words are as they were.'],
  ],
  ['only blanks, and what went wrong', {text: 'half written\n\n', trouble: swapFile}, [swapFile]],
  ['another text, and what went wrong', {text: 'written', trouble: swapFile}, ['written', swapFile]],
])('%s', async (_, edited, says) => {
  expect((await toldOf(edited)).flatMap((event) => ('text' in event ? event.text : []))).toEqual(says);
});

it('takes keys again only once what the others wrote meanwhile is heard, and the text is back with the next', async () => {
  const told: Event[] = [];
  const store = memoryStore(sampleReview('after'), () => sampleNow('after'));
  const hears = async () => {
    await Promise.resolve();
    told.push({kind: 'heard', state: store.getState()});
  };
  await toldOf({text: 'written'}, {...store, catchUp: hears}, told);
  expect(told.map(({kind}) => kind)).toEqual(['heard', 'back', 'edited']);
});
