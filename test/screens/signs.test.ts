// Signs in a terminal that shows ASCII alone: every screen is drawn without one of ours, and what people wrote stays.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {askedBy} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {asWritten, signs, unveiled, withTwins} from '../../src/review/twins-of-signs.js';
import {pageAloud} from '../../src/screens/aloud/page.js';
import {asShown, showAscii} from '../../src/screens/frame/signs-shown.js';
import {cutLines, cutText, widthOf} from '../../src/screens/frame/spans.js';
import type {Model} from '../../src/session/model.js';
import {drawScene, type Scene, scenes} from '../support/scenes.js';

const questions = builtInAgendas.flatMap(({stages}) => stages.flatMap((stage) => stage.questions));
const ours = new Set(
  questions.flatMap((question) => [...askedBy(question).map(({text}) => text), ...question.prompts]),
);

beforeEach(() => showAscii(ours));
afterEach(() => showAscii(null));

const notAscii = /[^\n -~]/gu;

/** The same scene with ASCII in all that people wrote: whatever else is left is ours. */
function withoutTheirs({model, ...rest}: Scene): Scene {
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/[^ -~]/gu, '?')) as T;
  const {state, view} = model;
  const [home, seenBefore] = [plain(model.home), plain(model.seenBefore)];
  const field = view.dialog?.kind === 'write' ? {...view.dialog, field: plain(view.dialog.field)} : view.dialog;
  const drafts = new Map([...model.drafts].map(([place, text]) => [place, plain(text)]));
  const shownState: Model['state'] = state && {...state, review: plain(state.review)};
  return {...rest, model: {...model, home, seenBefore, drafts, state: shownState, view: {...view, dialog: field}}};
}

describe.each([
  [60, 16],
  [67, 18],
  [73, 30],
  [80, 24],
  [101, 40],
  [160, 50],
])('at %i by %i', (columns, rows) => {
  test.each(scenes)('$name has no sign of ours', (scene) => {
    const {model, ...rest} = withoutTheirs(scene);
    const drawn = drawScene({...rest, model: asShown(model)}, {columns, rows});
    expect(drawn.match(notAscii) ?? []).toEqual([]);
    // In ASCII an arrow is the name of a key.
    expect(drawn.match(/(?:Up|Down|Left|Right) \d+ .*/g) ?? []).toEqual([]);
    for (const row of drawn.split('\n')) expect(row.length).toBeLessThanOrEqual(columns);
  });
});

test.each(scenes)('$name is read aloud without a sign of ours', (scene) => {
  const {model, now} = withoutTheirs(scene);
  const {title, body, messages, asked, keys} = pageAloud(model, now);
  expect([title, ...body, ...messages, asked, keys].join('\n').match(notAscii) ?? []).toEqual([]);
});

test('a break can be read from across a room, since nothing is half a row high', () => {
  const drawn = scenes.filter(({name}) => /break/.test(name) && /shared|watch/.test(name));
  expect(drawn).not.toEqual([]);
  for (const scene of drawn) {
    const page = drawScene({...scene, model: asShown(scene.model)}, {columns: 120, rows: 40});
    expect(page).toContain('##');
    expect(page).not.toMatch(/["_] *["_]/);
  }
});

describe('what people wrote', () => {
  const text = 'é → ü · “so” … ✓ — 日本';

  test('is drawn as they wrote it, beside our own in ASCII', () => {
    const scene = scenes.find(({name}) => name === 'question after the event');
    const {state} = scene?.model ?? {};
    const note = state?.review.notes.at(-1);
    if (!scene || !state || !note) throw new Error('there is no such scene');
    const notes = state.review.notes.map((each) => ({...each, text}));
    const model = {...scene.model, state: {...state, review: {...state.review, notes}}};
    const drawn = drawScene({...scene, model: asShown(model)}, {columns: 80, rows: 24});
    expect(drawn).toContain(text);
    expect(drawn).toContain('Right next');
    expect(drawn).not.toContain('─');
  });

  test('keeps its signs, whatever ours become', () => {
    expect(unveiled(withTwins(`→ ${asWritten(text, new Set())}`, 'ascii'))).toBe(`Right ${text}`);
    expect(unveiled(withTwins(asWritten({deep: [text]}, new Set()).deep[0] ?? '', 'ascii'))).toBe(text);
  });

  test('is not what an agenda of ours asks', () => {
    const [question = ''] = [...ours].filter((words) => words.includes('’'));
    expect(withTwins(asWritten(question, ours), 'ascii')).toBe(question.replaceAll('’', "'"));
  });
});

describe('a twin that is longer', () => {
  test('has its width, so that nothing is pushed out of its row', () => {
    expect(widthOf('→ next')).toBe('Right next'.length);
    expect(cutText('a text that is too long', 10)).toHaveLength(8);
    expect(widthOf(cutText('a text that is too long', 10))).toBe(10);
    for (const columns of [0, 1, 2, 3, 4]) expect(widthOf(cutText('a text', columns))).toBeLessThanOrEqual(columns);
    expect(widthOf(cutLines(['a full row', 'more'], 1, 10)[0] ?? '')).toBeLessThanOrEqual(10);
  });

  test('is drawn as it is where a terminal shows all signs', () => {
    showAscii(null);
    expect(widthOf('→ next')).toBe(6);
    expect(cutText('a text that is too long', 10)).toBe('a text th…');
  });
});

test('what is hidden of a list is counted without the name of a key', () => {
  const pages = scenes.map((scene) => drawScene({...scene, model: asShown(scene.model)}, {columns: 80, rows: 24}));
  const counted = pages.flatMap((page) => page.match(/^.*\d+ more (?:above|below)/gm) ?? []);
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter((line) => /\b(?:Up|Down) \d/.test(line))).toEqual([]);
});

test('every sign in the words of the program has its twins', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((file) => /\.tsx?$/.test(file));
  const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
  const used = new Set(
    files
      .filter((file) => !readers.some((reader) => file.startsWith(reader)))
      .flatMap((file) => withoutComments(readFileSync(join(root, file), 'utf8')).match(/[^\n\t -~]/gu) ?? []),
  );
  expect([...used].filter((sign) => !(sign in signs))).toEqual([]);
});

/** What these look for in texts of others is never drawn. */
const readers = [
  'review/letters.ts',
  'review/times-told/',
  'review/typed-line.ts',
  'session/keys/layouts.ts',
  'review/people.ts',
  'review/typed-people.ts',
  'review/with-roles.ts',
  'review/account-names.ts',
  'review/inflected-names.ts',
  'review/twins-of-signs.ts',
  'review/windows-letters.ts',
  'exchange/',
  'store/',
  'session/asks/names.ts',
  'session/field/',
];

test('all twins are ASCII', () => {
  expect(Object.values(signs).filter(({ascii}) => !/^[ -~]+$/.test(ascii))).toEqual([]);
});
