// What is said of a page that is read aloud: all of it where it is another page, else what is new on it, once.
import {capital} from '../../review/text.js';
import {type PageAloud, unselected} from './page.js';

/** What stands on a page and is said when somebody asks for all of it. `time`: the meeting's, in a sentence. */
export function allOf(page: PageAloud, time: string): string[] {
  const {title, body, others, saving, sharing, messages, coach, asked, keys} = page;
  const around = [others, saving, sharing].filter(Boolean).join(', ');
  return [title, time, around, ...body, ...messages, keysOf(page), asked, coach].filter(
    (line) => line !== '' && line !== keys,
  );
}

const keysOf = ({keys, asked}: PageAloud): string => (keys === '' || asked !== '' ? '' : `Keys: ${keys}.`);

/**
 * The lines that are new on `after`; `before` is the same page a change ago, read at the same moment, so that what only
 * the time has changed is no news. `isSaidAgain`: the same words were said anew.
 */
export function newsOf(before: PageAloud, after: PageAloud, isSaidAgain = false): string[] {
  const isOther = before.screen !== after.screen || before.title !== after.title;
  const body = isOther ? otherPage(before, after) : newOnPage(before, after);
  const messages = after.messages.filter(
    (text, index) => !before.messages.includes(text) || (isSaidAgain && index === 0),
  );
  return [
    ...body,
    ...trouble(before, after),
    ...ofTheServer(before, after),
    ...(before.others === after.others ? [] : [after.others === '' ? 'Nobody else is here.' : capital(after.others)]),
    ...messages,
    ...(isOther ? [keysOf(after)] : []),
    ...(before.asked === after.asked && !isOther ? [] : [after.asked]),
    ...(before.coach === after.coach ? [] : [after.coach]),
  ].filter((line) => line !== '');
}

const otherPage = (before: PageAloud, {title, body}: PageAloud): string[] =>
  before.title === title ? [...body] : [title, ...body];

function newOnPage(before: PageAloud, after: PageAloud): string[] {
  const isMoved = before.selectedId !== after.selectedId;
  const [first = '', ...rest] = after.selected;
  const selected = isMoved && first !== '' ? [`selected: ${first}`, ...rest] : [];
  // Whoever goes through a list hears where they are, not what came into sight with it.
  if (isMoved && after.rows.join('\n') === before.rows.join('\n')) return selected;
  const there = counted(before.body.map(unselected));
  const fresh = after.body.filter((line) => {
    const text = unselected(line);
    const left = there.get(text) ?? 0;
    there.set(text, left - 1);
    return left <= 0;
  });
  const isSaid = fresh.some((line) => line !== unselected(line));
  return isSaid ? fresh : [...fresh.filter((line) => !selected.includes(line)), ...selected];
}

function counted(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** That something is being saved, or is saved, is no news; that it is not, and that it is again, is. */
function trouble({saving: before}: PageAloud, {saving: after}: PageAloud): string[] {
  const isCalm = (text: string) => ['', 'saved', 'saving'].includes(text);
  return before === after || (isCalm(before) && isCalm(after)) || after === 'saving' ? [] : [capital(after)];
}

/** That the server went, and that it is back; how many changes wait meanwhile is no news. */
function ofTheServer({standing: before}: PageAloud, {standing: after, sharing}: PageAloud): string[] {
  if (before === after || (before === 'alone' && after === 'shared')) return [];
  return [before === 'away' && after === 'shared' ? 'Server back' : capital(sharing)];
}
