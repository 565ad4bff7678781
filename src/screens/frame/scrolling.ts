// A page further up or down in a list: which line stands at its top then.
import type {Model} from '../../session/model.js';
import type {View} from '../../session/view.js';
import {bodyOf} from './body.js';
import type {Size} from './layout.js';
import {listLines, windowInList} from './list-lines.js';
import {linesBefore, type Place} from './window.js';

/**
 * Where the list is scrolled to, a page up (-1) or down (1) from what shows now: one line of it stays in sight. As it was
 * where nothing is hidden that way, but that a list which shows its end does so again, once that is passed.
 */
export function scrolledBy(model: Model, now: number, size: Size, by: 1 | -1): View['scrolled'] {
  const {view} = model;
  const {picture, props} = bodyOf(model, now, size, false);
  if (!picture.list) return view.scrolled;
  const {rows, context, selectedId} = props;
  const list = listLines(rows, context, selectedId);
  const seen = {...picture.list(props), selected: rows.findIndex(({id}) => id === selectedId)};
  const {shown, above, below} = windowInList(list, {...seen, top: props.top});
  const hidden = by === 1 ? below : above;
  const [first, last] = [shown[0], shown.at(-1)];
  const isEnd = !first || !last || hidden.rows + hidden.lines === 0;
  if (isEnd) return by === 1 && seen.fromEnd ? null : view.scrolled;
  const page = Math.max(1, seen.height - 3);
  const wanted: Place = by === 1 ? last : (linesBefore(list, first, page)[0] ?? first);
  const [top = wanted] = windowInList(list, {...seen, top: wanted}).shown;
  const row = rows[top.row];
  return row ? {screen: view.screen, id: row.id, line: top.line} : view.scrolled;
}
