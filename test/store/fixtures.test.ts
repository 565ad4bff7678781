// Reviews that version 0.1.0 wrote: they open as the same review, and nothing of what it wrote is written again.
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {sourceOf} from '../../src/exchange/source.js';
import {reviewDocument} from '../../src/exchange/writers/review-json.js';
import type {ReviewDocument} from '../../src/exchange/writers/review-schema.js';
import type {Review} from '../../src/review/types.js';
import {coverages} from '../../src/review/vocabulary.js';
import {examine} from '../../src/store/folder-check.js';
import {entryLine, readLine} from '../../src/store/journal/entry.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {journalsOf, note, open, textOf} from './support/small-store.js';

const fixtures = join(import.meta.dirname, 'fixtures', '0.1.0');
const told = Date.UTC(2026, 0, 16);

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'debrief-fixtures-'));
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

/** A copy that may be opened: opening leaves a trace. */
function copyOf(name: string): string {
  const folder = join(home, name);
  cpSync(join(fixtures, name, 'review'), folder, {recursive: true});
  return folder;
}

const shown = (name: string) => readFileSync(join(fixtures, name, 'show.json'), 'utf8');

/**
 * As that version showed it: without what later ones read of questions, of a clock by which nobody was away, or of a
 * reason, and without the kind, the timeline, the counts of hands, the concerns, what is worth a look and the lesson of
 * the meeting itself that no review of then had.
 */
function asShownThen(review: Review): string {
  const {
    clock,
    closedBecause,
    zone,
    kind,
    security,
    summary,
    impact,
    timeline,
    timelineZone,
    pulses,
    setAside,
    readiness,
    nextTime,
    takeaways,
    ...rest
  } = withoutCoverage(reviewDocument(sourceOf(review, told)));
  expect([closedBecause, zone, kind, security]).toEqual([null, null, 'incident', false]);
  expect([summary, impact]).toEqual(['', '']);
  expect([timeline, timelineZone, pulses, setAside, nextTime]).toEqual([[], null, [], [], null]);
  expect(readiness.every((finding) => finding.setAside === null)).toBe(true);
  expect(Object.values(takeaways)).toEqual([null, null, null, null]);
  expect(Object.keys(review)).not.toEqual(expect.arrayContaining(['kind']));
  expect(Object.keys(review)).not.toEqual(expect.arrayContaining(['security']));
  const {absences, sittings, corrected, aheadSeconds, ...then} = clock;
  expect([absences, corrected, aheadSeconds]).toEqual([[], [], 0]);
  expect(sittings.length).toBe(clock.startedAt === null ? 0 : 1);
  return `${JSON.stringify({...rest, clock: then}, null, 2)}\n`;
}

function withoutCoverage(document: ReviewDocument) {
  const stages = document.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map(({coverage, ...then}) => {
      expect(coverages).toContain(coverage);
      return then;
    }),
  }));
  return {...document, agenda: {...document.agenda, stages}};
}

const noticesOf = (name: string): string[] => JSON.parse(readFileSync(join(fixtures, name, 'notices.json'), 'utf8'));

/** What counts in a review's folder, by name: its journals, the readable copy, and copies that were set aside. */
function written(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const paths = [...names, ...journalsOf(folder).map((name) => join('journal', name))];
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe.each(['meeting', 'damage', 'edited'])('the review %s of version 0.1.0', (name) => {
  it('is read as that version read it', async () => {
    const {review, notices} = await readReview(copyOf(name));
    expect(asShownThen(review)).toBe(shown(name));
    expect(notices).toEqual(noticesOf(name));
  });

  it('is read the same from its journals alone, where those hold all of it', async () => {
    const folder = copyOf(name);
    rmSync(join(folder, 'review.json'));
    expect(asShownThen((await readReview(folder)).review)).toBe(shown(name));
  });

  it('opens as the same review, with its copy accepted and not a byte of it written again', async () => {
    const folder = copyOf(name);
    const before = written(folder);
    const store = await open(folder);
    const {review, notices, save} = store.getState();
    expect(asShownThen(review)).toBe(shown(name));
    expect(notices).toEqual(noticesOf(name));
    expect(save).toEqual({kind: 'saved'});
    expect(await store.close()).toEqual({left: 0});
    expect(written(folder)).toEqual(before);
  });

  it('takes changes into a journal of their own', async () => {
    const folder = copyOf(name);
    const {'review.json': copy, ...before} = written(folder);
    const store = await open(folder);
    await store.commit([{type: 'review-reopened'}, {...note('late', 'written later')}]);
    await store.close();
    const {'review.json': later, ...after} = written(folder);
    expect(after).toMatchObject(before);
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
    expect(textOf((await readReview(folder)).review, 'late')).toBe('written later');
    // With changes of a newer version in the journals the copy is left as it is.
    expect(later === copy).toBe(name === 'damage');
  });

  it('has lines that would say the same today, under the same keys', () => {
    const folder = copyOf(name);
    const lines = journalsOf(folder).flatMap((file) =>
      readFileSync(join(folder, 'journal', file), 'utf8')
        .split('\n')
        .slice(0, -1),
    );
    const entries = lines.flatMap((text) => {
      const line = readLine(text);
      return line.kind === 'entry' ? [{was: said(text), is: said(entryLine(line.entry))}] : [];
    });
    expect(entries.length).toBeGreaterThan(5);
    for (const {was, is} of entries) expect(is).toEqual(was);
  });
});

/** A line's keys in their order, and its values but for the seal, which changes with the order within a value. */
function said(line: string): {keys: string[]; values: Record<string, unknown>} {
  const {c: _, ...values} = JSON.parse(line) as Record<string, unknown>;
  return {keys: Object.keys(values), values};
}

describe('what else version 0.1.0 left', () => {
  it('holds every kind of change that it knew', () => {
    const texts = ['meeting', 'damage', 'edited'].flatMap((name) =>
      Object.values(written(join(fixtures, name, 'review'))),
    );
    const kinds = new Set([...texts.join('\n').matchAll(/"change":\{"type":"([\w-]+)"/g)].map(([, kind]) => kind));
    kinds.delete('note-sung');
    expect(kinds.size).toBe(40);
  });

  it('gives its half-written texts to the role that began them', async () => {
    const folder = copyOf('meeting');
    const facilitator = await open(folder);
    const noteTaker = await open(folder, {role: 'note-taker'});
    expect(facilitator.drafts()).toEqual(new Map([['topic:q5', 'a half-written topic']]));
    expect(noteTaker.drafts()).toEqual(new Map([['note:q5', 'a half-written note']]));
    await Promise.all([facilitator.close(), noteTaker.close()]);
  });

  it('is sound to the doctor where nothing was damaged', async () => {
    expect((await examine(copyOf('meeting'))).filter(({level}) => level === 'damage')).toEqual([]);
  });
});
