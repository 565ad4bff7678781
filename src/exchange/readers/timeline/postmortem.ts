// A whole post-mortem in Markdown: which of its lines are the timeline, and what it says of the incident elsewhere.
import type {Known} from '../../../review/new-review.js';
import {capital, cleanLine} from '../../../review/text.js';
import {scannerOf} from '../../../review/times-told/scanner.js';
import type {WrittenDay} from '../../../review/times-told/when.js';
import {dayWithin, takeDay} from '../../../review/times-told/written-day.js';
import {timeAtHead} from '../../../review/times-told/written-time.js';
import {zoneWithin} from '../../../review/times-told/written-zone.js';
import {peopleIn} from '../../../review/typed-people.js';
import type {Severity} from '../../../review/vocabulary.js';
import {openYaml} from '../yaml-file.js';
import {
  accountFields,
  accountSections,
  accountsNamed,
  isWithin,
  ofEach,
  type Under,
  withoutSections,
} from './accounts.js';
import {type Heading, headingAt} from './headings.js';
import {kindNamed} from './kinds.js';
import {isTimelineTitle} from './lines.js';

type Placed = Heading & {at: number};

/** `beside`: the headings of all else. `hasTimeline`: one of its sections is the timeline. */
export type Document = {
  says: string[];
  hasTimeline: boolean;
  lines: readonly string[];
  first: number;
  beside: string[];
  facts: Known;
  under: Under;
  day?: WrittenDay;
  zone?: string;
};

/**
 * `first`: the number of the first of the lines. Of a text without a section for it, all lines may be the timeline, but
 * for those of its summary and impact.
 */
export function openDocument(text: string): Document {
  const all = text.split('\n');
  const front = frontMatterOf(all);
  const from = front?.length ?? 0;
  const fields = front?.fields ?? {};
  const headings = all.flatMap((_, at): Placed[] => {
    const heading = at < from ? undefined : headingAt(all, at);
    return heading ? [{...heading, at}] : [];
  });
  const start = headings.find(({text: words}) => isTimelineTitle(words));
  // Where the timeline is of the first level, so are other sections.
  const title = start?.level === 1 ? undefined : headings.find(({level}) => level === 1);
  const told = {...fieldsIn(all.slice(from, start?.at ?? from)), ...fields};
  const end = start && (headings.find((each) => each.at > start.at && endsSection(each, start))?.at ?? all.length);
  const sections = accountSections(all, headings, start && end !== undefined ? {start: start.at, end} : undefined);
  const {says, facts: known} = factsOf(told, title?.text, peopleSection(all, headings));
  const facts = {
    ...known,
    ...accountFields(all.slice(from, start?.at ?? from)),
    ...ofEach(sections, ({text: words}) => words),
  };
  const day = dayWithin(told.date ?? '') ?? dayWithin(title?.text ?? '') ?? dayWithin(start?.text ?? '');
  const zone = zoneWithin(told.timezone ?? told['time zone'] ?? '') ?? zoneWithin(start?.text ?? '');
  const found = {
    facts,
    says: front?.isTooLong ? ['Its front matter is too long to be read.'] : says,
    under: ofEach(sections, ({heading}) => heading),
    ...(day && {day}),
    ...(zone !== undefined && {zone}),
  };
  const others = headings.filter((each) => each !== title && !isWithin(sections, each.at));
  const inWords = (some: readonly Placed[]) => some.map(({text: words}) => words);
  if (!start || end === undefined) {
    const skipped = title && title.at === firstWritten(all, from) ? title.at + title.length : from;
    const lines = withoutSections(all, sections).slice(skipped);
    return {...found, lines, first: skipped + 1, beside: inWords(others), hasTimeline: false};
  }
  const begin = start.at + start.length;
  const beside = others.filter(({at, level}) => (at < start.at || at >= end) && level <= start.level);
  return {...found, lines: all.slice(begin, end), first: begin + 1, beside: inWords(beside), hasTimeline: true};
}

const firstWritten = (lines: readonly string[], from: number): number =>
  lines.findIndex((line, at) => at >= from && line.trim() !== '');

/** A day, a time or a kind of moment of the same level is a part of the timeline still. */
const endsSection = ({level, text}: Heading, start: Heading): boolean =>
  level <= start.level && !takeDay(scannerOf(text)) && !timeAtHead(text) && !(level > 6 && kindNamed(text));

type Fields = Record<string, string>;

/** The reader of YAML takes seconds over more. */
export const LONGEST_YAML = 200_000;

/** What stands between two lines of dashes at the beginning, its values as lines of text. */
export function frontMatterOf(
  lines: readonly string[],
): {fields: Fields; length: number; isTooLong?: true} | undefined {
  if (lines[0]?.trim() !== '---') return undefined;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1 || end > 200) return undefined;
  const text = lines.slice(1, end).join('\n');
  if (text.length > LONGEST_YAML) return {fields: {}, length: end + 1, isTooLong: true};
  const yaml = openYaml(text);
  const value = 'value' in yaml ? yaml.value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return {fields: fieldsOfData(value), length: end + 1};
}

/** Texts and lists of texts by their names in small letters. */
export function fieldsOfData(value: object): Fields {
  const inWords = (each: unknown): string => {
    if (Array.isArray(each)) return each.map(inWords).filter(Boolean).join('\n');
    if (typeof each === 'object' && each !== null && 'name' in each) return inWords(each.name);
    return typeof each === 'string' || typeof each === 'number' ? String(each) : '';
  };
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.toLowerCase().replace(/[_-]/g, ' '), inWords(each)]),
  );
}

/** `**Severity:** SEV1` and `- Date: 31 January 2017`, before the timeline; the first of a name counts. */
function fieldsIn(lines: readonly string[]): Fields {
  const fields: Fields = {};
  for (const line of lines) {
    if (line.length > 500) continue;
    const [, name, text] =
      /^[\s*_+|-]*([A-Za-z][A-Za-z /-]{1,30}?)[*_]*(?::[*_]*|\s*\|)\s*([^\s|][^|]*)\|?$/.exec(line) ?? [];
    const key = name?.toLowerCase().replace(/[_-]/g, ' ');
    if (key !== undefined && text !== undefined && !Object.hasOwn(fields, key)) fields[key] = text.trim();
  }
  return fields;
}

const peopleNames = ['participants', 'attendees', 'responders', 'people involved', 'involved', 'incident responders'];

/** The bullets beneath a heading that names people. */
function peopleSection(lines: readonly string[], headings: readonly Placed[]): string {
  const place = headings.findIndex(({text}) => peopleNames.includes(text.toLowerCase()));
  const start = headings[place];
  if (!start) return '';
  const end = headings[place + 1]?.at ?? lines.length;
  const written = lines.slice(start.at + start.length, end).filter((line) => line.trim() !== '');
  const isList =
    written.length > 0 && written.length <= 50 && written.every((line) => /^\s*[-*+]\s+.{1,100}$/.test(line));
  return isList ? written.map((line) => line.replace(/^\s*[-*+]\s+/, '')).join('\n') : '';
}

/** More people than one review has, and more text than their names are. */
const MOST_PEOPLE = 500;
const LONGEST_PEOPLE = 50_000;

/** What a new review can begin with; `says`: what of it cannot, in sentences. */
export function factsOf(fields: Fields, heading: string | undefined, people: string): {says: string[]; facts: Known} {
  const said = cleanLine(fields.title ?? heading ?? '');
  const title = said.replace(
    /^(?:incident )?(?:post-? ?mortem|incident (?:report|review)|retrospective)\s*(?:of|for)?\s*[:–—-]\s*/i,
    '',
  );
  const named = cleanLine(
    fields['incident ref'] ?? fields.reference ?? fields['incident id'] ?? fields.id ?? fields.incident ?? '',
  );
  const reference = named || (/\b[A-Z]{2,10}-\d{1,8}\b/.exec(said)?.[0] ?? '');
  const severity = severityOf(fields.severity ?? fields.priority ?? '');
  const names = people || peopleNames.map((name) => fields[name]).find(Boolean) || '';
  const typed = names.length > LONGEST_PEOPLE ? undefined : peopleIn(names).people;
  const isTooMany = typed === undefined || typed.length > MOST_PEOPLE;
  const roster = (isTooMany ? [] : typed).map(({name, involvement, role}) => ({
    name,
    involvement: involvement === 'other' ? ('responder' as const) : involvement,
    role,
  }));
  const facts = {
    ...(title && !isTimelineTitle(title) && {title: capital(title)}),
    ...(reference && {reference}),
    ...(severity && {severity}),
    ...(roster.length > 0 && {people: roster}),
    ...accountsNamed(fields),
  };
  return {facts, says: isTooMany ? [`It names more than ${MOST_PEOPLE} people, which are left out.`] : []};
}

/** Undefined where the word may mean either. */
function severityOf(text: string): Severity | undefined {
  if (/^\W*(?:sev(?:erity)?[ -]?[01]\b|p[01]\b|critical|major)/i.test(text)) return 'major';
  return /^\W*(?:sev(?:erity)?[ -]?[3-5]\b|p[3-5]\b|minor|low)/i.test(text) ? 'minor' : undefined;
}
