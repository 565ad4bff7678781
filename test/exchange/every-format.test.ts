// Every format that goes out of a review, read back by a program of somebody else's and held against the review.
import {readFileSync} from 'node:fs';
import {Ajv, type ValidateFunction} from 'ajv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {audienceNames} from '../../src/exchange/audiences.js';
import {type Format, formatNames, formatsFor} from '../../src/exchange/formats.js';
import {type Source, sourceFor, sourceOf} from '../../src/exchange/source.js';
import {actionItems} from '../../src/exchange/writers/actions/action-item.js';
import {writers} from '../../src/exchange/writers/by-format.js';
import {chosenActions} from '../../src/review/actions.js';
import {liveNotes} from '../../src/review/notes.js';
import {liveTopics} from '../../src/review/parking.js';
import {cleanLine, cleanText} from '../../src/review/text.js';
import {reviewWithReference} from '../support/arbitrary-review.js';
import {markdownRead} from '../support/markdown-of-others.js';
import {callsOf, pages, readPage, sheet, todosIn, withoutBlanks} from '../support/other-readers.js';
import {bodies} from '../support/public-schemas.js';
import {elementsIn, openPage, textOf} from '../support/read-html.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const titlesOf = (source: Source) => actionItems(source).map(({title}) => title);
const shortTitlesOf = (source: Source) => actionItems(source).map(({shortTitle}) => shortTitle);

/** Cells below this head, none of which a spreadsheet would run; what might be one stands behind a `'`. */
function column(text: string, name: string): string[] {
  const [head = [], ...rows] = sheet(text);
  for (const row of rows) expect(row).toHaveLength(head.length);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r]/);
  return rows.map((row) => row[head.indexOf(name)] ?? '');
}

/** As cells have them. */
const defused = (texts: readonly string[]) =>
  texts.map((text) => (/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text));

const says = (read: string, texts: readonly string[]) => {
  for (const text of texts) expect(read).toContain(withoutBlanks(cleanText(text)));
};

/** The data before the words, which readers of YAML 1.1 and 1.2 understand alike, and the words. */
function document(text: string, source: Source): string {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  const front = parse(yaml, {version: '1.2', strict: true});
  expect(parse(yaml, {version: '1.1', strict: true})).toEqual(front);
  expect(front).toMatchObject({audience: source.audience, severity: source.review.severity});
  return markdownRead(body);
}

const compiled = new Map<object, ValidateFunction>();
const fits = (schema: object, value: unknown) => {
  const check = compiled.get(schema) ?? new Ajv({formats: {'date-time': true, date: true}}).compile(schema);
  compiled.set(schema, check);
  expect(check(value), JSON.stringify(check.errors)).toBe(true);
};

const reviewSchema: object = JSON.parse(
  readFileSync(new URL('../../docs/review.schema.json', import.meta.url), 'utf8'),
);

/** Paragraphs of a plain text, none of which has a line that steers a terminal or a mail. */
function paragraphs(text: string): string[] {
  expect(cleanText(text)).toBe(text);
  return text.trimEnd().split('\n\n');
}

/** A page of HTML whole in itself: what it says, where nothing runs, nothing is loaded, and nothing refers elsewhere. */
function pageRead(text: string): string {
  const page = openPage(text);
  const tags = new Set(elementsIn(page).map(({tagName}) => tagName));
  for (const acting of ['script', 'iframe', 'img', 'object', 'form', 'input', 'base', 'link']) {
    expect(tags).not.toContain(acting);
  }
  return withoutBlanks(textOf(elementsIn(page, 'body')[0]));
}

/** What no page may hold is left out of it. */
const onPage = (text: string): string => cleanLine(text).replace(/\p{Noncharacter_Code_Point}/gu, '');

const pageOfReview = (text: string, source: Source) =>
  says(
    pageRead(text),
    chosenActions(source.review).map(({title}) => onPage(title)),
  );

/** A format without its reader does not compile. */
const read: Record<Format, (text: string, source: Source) => void> = {
  'pre-read': (text, {review}) => says(markdownRead(text, 'blockquote'), [cleanLine(review.title)]),
  'pre-read-html': (text, {review}) => says(pageRead(text), [onPage(review.title)]),
  html: pageOfReview,
  // What a browser prints; what becomes of that is looked at where one is installed.
  pdf: pageOfReview,
  report: (text, source) =>
    says(
      document(text, source),
      chosenActions(source.review).map(({title}) => cleanLine(title)),
    ),
  record: (text, source) =>
    says(
      document(text, source),
      liveNotes(source.review).map((note) => note.text),
    ),
  'parking-lot': (text, {review}) =>
    says(
      markdownRead(text),
      liveTopics(review).map((topic) => cleanLine(topic.text)),
    ),
  thanks(text, {review}) {
    const heads = paragraphs(text).filter((part) => /^== .* ==$/.test(part));
    expect(heads.length).toBeLessThanOrEqual(review.people.length);
    for (const head of heads) expect(review.people.map(({name}) => `== ${cleanLine(name)} ==`)).toContain(head);
  },
  'lessons-mail'(text, source) {
    const [head = '', greeting] = paragraphs(text);
    expect(head).toMatch(/^To: .*\nSubject: What we learned from .*$/);
    expect(greeting).toBe('Hello,');
    const read = withoutBlanks(text);
    if (source.review.actions.length > 0)
      for (const title of chosenActions(source.review).map((each) => each.title)) {
        expect(read).toContain(withoutBlanks(cleanLine(title)));
      }
  },
  json(text, {review}) {
    const value = JSON.parse(text);
    fits(reviewSchema, value);
    expect(value.notes.map((note: {text: string}) => note.text)).toEqual(
      review.notes.filter(({deleted}) => !deleted).map((note) => note.text),
    );
  },
  spreadsheet(text, source) {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(column(text, 'title')).toEqual(defused(actionItems(source).map(({words}) => words)));
    expect(column(text, 'due')).toEqual(actionItems(source).map(({due}) => due ?? ''));
  },
  tasks(text, source) {
    const items = text === '' ? [] : readPage(pages.marked?.(text) ?? '').blocks;
    expect(items).toHaveLength(titlesOf(source).length);
    for (const [at, title] of titlesOf(source).entries()) expect(items[at]).toContain(`li ${withoutBlanks(title)}`);
    markdownRead(text);
  },
  calendar(text, source) {
    const todos = todosIn(text);
    expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual(titlesOf(source));
    expect(todos.map((todo) => todo.getFirstPropertyValue('uid'))).toEqual(actionItems(source).map(({mark}) => mark));
    for (const todo of todos) expect(todo.getAllSubcomponents()).toEqual([]);
  },
  'incident.io'(text, source) {
    const value = JSON.parse(text);
    for (const each of value) fits(bodies['incident.io'], each);
    expect(value.map(({title}: {title: string}) => title)).toEqual(shortTitlesOf(source));
    for (const {description} of value) markdownRead(description);
  },
  trello: (text, source) => expect(text.split('\n')).toEqual([...titlesOf(source), '']),
  'trello-csv': (text, source) => expect(column(text, 'name')).toEqual(defused(titlesOf(source))),
  jira(text, source) {
    expect(column(text, 'Summary')).toEqual(defused(shortTitlesOf(source)));
    for (const label of column(text, 'Labels')) expect(label).toMatch(/^[\w-]+$/);
  },
  github(text, source) {
    const value = JSON.parse(text);
    for (const each of value) fits(bodies.github, each);
    expect(value.map(({title}: {title: string}) => title)).toEqual(shortTitlesOf(source));
    for (const {body} of value) {
      markdownRead(body);
    }
  },
  'github-script'(text, source) {
    const calls = callsOf('gh', text);
    const opened = calls.filter(([noun]) => noun === 'issue');
    expect(opened.map(([, verb, option, title]) => [verb, option, title])).toEqual(
      shortTitlesOf(source).map((title) => ['create', '--title', title]),
    );
    expect(opened.map((call) => call[5])).toEqual(
      JSON.parse(writers.github(source)).map(({body}: {body: string}) => body),
    );
    expect(
      calls.filter((call) => !opened.includes(call)).every(([noun, verb]) => noun === 'label' && verb === 'create'),
    ).toBe(true);
  },
  gitlab(text, source) {
    const plain = (title: string) => title.replaceAll('\u200c', '');
    const titles = column(text, 'title');
    const wanted = defused(titlesOf(source)).map(plain);
    expect(titles).toHaveLength(wanted.length);
    for (const [at, title] of titles.entries()) {
      expect(title.length).toBeLessThanOrEqual(256);
      expect(wanted[at]?.startsWith(plain(title).replace(/…$/, ''))).toBe(true);
      if (title.length < 200) expect(plain(title)).toBe(wanted[at]);
    }
    for (const title of column(text, 'title'))
      expect(title).not.toMatch(/(?<![\p{L}\p{N}_.+/=-])@[a-z\d]|(?<!&)#\d+\b/iu);
    for (const description of column(text, 'description')) {
      const [actions, others] = [/^\/(?:assign @[\w.-]+|label( ~"[\w-]+")+)$/, /^\//];
      const lines = description.split('\n');
      expect(lines.filter((line) => others.test(line) && !actions.test(line))).toEqual([]);
      const words = lines.filter((line) => !others.test(line)).join('\n');
      markdownRead(words);
    }
  },
  taskwarrior(text, source) {
    const value = JSON.parse(text);
    for (const each of value) fits(bodies.taskwarrior, each);
    expect(value.map(({description}: {description: string}) => description)).toEqual(titlesOf(source));
  },
  findings: (text, source) =>
    expect(column(text, 'action')).toEqual(
      defused(
        actionItems(source)
          .filter(({isms}) => isms)
          .map(({words}) => words),
      ),
    ),
};

const accounts = {
  email: 'first@example.org',
  github: 'first-1',
  gitlab: 'first.1',
  'incident.io': '01HABC',
  trello: 'first',
};

describe.each(formatNames)('%s', (format) => {
  it('says what the review says', () => {
    const source = sourceOf(sampleReview('closed'), sampleNow('closed'));
    const whole = {...source, everyAction: true, handlesOf: () => accounts};
    for (const each of [source, whole]) read[format](writers[format](each), each);
  });

  it.each(audienceNames.filter((audience) => formatsFor(audience).includes(format)))(
    'is whole for the %s, whatever anybody wrote',
    (audience) => {
      fc.assert(
        fc.property(reviewWithReference, fc.boolean(), ({review, now}, everyAction) => {
          const source = sourceFor(audience, {
            ...sourceOf(review, now),
            everyAction,
            handlesOf: () => accounts,
          });
          read[format](writers[format](source), source);
        }),
        {numRuns: format === 'github-script' ? 15 : 30},
      );
    },
  );
});
