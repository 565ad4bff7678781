// What the palette lists: everything that the page behind it can do, read off its keys, and the reviews at home.
import {askOf, keepsDraft} from '../../session/asks/index.js';
import {fieldKeys} from '../../session/field/field-keys.js';
import {isUntouched} from '../../session/following.js';
import {type Binding, canAct, isFor} from '../../session/keys/binding.js';
import {keyGroups} from '../../session/keys/groups.js';
import {keyName, keyNames} from '../../session/keys/in-words.js';
import type {KeyPress} from '../../session/keys/read.js';
import {keysFor} from '../../session/keys/table.js';
import {rowsOf, selectedRow} from '../../session/rows.js';
import type {Screen} from '../../session/screen.js';
import type {Outcome, Situation} from '../../session/situation.js';
import {escapesTo} from '../frame/message.js';

/**
 * One of the things to do: `does` and `key` as people read them, `presses` what it is. `whyNot`: why it cannot be done
 * now; `selects`: the row that it is done with.
 */
export type Entry = {
  id: string;
  does: string;
  key: string;
  presses: readonly KeyPress[];
  whyNot?: string;
  selects?: string;
};

/** Of the page behind the palette, in the order of the help; what cannot be done now comes last. */
export function entriesOf(behind: Situation): Entry[] {
  const all = [...ofField(behind), ...ofScreens(behind), ...ofRows(behind)];
  return [...all.filter(({whyNot}) => !whyNot), ...all.filter(({whyNot}) => whyNot)];
}

/** A character comes as a terminal tells it, and any other key by its name. */
const pressOf = (key: string): KeyPress =>
  key === 'space' ? {text: ' '} : [...key].length === 1 ? {text: key} : {name: key};

const esc: KeyPress = {name: 'esc'};

const escaped = (times: number, key: string): Pick<Entry, 'key' | 'presses'> => ({
  key: [...Array<string>(times).fill('Esc'), key].join(' '),
  presses: Array<KeyPress>(times).fill(esc),
});

/** What an open field can do with its text; moving about in it is for its own keys. */
function ofField({view: {dialog}}: Situation): Entry[] {
  if (dialog?.kind !== 'write' || dialog.asks.what === 'search') return [];
  return fieldKeys
    .filter(({change}) => change === undefined)
    .map(({keys: [key = ''], help}) => ({
      id: `field ${key}`,
      does: `${help} (in the text)`,
      key: keyName(key),
      presses: [pressOf(key)],
    }));
}

/** Reviews at home, and the examples: each is opened by Enter on its row. */
function ofRows(behind: Situation): Entry[] {
  if (behind.view.dialog) return [];
  return rowsOf(behind).flatMap((row) =>
    row.kind === 'choice'
      ? [
          {
            id: `row ${row.id}`,
            does: `open ${row.name} ${row.text}`,
            key: keyName('enter'),
            presses: [pressOf('enter')],
            selects: row.id,
          },
        ]
      : [],
  );
}

/** Its own keys, then what the screen that it lies over has besides, behind Esc. */
function ofScreens(behind: Situation): Entry[] {
  const {screen, screens, view} = behind;
  const under = screens.all[view.from];
  const own = inOrder(screen.keys.filter((binding) => binding.anywhere !== undefined || behind.review !== null));
  const more = under && screen.over ? inOrder(under.keys.filter((binding) => !isHere(screen, binding))) : [];
  const others = more.filter((binding) => !binding.shortOf && binding.group !== 'lists' && !isHere(screen, binding));
  return [...own, ...others].flatMap((binding) => entryOf(binding, behind, isHere(screen, binding)));
}

/** A key of the palette itself is none of what is found by it, and a way back is for one's own Esc. */
const isHere = ({keys}: Screen, binding: Binding): boolean =>
  keys.includes(binding) || keys.some(({help}) => help === binding.help) || binding.name === 'back';

const groups = Object.keys(keyGroups);

const inOrder = (bindings: readonly Binding[]): Binding[] =>
  bindings
    .filter(({inField}) => !inField)
    .toSorted((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));

function entryOf(binding: Binding, behind: Situation, isOfPage: boolean): Entry[] {
  const {review, role} = behind;
  const whyNot = whyNotNow(binding, behind, isOfPage);
  if (whyNot === 'none') return [];
  const told = {...behind, state: review && {review}};
  const keys = keysFor(binding.name);
  const [key = ''] = keys;
  const way = escaped(
    escapesTo(told, (screen) => screen.keys.includes(binding)),
    keyNames(isRange(binding) ? keys : [key]),
  );
  return [
    {
      id: `${role} ${binding.help} ${key}`,
      does: binding.help,
      key: way.key,
      presses: [...way.presses, pressOf(key)],
      ...(whyNot && {whyNot}),
    },
  ];
}

/** Which of them is pressed says what it does. */
const isRange = ({name}: Binding): boolean => name === 'point';

/** Why it cannot be done now; `none` where nobody would look for it here. */
function whyNotNow(binding: Binding, behind: Situation, isOfPage: boolean): string | undefined {
  const {review, role, view} = behind;
  if (!isFor(binding, role)) {
    return role === 'note-taker' && binding.for?.includes('facilitator') ? 'only the facilitator can' : 'none';
  }
  if (review?.status === 'closed' && !binding.inClosed) return 'none';
  const there = review && {...behind, review, view: {...view, dialog: null}};
  if (!there) return binding.anywhere ? whyNotOnRow(binding.anywhere(behind), behind, binding) : 'none';
  if (binding.isIdle?.(there)) return 'none';
  const why = binding.whyNot?.(there);
  if (why || !canAct(binding, behind)) return why ?? 'none';
  if (wouldLose(behind)) return 'first Enter or Esc for what is typed';
  if (isRange(binding)) return 'its own number says which: press that';
  if (!isOfPage || !binding.shortOf || !binding.run) return undefined;
  if (binding.shortOf(selectedRow(there), there) !== undefined) return undefined;
  const {changes, effect, asks, view: after = there.view} = binding.run(there, keysFor(binding.name)[0] ?? '');
  const acts = (changes ?? effect ?? asks) !== undefined || after.dialog !== null || after.screen !== view.screen;
  return acts ? undefined : (after.message?.text ?? 'none');
}

/** What the key would only say of the selected row, where it acts on one. */
function whyNotOnRow({view, ...more}: Outcome, behind: Situation, {hinted}: Binding): string | undefined {
  const isNamed = hinted?.(behind, selectedRow(behind)) ?? true;
  const says = view?.message && view.message !== behind.view.message ? view.message.text : undefined;
  return isNamed || Object.keys(more).length > 0 || view?.dialog ? undefined : says;
}

/** Esc out of this field lets go of what is typed in it. */
function wouldLose(behind: Situation): boolean {
  const {dialog} = behind.view;
  if (dialog?.kind !== 'write' || dialog.asks.what === 'search' || dialog.asks.what === 'new') return false;
  if (keepsDraft(dialog.asks) || askOf(dialog.asks).leave) return false;
  return dialog.field.text.trim() !== '' && !isUntouched(behind);
}
