// Reads the timeline of an incident from a text in whatever of the usual forms it has, or says why it cannot.
import {cleanLine, cleanText, LONGEST_TEXT} from '../../../review/text.js';
import {dayWithin} from '../../../review/times-told/written-day.js';
import {zoneWithin} from '../../../review/times-told/written-zone.js';
import {nestsDeeper} from '../depth.js';
import {madeTextInWords} from '../other-texts.js';
import {otherShapeInWords} from '../recognise.js';
import {openYaml} from '../yaml-file.js';
import {readChatLines} from './chat-lines.js';
import {readChatPaste} from './chat-paste.js';
import {readCsv} from './csv.js';
import {markdownIn, readData} from './data.js';
import {incidentIn} from './incident-io.js';
import {readLines} from './lines.js';
import {LONGEST_YAML, openDocument} from './postmortem.js';
import {keyOf} from './preamble.js';
import {isRow, onlyTold, type Read, type Row, type Told, withNoise} from './rows.js';
import {factsOf, fieldsOfData} from './told-facts.js';
import {type TimelineLists, type TimelineWords, wordsOf} from './words.js';

/** More is no timeline that people can go through. */
const MOST_ENTRIES = 2000;
const MOST_LINES = 10_000;
/** Of more lines, one in ten tells a time where they are a timeline. */
const FEW_LINES = 50;
const LONGEST_FILE = 10_000_000;

export const takenAsTimeline =
  'debrief import takes lines such as 10:30 Alert fired, a table, a chat, CSV, or the JSON of an incident tool: ' +
  'see debrief help import';

/** `keepsAll`: also what only tells of a tool’s own doings. `people`: their names by the ids that a chat has of them. */
export type Reading = {keepsAll?: boolean | undefined; people?: ReadonlyMap<string, string> | undefined};

/** The rows in the order of the text, or one sentence on why there are none. */
export function readTimeline(
  text: string,
  fileName: string,
  lists: TimelineLists,
  {keepsAll, people}: Reading = {},
): Read | {problem: string} {
  if (text.length > LONGEST_FILE) return {problem: `${fileName} is longer than 10 MB: name a smaller file.`};
  if (text.trim() === '') return {problem: `${fileName} is empty; ${takenAsTimeline}.`};
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const words = wordsOf(lists);
  const read = inData(plain, fileName, words, people) ?? inText(plain, fileName, words);
  if ('problem' in read) return read;
  const told = keepsAll ? read.told : read.told.filter((each) => !(isRow(each) && each.isNoise));
  const rows = told.filter(isRow);
  if (rows.length > MOST_ENTRIES) return tooMuch(fileName, rows.length, 'entries');
  const timed = rows.filter(({when}) => when !== null).length;
  if (timed === 0) return {problem: `${fileName} tells no time that could be read; ${takenAsTimeline}.`};
  if (rows.length > FEW_LINES && timed < rows.length / 10)
    return {
      problem: `${fileName} tells a time in ${timed} of ${rows.length} lines only: import the part that is the timeline.`,
    };
  return {...read, told: told.flatMap(cleaned), folded: read.told.length - told.length};
}

/** What a file without a timeline tells of the incident; undefined where a document has neither summary nor impact. */
export function readAccount(text: string, lists: TimelineLists): Pick<Read, 'facts' | 'says' | 'beside'> | undefined {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const isLong = plain.length > LONGEST_FILE || plain.split('\n').length > MOST_LINES;
  if (isLong) return undefined;
  const words = wordsOf(lists);
  const data = dataIn(plain, words);
  const incident = data === undefined || nestsDeeper(data) ? undefined : incidentIn(data, words);
  if (incident) return {...incident, beside: []};
  if (data !== undefined || madeTextInWords(plain)) return undefined;
  const {facts, says, beside} = openDocument(plain, words);
  return facts.summary || facts.impact ? {facts, says, beside} : undefined;
}

const tooMuch = (fileName: string, count: number, noun: 'entries' | 'lines') => ({
  problem: `${fileName} has ${count.toLocaleString('en')} ${noun}, more than anybody can go through: import the part that is about the incident.`,
});

/** Undefined where the text is no data. */
function inData(
  text: string,
  fileName: string,
  words: TimelineWords,
  people?: ReadonlyMap<string, string>,
): Read | {problem: string} | undefined {
  const value = dataIn(text, words);
  if (value === undefined) return undefined;
  if (nestsDeeper(value)) return {problem: `${fileName} cannot be used: it nests too deep to be read.`};
  const markdown = markdownIn(value);
  if (markdown !== undefined) return inText(markdown.replace(/\r\n?/g, '\n'), fileName, words);
  const other = otherShapeInWords(value);
  const read = readData(value, words, {isOther: other !== undefined, people});
  if (!read)
    return {
      problem: `${fileName} ${other ? `looks like ${other}` : 'holds no entries with a time'}; ${takenAsTimeline}.`,
    };
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsOfData(value, words) : {};
  const day = dayWithin(fields.date ?? '');
  const zone = zoneWithin(fields.timezone ?? fields['time zone'] ?? fields.timelinezone ?? '');
  const incident = incidentIn(value, words);
  const {taken, ...told} = factsOf(fields, undefined, '', words);
  if (day) taken.push('date');
  if (zone !== undefined) taken.push('timezone', 'time zone', 'timelinezone');
  return {
    ...read,
    ...(incident ?? told),
    beside: incident ? [] : read.beside.filter((name) => !taken.includes(keyOf(name))),
    ...(day && {day}),
    ...(zone !== undefined && {zone}),
  };
}

const isYamlList = /^(?:---\n)?(?:(?:#[^\n]*|[\w-]+:[^\n]*)\n)*?(?:events|timeline|entries|updates):\s*\n\s*- /;

function dataIn(text: string, words: TimelineWords): unknown {
  const begun = text.trimStart();
  if (/^[[{]/.test(begun)) {
    try {
      return JSON.parse(begun);
    } catch {
      return begun.includes('\n') ? inJsonLines(begun) : undefined;
    }
  }
  if (!isYamlList.test(begun.slice(0, 4000)) && !/^- \w+: /.test(begun)) return undefined;
  // What is longer is no timeline for its length alone.
  const yaml = begun.length > LONGEST_YAML ? undefined : openYaml(begun);
  return yaml && 'value' in yaml && typeof yaml.value === 'object' && readData(yaml.value, words)
    ? yaml.value
    : undefined;
}

/** A record a line; undefined where a line is none. */
function inJsonLines(text: string): unknown[] | undefined {
  try {
    return text.split('\n').flatMap((line): unknown[] => (line.trim() === '' ? [] : [JSON.parse(line)]));
  } catch {
    return undefined;
  }
}

function inText(text: string, fileName: string, words: TimelineWords): Read | {problem: string} {
  const made = madeTextInWords(text);
  if (made) return {problem: `${fileName} looks like ${made}; ${takenAsTimeline}.`};
  const count = text.split('\n').length;
  if (count > MOST_LINES) return tooMuch(fileName, count, 'lines');
  const csv = readCsv(text, words);
  if (csv) return csv;
  const {lines, first, day = dayWithin(fileName), zone, facts, says, under, ...document} = openDocument(text, words);
  // Without a section of its own, all that is written may be of the timeline.
  const beside = document.hasTimeline ? document.beside : document.fieldsLeft;
  const read =
    readChatPaste(lines, first, words) ??
    readChatLines(lines, first, words) ??
    onlyTold(readLines(lines, first, words));
  return {
    ...read,
    told: withNoise(read.told, words),
    beside,
    facts,
    says,
    under,
    ...(day && {day}),
    ...(zone !== undefined && {zone}),
  };
}

/** As a review keeps it: without what would steer a terminal; of a text that is too long, the rest as further rows. */
function cleaned(told: Told): Told[] {
  if (!isRow(told)) return [told];
  const text = cleanText(told.text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const row: Row = {...told, text: text.slice(0, LONGEST_TEXT), actor: cleanLine(told.actor).slice(0, 200)};
  const more: Row[] = [];
  for (let from = LONGEST_TEXT; from < text.length; from += LONGEST_TEXT) {
    more.push({...row, when: null, text: text.slice(from, from + LONGEST_TEXT)});
  }
  return text === '' ? [{...row, text: row.actor || '…'}] : [row, ...more];
}
