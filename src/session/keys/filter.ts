// A key while a word is typed that narrows a list: it is a text field as any other, beside the keys of the list.
import type {Field} from '../field/field.js';
import {insert} from '../field/field.js';
import {cleanPiece, editOf} from '../field/field-keys.js';
import type {View} from '../view.js';
import type {KeyPress} from './read.js';

/** The word and where typing goes on in it. */
export const filterField = ({filter, filterCursor}: Pick<View, 'filter' | 'filterCursor'>): Field => {
  const text = filter ?? '';
  return {text, cursor: Math.min(filterCursor ?? text.length, text.length)};
};

/** Keys of a field that go through the list here, whose ends are further than those of a word. */
const ofTheList: readonly string[] = ['home', 'end', 'ctrl+home', 'ctrl+end'];

/** The view with the word as this key makes it; undefined where the key is none of a field, and the screen's. */
export function pressInFilter(view: View, key: KeyPress): View | undefined {
  const field = filterField(view);
  if ('name' in key) {
    const edit = ofTheList.includes(key.name) ? undefined : editOf(key.name);
    // One row, so that no width counts.
    return edit && withField(view, edit(field, Number.MAX_SAFE_INTEGER));
  }
  const typed = cleanPiece('text' in key ? key.text : key.pasted).replace(/\n/g, ' ');
  return withField(view, insert(field, typed));
}

function withField(view: View, {text, cursor}: Field): View {
  const moved = {...view, filter: text, filterCursor: cursor};
  return text === view.filter ? moved : {...moved, scrolled: null, message: null};
}
