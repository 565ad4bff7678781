// What a document tells of the incident in a few sentences: its summary and its impact, under headings or behind names.
import {cleanText, LONGEST_TEXT} from '../../../review/text.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import type {Account} from '../../../review/vocabulary.js';
import {codeIn, type PlacedHeading, withoutEmphasis} from './headings.js';
import {bullet} from './lines.js';
import type {TimelineWords} from './words.js';

/** A section of the document: its heading, its text, and its lines, `end` being the first behind them. */
type AccountSection = {heading: string; text: string; at: number; end: number};
type AccountSections = {[Part in Account]?: AccountSection};

/** The heading that each stands under, where it does. */
export type Under = {[Part in Account]?: string};

/** Of each section that there is, this part of it. */
export const ofEach = (
  sections: AccountSections,
  part: (section: AccountSection) => string,
): {[Part in Account]?: string} =>
  Object.fromEntries(Object.entries(sections).map(([account, section]) => [account, part(section)]));

/** Sections by whatever they are called here, `end` being the first line behind each. */
type Sections = Record<string, {at: number; end: number}>;

export const isWithin = (sections: Sections, at: number): boolean =>
  Object.values(sections).some((section) => at >= section.at && at < section.end);

/** Empty lines in their place, so that all others keep their numbers. */
export const withoutSections = (lines: readonly string[], sections: Sections): string[] =>
  lines.map((line, at) => (isWithin(sections, at) ? '' : line));

/**
 * The first section of each name that is not within `timeline`, which lies from `start` to `end`. One whose lines are
 * mostly of times is a timeline itself, and one that is too long for a text stays in the file.
 */
export function accountSections(
  lines: readonly string[],
  headings: readonly PlacedHeading[],
  timeline: {start: number; end: number} | undefined,
  {accountNamed}: TimelineWords,
): AccountSections {
  const found: AccountSections = {};
  headings.forEach((heading, place) => {
    const account = accountNamed(heading.text);
    if (!account || found[account] || (timeline && heading.at >= timeline.start && heading.at < timeline.end)) return;
    const next = headings
      .slice(place + 1)
      .find(({level, at, text}) => level <= heading.level || at === timeline?.start || accountNamed(text));
    const begin = heading.at + heading.length;
    const all = lines.slice(begin, next?.at ?? lines.length);
    const timed = heading.isBare ? all.findIndex(isTimedLine) : -1;
    const own = timed === -1 ? all : all.slice(0, timed);
    const end = begin + own.length;
    const text = isTimed(own) ? '' : accountText(own);
    if (text !== '' && text.length <= LONGEST_TEXT) found[account] = {heading: heading.text, text, at: heading.at, end};
  });
  return found;
}

const isTimedLine = (line: string): boolean => timeAtHead(line.trimStart().replace(bullet, '')) !== undefined;

function isTimed(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  const timed = written.filter(isTimedLine);
  return timed.length > 1 && timed.length * 2 > written.length;
}

/** Of fields by their names in small letters, the first of each. */
export function accountsNamed(
  fields: Record<string, string>,
  {accountNamed}: TimelineWords,
): {[Part in Account]?: string} {
  const found: {[Part in Account]?: string} = {};
  for (const [name, value] of Object.entries(fields)) {
    const account = accountNamed(name);
    const text = account && !found[account] ? accountText(value.split('\n')) : '';
    if (account && text !== '' && text.length <= LONGEST_TEXT) found[account] = text;
  }
  return found;
}

/** What stands behind a name, as in `**Impact:** All of Europe`, with the lines that the sentence goes on in. */
export function accountFields(lines: readonly string[], {accountNamed}: TimelineWords): {[Part in Account]?: string} {
  const found: {[Part in Account]?: string} = {};
  const lookedAt: {[Part in Account]?: number} = {};
  lines.forEach((line, at) => {
    const [, name = '', first = ''] =
      /^[\s>*_+|-]{0,12}([A-Za-z][A-Za-z;&/ -]{1,40}?)[*_]*(?::[*_]*|\s*\|)\s*([^\s|][^|]*)\|?$/.exec(
        line.slice(0, LONGEST_TEXT),
      ) ?? [];
    const account = accountNamed(name);
    // The lines of a paragraph that is none are not each the first of another one.
    if (!account || found[account] !== undefined || at < (lookedAt[account] ?? 0)) return;
    let end = at + 1;
    if (!line.trimStart().startsWith('|')) while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
    lookedAt[account] = end;
    const text = accountText([first, ...lines.slice(at + 1, end)]);
    if (text !== '' && text.length <= LONGEST_TEXT) found[account] = text;
  });
  return found;
}

/** A line of the same paragraph that is no field of its own. */
const goesOn = (line: string): boolean =>
  line.trim() !== '' && !standsAlone(line) && !/^\s*(?:\*\*|__)?[A-Z][A-Za-z /-]{1,30}(?:\*\*|__)?:/.test(line);

/** A bullet, a number, a quotation, a row of a table, a heading, code. */
const standsAlone = (line: string): boolean => /^\s*(?:[-+•>|]|\*\s|\d{1,4}[.)]\s|```|~~~|#{1,6}\s)/.test(line);

/** As people read it: lines of one paragraph as one, without what a template says to its writers. */
function accountText(lines: readonly string[]): string {
  const told = lines
    .join('\n')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .split('\n');
  const code = codeIn(told);
  const read: string[] = [];
  let isOpen = false;
  for (const [at, line] of told.entries()) {
    const isText = !code.has(at) && line.trim() !== '';
    if (isText && isOpen && !standsAlone(line)) read.push(`${read.pop() ?? ''} ${line.trim()}`);
    else read.push(line);
    isOpen = isText && !/^\s*(?:\||#{1,6}\s)/.test(line) && !/(?: {2}|\\)$/.test(line);
  }
  const plain = read.map((line) => withoutEmphasis(line.replace(/^\s*#{1,6}\s+/, '').replace(/\\$/, '')).trimEnd());
  return cleanText(plain.join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
