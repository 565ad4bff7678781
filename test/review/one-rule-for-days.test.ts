// Which day it is stands in one place: no other file of the program asks a date for its day, its hour or its zone.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Whatever makes a day, a time of day or a month of a moment, in whatever zone. */
const tellsDay =
  /\.(get(UTC)?(Date|Day|Month|FullYear|Hours|Minutes)|to(Locale)?(Date|Time)String)\b|\.toLocaleString\((?!'en'\))|Intl\.(DateTimeFormat|RelativeTimeFormat)|from 'date-fns'|toISOString/;

/** Each with why it may. */
const allowed: Record<string, string> = {
  'review/days.ts': 'the one place',
  'review/calendar-days.ts': 'counts with days of the calendar, as text',
  'review/due.ts': 'counts calendar days from the day that it is in the zone',
  'review/due-periods.ts': 'the same, of weeks, months, quarters and years',
  'review/past-days.ts': 'the same, of days that are behind',
  'review/incident-times.ts': 'the same, of the days that a time is typed with',
  'review/written-times.ts': 'ISO 8601 in UTC',
  'exchange/writers/times-in-words.ts': 'ISO 8601 in UTC for data',
  'store/disk/file-names.ts': 'stamps in UTC that order files',
  'store/shelf/error-log.ts': 'an entry of the log, in UTC',
  'store/shelf/run-log.ts': 'a line of the log on demand, in UTC',
  'store/shelf/write-preference.ts': 'the name of a file set aside, in UTC',
};

const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsx?$/.test(name));
const telling = files.filter((name) => tellsDay.test(readFileSync(join(src, name), 'utf8')));

test('only files with a reason do', () => {
  expect(telling.filter((name) => !Object.hasOwn(allowed, name))).toEqual([]);
});

test('and every reason is still needed', () => {
  expect(Object.keys(allowed).filter((name) => !telling.includes(name))).toEqual([]);
});

test.for([
  'date.getDate()',
  'at.toLocaleDateString()',
  'new Intl.DateTimeFormat()',
  'x.toLocaleString()',
  'd.toISOString()',
])('%s is seen', (line) => {
  expect(line).toMatch(tellsDay);
});

test.for(["count.toLocaleString('en')", 'new Intl.Segmenter()', 'Date.now()'])('%s is none', (line) => {
  expect(line).not.toMatch(tellsDay);
});
