// A whole post-mortem in Markdown: which of its lines are the timeline, and what it says of the incident elsewhere.
import type {Known} from '../../../review/new-review.js';
import {capital, cleanLine} from '../../../review/text.js';
import type {WrittenDay} from '../../../review/times-told/when.js';
import {dayWithin} from '../../../review/times-told/written-day.js';
import {zoneWithin} from '../../../review/times-told/written-zone.js';
import {accounts, keysOf} from '../../../review/vocabulary.js';
import {openYaml} from '../yaml-file.js';
import {accountFields, accountSections, isWithin, ofEach, type Under, withoutSections} from './accounts.js';
import {codeIn, type Heading, headingAt, type PlacedHeading, withoutEmphasis} from './headings.js';
import {fieldIn, leftBefore} from './preamble.js';
import {endsSection, isOutside, timelineAmong} from './timeline-section.js';
import {type Fields, factsOf, fieldsOfData} from './told-facts.js';
import {incidentTimes} from './told-times.js';
import type {TimelineWords} from './words.js';

/**
 * `beside`: what else it has, by headings, names and first words, of which `fieldsLeft` are the names in its front matter.
 * `hasTimeline`: one of its sections is the timeline.
 */
export type Document = {
  says: string[];
  hasTimeline: boolean;
  lines: readonly string[];
  first: number;
  beside: string[];
  fieldsLeft: string[];
  facts: Known;
  under: Under;
  day?: WrittenDay;
  zone?: string;
};

/**
 * `first`: the number of the first of the lines. Of a text without a section for it, all lines may be the timeline, but
 * for those of its summary and impact.
 */
export function openDocument(text: string, words: TimelineWords): Document {
  const all = text.split('\n');
  const front = frontMatterOf(all, words);
  const from = front?.length ?? 0;
  const fields = front?.fields ?? {};
  const timed = all.findIndex((line, at) => at >= from && /\d:\d\d/.test(line));
  const code = codeIn(all);
  const headings = all.flatMap((_, at): PlacedHeading[] => {
    const heading =
      at < from || code.has(at)
        ? undefined
        : (headingAt(all, at) ?? (at < timed ? bareTitle(words, all[at]) : undefined));
    return heading ? [{...heading, at}] : [];
  });
  const start = timelineAmong(headings, all, words);
  const begins = start?.at ?? all.length;
  // Where the timeline is of the first level, so are other sections.
  const title = start?.level === 1 ? undefined : headings.find(({level, at}) => level === 1 && at < begins);
  const told = {...fieldsIn(all.slice(from, start?.at ?? from)), ...fields};
  const end =
    start && (headings.find((each) => each.at > start.at && endsSection(each, start, words))?.at ?? all.length);
  const sections = accountSections(
    all,
    headings,
    start && end !== undefined ? {start: start.at, end} : undefined,
    words,
  );
  const people = peopleSection(all, headings, words);
  const {says, facts: known, taken} = factsOf(told, title?.text, people?.names ?? '', words);
  const day = dayWithin(told.date ?? '') ?? dayWithin(title?.text ?? '') ?? dayWithin(start?.text ?? '');
  const zone = zoneWithin(told.timezone ?? told['time zone'] ?? '') ?? zoneWithin(start?.text ?? '');
  const {incident, taken: times} = incidentTimes(told, {zone, day});
  const facts = {
    ...known,
    ...(incident && {incident}),
    ...accountFields(all.slice(from, start?.at ?? from), words),
    ...ofEach(sections, ({text: own}) => own),
  };
  taken.push(...times);
  if (day) taken.push('date');
  if (zone !== undefined) taken.push('timezone', 'time zone');
  const found = {
    facts,
    says: front?.isTooLong ? ['Its front matter is too long to be read.'] : says,
    under: ofEach(sections, ({heading}) => heading),
    ...(day && {day}),
    ...(zone !== undefined && {zone}),
  };
  const isTaken = (line: string): boolean => {
    const {key, text: said} = fieldIn(line) ?? {key: '', text: line.trim()};
    const isFact = taken.includes(key) && told[key] === said && !words.accountNamed(key);
    return isFact || keysOf(accounts).some((account) => facts[account]?.includes(withoutEmphasis(said)));
  };
  const isTitle = (each: PlacedHeading) =>
    each === title && each === headings[0] && (told.title === undefined || cleanLine(told.title) === each.text);
  const read = {...sections, ...(people && facts.people && {people})};
  const others = headings.filter((each) => !isTitle(each) && !isWithin(read, each.at));
  const named = start && end !== undefined ? others.filter(isOutside({...start, end})) : others;
  const before = withoutSections(all, {...read, ...(title && {title: {at: title.at, end: title.at + title.length}})});
  const fieldsLeft = Object.keys(fields)
    .filter((key) => fields[key] !== '' && !taken.includes(key))
    .map(capital);
  const beside = [
    ...fieldsLeft,
    ...leftBefore(before.slice(from, Math.min(begins, named[0]?.at ?? begins)), isTaken),
    ...named.map(({text: own}) => own),
  ];
  if (!start || end === undefined) {
    const skipped = title && title.at === firstWritten(all, from) ? title.at + title.length : from;
    const lines = withoutSections(all, sections).slice(skipped);
    return {...found, lines, first: skipped + 1, beside, fieldsLeft, hasTimeline: false};
  }
  const begin = start.at + start.length;
  return {...found, lines: all.slice(begin, end), first: begin + 1, beside, fieldsLeft, hasTimeline: true};
}

/** `Summary` and `Timeline` on a line of their own, before anything that may be a timeline or a chat. */
const bareTitle = ({accountNamed, isOnlyTitle}: TimelineWords, line = ''): Heading | undefined =>
  line.trim() !== '' && (accountNamed(line) || isOnlyTitle(line)) && !/^[^\p{L}]/u.test(line)
    ? {level: 7, text: line.trim().replace(/\s*:$/, ''), length: 1, isBare: true}
    : undefined;

const firstWritten = (lines: readonly string[], from: number): number =>
  lines.findIndex((line, at) => at >= from && line.trim() !== '');

/** The reader of YAML takes seconds over more. */
export const LONGEST_YAML = 200_000;

/** What stands between two lines of dashes at the beginning, its values as lines of text. */
export function frontMatterOf(
  lines: readonly string[],
  words: TimelineWords,
): {fields: Fields; length: number; isTooLong?: true} | undefined {
  if (lines[0]?.trim() !== '---') return undefined;
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1 || end > 200) return undefined;
  const text = lines.slice(1, end).join('\n');
  if (text.length > LONGEST_YAML) return {fields: {}, length: end + 1, isTooLong: true};
  const yaml = openYaml(text);
  const value = 'value' in yaml ? yaml.value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return {fields: fieldsOfData(value, words), length: end + 1};
}

/** Before the timeline; the first of a name counts. */
function fieldsIn(lines: readonly string[]): Fields {
  const fields: Fields = {};
  for (const line of lines) {
    const {key, text} = fieldIn(line) ?? {};
    if (key !== undefined && text !== undefined && !Object.hasOwn(fields, key)) fields[key] = text;
  }
  return fields;
}

/** The bullets beneath a heading that names people, and where they stand. */
function peopleSection(
  lines: readonly string[],
  headings: readonly PlacedHeading[],
  {namesPeople}: TimelineWords,
): {names: string; at: number; end: number} | undefined {
  const place = headings.findIndex(({text}) => namesPeople(text));
  const start = headings[place];
  if (!start) return undefined;
  const end = headings[place + 1]?.at ?? lines.length;
  const written = lines.slice(start.at + start.length, end).filter((line) => line.trim() !== '');
  const isList =
    written.length > 0 && written.length <= 50 && written.every((line) => /^\s*[-*+]\s+.{1,100}$/.test(line));
  const names = written.map((line) => line.replace(/^\s*[-*+]\s+/, '')).join('\n');
  return isList ? {names, at: start.at, end} : undefined;
}
