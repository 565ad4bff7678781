// The promise of `debrief comment`: no byte of the review's folder, nor an export, says who spoke or more than the day.
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {hostname, userInfo} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {applyChange} from '../../../src/review/changes/index.js';
import {localDay, timeOfDay} from '../../../src/review/days.js';
import {openReviewStore} from '../../../src/store/review-store.js';
import {debrief, newReview} from '../../support/debrief.js';
import {sampleReview} from '../../support/sample-review.js';
import {tellsOf} from '../../support/tells-of.js';
import type {TempHome} from '../../support/temp-home.js';
import {tempHome} from '../../support/temp-home.js';

const DAY = 86_400_000;

let home: TempHome;
let id: string;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
  id = await newReview(home);
  folder = join(home.reviews, 'reviews', readdirSync(join(home.reviews, 'reviews'))[0] ?? '');
});
afterEach(() => home.remove());

/** Every file of the review by its path, as text. */
const filesOfReview = (): Map<string, string> =>
  new Map(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('the promise', () => {
  it('holds for every byte in the folder, whoever they are and whatever they prefer', async () => {
    const [role, account] = ['A-role-like-no-other', 'account-like-no-other'];
    await debrief(home, ['config', 'set', 'by', role]);
    const from = join(home.root, 'handed-in');
    mkdirSync(from);
    writeFileSync(join(from, 'from-a-role.txt'), 'handed in');
    const before = filesOfReview();
    const env = {USER: account, LOGNAME: account, USERNAME: account, HOSTNAME: account};
    await debrief(home, ['comment', 'said without a name', '--question', 'hypothesis'], {env});
    await debrief(home, ['comment', '--from', from], {env});
    const after = filesOfReview();
    for (const [path, text] of before) expect(after.get(path)).toBe(text);
    const fresh = [...after].filter(([path]) => !before.has(path));
    expect(fresh).toHaveLength(2);
    for (const [path, text] of fresh) {
      for (const word of [role, account, 'from-a-role', 'handed-in', userInfo().username, hostname(), home.root]) {
        expect(tellsOf(text, word), word).toBe(false);
        expect(tellsOf(path.slice(folder.length), word), word).toBe(false);
      }
      const [header, entry, end, ...more] = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(more).toEqual([]);
      expect(Object.keys(header)).toEqual(['format', 'w', 'by', 'at', 'c']);
      expect(end).toEqual({format: 1, ends: {[header.w]: 1}, c: expect.any(Number)});
      expect(Object.keys(entry)).toEqual(['w', 'n', 'l', 'at', 'by', 'change', 'c']);
      expect(Object.keys(entry.change.comment)).toEqual(['id', 'questionId', 'text']);
      expect([header.by, entry.by, header.at % DAY, entry.at % DAY]).toEqual(['', '', 0, 0]);
      expect(path).toMatch(/\/journal\/\d{8}T000000000-[a-z0-9]{8}\.jsonl$/);
      expect(header.w).toBe(/([^/]+)\.jsonl$/.exec(path)?.[1]);
      expect(statSync(path).mtimeMs % DAY).toBe(0);
    }
  });

  it('holds for the readable copy and for the exports, too', async () => {
    await debrief(home, ['config', 'set', 'by', 'A-role-like-no-other']);
    await debrief(home, ['comment', 'said without a name']);
    const store = await openReviewStore({folder, by: 'facilitator', role: 'facilitator'});
    await store.close();
    const {review} = JSON.parse(readFileSync(join(folder, 'review.json'), 'utf8'));
    expect(review.comments).toEqual([
      {id: expect.any(String), questionId: null, text: 'said without a name', at: expect.any(Number), deleted: false},
    ]);
    expect(review.comments[0].at % DAY).toBe(0);
    await debrief(home, ['export', id, '--to', home.incident]);
    for (const name of readdirSync(home.incident)) {
      expect(readFileSync(join(home.incident, name), 'utf8')).not.toContain('A-role-like-no-other');
    }
    expect((await debrief(home, ['doctor', id])).code).toBe(0);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'])(
    'holds in %s, where the day began no later than now: no other review is behind a comment',
    async (zone) => {
      await newReview(home, 'FAR-1', '--zone', zone);
      const reviews = join(home.reviews, 'reviews');
      folder = join(reviews, readdirSync(reviews).find((name) => name.includes('far-1')) ?? '');
      const before = Date.now();
      await debrief(home, ['comment', 'said without a name', '--review', 'FAR-1']);
      const journals = [...filesOfReview()].filter(([path]) => path.endsWith('.jsonl'));
      const [path, text] = journals.find(([, held]) => held.includes('said without a name')) ?? ['', ''];
      const dates = [...text.matchAll(/"at":(\d+)/g)].map(([, at]) => Number(at));
      expect(dates).toHaveLength(2);
      for (const date of [...dates, statSync(path).mtimeMs]) {
        expect(date).toBeLessThanOrEqual(before);
        expect(timeOfDay(date, zone)).toBe('00:00');
      }
      expect(localDay(dates[0] ?? 0, zone)).toBe(localDay(before, zone));
    },
  );

  it('holds whoever hands the comment in: no closer than the day', () => {
    const at = Date.UTC(2026, 10, 3, 14, 30);
    const change = {type: 'comment-added', comment: {id: 'k', questionId: null, text: 'x'}} as const;
    const review = applyChange(sampleReview('after'), change, {at, by: 'edited by hand'});
    expect(review?.comments).toEqual([
      {id: 'k', questionId: null, text: 'x', at: Date.UTC(2026, 10, 3), deleted: false},
    ]);
  });
});
