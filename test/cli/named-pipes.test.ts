// Named pipes in the place of files that are read at once: no command waits for somebody who writes into one.
import {execFileSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {debrief, newReview} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
  await newReview(home);
});
afterEach(() => home.remove());

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  it.each([
    ['the summaries of the home', ['list']],
    ['the summaries of the home', ['add', 'note', 'said']],
    ['a review’s readable copy', ['list']],
    ['a review’s readable copy', ['add', 'note', 'said']],
    ['a review’s readable copy', ['show']],
    ['a journal of a review', ['list']],
    ['a journal of a review', ['export', 'INC-7', '--to', 'out']],
  ])('in the place of %s keeps debrief %j not waiting', async (place, words) => {
    const other = join(home.reviews, 'reviews', 'other');
    mkdirSync(join(other, 'journal'), {recursive: true});
    if (place.startsWith('the')) execFileSync('mkfifo', [join(home.reviews, 'summaries.json')]);
    else execFileSync('mkfifo', [join(other, place.startsWith('a journal') ? 'journal/x.jsonl' : 'review.json')]);
    const {code, stderr} = await debrief(home, words, {cwd: home.root});
    expect([code, stderr]).toEqual([0, expect.any(String)]);
  });
});
