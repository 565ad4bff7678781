// What is said of a text once an editor gives the terminal back.
import {expect, it} from 'vitest';
import {editingWith} from '../../src/app/editing.js';
import type {Event} from '../../src/session/model.js';
import type {Edited} from '../../src/store/editor.js';
import type {PlaceForEditor} from '../../src/store/place-for-editor.js';

/** What is told of a note that was half written as the editor began. */
async function toldOf(edited: Edited): Promise<Event[]> {
  const told: Event[] = [];
  const edit = editingWith({
    services: {editText: async () => edited, placeForEditor: () => ({}) as PlaceForEditor},
    review: {store: null},
    tell: (event) => void told.push(event),
    away: (give) =>
      give({
        leave: () => undefined,
        suspend: async () => undefined,
        redraw: () => undefined,
        bell: () => undefined,
        handOver: (work) => work(),
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
  expect((await toldOf(edited)).map((event) => 'text' in event && event.text)).toEqual(says);
});
