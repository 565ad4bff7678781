// The palette: everything that can be done on the page behind it, by name, narrowed by a few letters.
import {wordsIn} from '../../review/letters.js';
import {detailRow, heading, hint, type Row, selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, say, select} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {everyone, everywhereKeys} from '../keys/everywhere.js';
import {rowKeysBesideText} from '../keys/select.js';
import {type Entry, entriesOf} from './entries.js';
import {fitting} from './fitting.js';
import {closePalette, situationBehind, withoutPalette} from './over.js';

/** Columns of a key with an Esc or two before it. */
const KEY = 14;

const found = (situation: Situation): Entry[] => fitting(entriesOf(situationBehind(situation)), situation.view.query);

const rowOf = ({id, key, does, whyNot}: Entry): Row => detailRow(id, key, whyNot ? `${does} · ${whyNot}` : does);

export const palette: ScreenRecord = {
  title: 'What can be done',
  heading: 'debrief · what can be done here',
  over: 'anything',
  searches: 'Do',
  bestFirst: true,
  intro: () => 'Type a few letters of what you want to do. Enter does it, as its key does.',
  rows(situation) {
    const entries = found(situation);
    if (entries.length === 0) return [hint('Nothing here is called that. Backspace takes letters away.')];
    const [now, later] = [entries.filter(({whyNot}) => !whyNot), entries.filter(({whyNot}) => whyNot)];
    return [...now.map(rowOf), ...(later.length > 0 ? [heading('Not now'), ...later.map(rowOf)] : [])];
  },
  look: ({view}) => ({ofKeys: true, nameColumns: KEY, sought: wordsIn(view.query)}),
  keys: [
    {
      name: 'enter',
      help: 'do what is selected',
      group: 'lists',
      short: 'do it',
      for: everyone,
      inClosed: true,
      anywhere: doIt,
    },
    ...rowKeysBesideText,
    {
      name: 'back',
      help: 'back to the page, as it was',
      group: 'leave',
      short: 'back',
      for: everyone,
      inClosed: true,
      anywhere: closePalette,
    },
    ...everywhereKeys,
  ],
  picture: Intro,
};

/** Its keys are pressed on the page behind: whatever it does, it does as they do. */
function doIt(situation: Situation): Outcome {
  const id = selectedRow(situation)?.id;
  const entry = found(situation).find((one) => one.id === id);
  if (!entry) return {};
  const {whyNot, does, presses, selects} = entry;
  if (whyNot) return {view: say(situation.view, `Not now: ${does} · ${whyNot}`)};
  const view = withoutPalette(situation);
  return {view: selects === undefined ? view : select(view, view.screen, selects), presses};
}
