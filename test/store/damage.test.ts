// Damaged journals: a cut leaves a prefix, a turned bit never a wrong text, and hostile lines nothing at all.
import {appendFile, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {crc32} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readReview} from '../../src/store/shelf/read-review.js';
import {cuts, damageable, flips} from './attacks/damage.js';
import {makeFolder, note, noteIds, open} from './support/small-store.js';

const texts = ['plain words', 'ångström — “quoted”', 'two\nlines', '漢字 👩‍👩‍👧‍👦'];

describe('a journal', () => {
  it('that is cut at any byte gives its first notes, whole and in order', async () => {
    const {bytes, look, remove} = await damageable(texts);
    let longest = 0;
    for (const changed of cuts(bytes)) {
      const {review} = await look(changed);
      expect(review.notes.map(({text}) => text)).toEqual(texts.slice(0, review.notes.length));
      expect(review.notes.length).toBeGreaterThanOrEqual(longest);
      longest = review.notes.length;
    }
    expect(longest).toBe(texts.length);
    await remove();
  });

  it('with any bit turned never gives a text that nobody wrote, and says that lines were skipped', async () => {
    const {bytes, look, remove} = await damageable(texts);
    const quiet: number[] = [];
    let at = 0;
    for (const changed of flips(bytes)) {
      const {review, notices} = await look(changed);
      const wrong = review.notes.filter(({id, text}) => texts[Number(id.slice(1)) - 1] !== text);
      expect(wrong).toEqual([]);
      if (notices.length === 0) quiet.push(at);
      at++;
    }
    // Only the very last line end: what comes before it may still be being written.
    expect(quiet).toEqual([bytes.length - 1]);
    await remove();
  });

  it('with lines made to harm changes nothing, and newer changes are counted', async () => {
    const home = await mkdtemp(join(tmpdir(), 'debrief-hostile-'));
    const folder = await makeFolder(home);
    const [name = ''] = await readdir(join(folder, 'journal'));
    const before = await readReview(folder);
    const hostile = [
      {type: '__proto__'},
      {type: 'constructor', id: 'x'},
      {type: 'review-edited', fields: {title: 7}},
      {type: 'review-edited', fields: null},
      {type: 'note-added', note: {id: 'x', questionId: 'purpose', kind: 'note', aspects: {}, text: 'x'}},
      {type: 'note-added', note: 'x'},
      {type: 'a-change-of-tomorrow', of: {any: 'shape'}},
      [],
      null,
      'text',
    ].map((change, index) => sealed({w: 'z', n: index + 1, l: 5, at: 1, by: 'z', change}));
    const polluting = sealed({w: 'z', n: 50, l: 6, at: 1, by: 'z'}).replace(
      /,"c".*/,
      ',"change":{"type":"review-edited","fields":{"__proto__":{"notes":null},"notes":[],"people":null}}',
    );
    const noEntries = [sealed({w: '../x', n: 1, l: 1}), sealed({w: 'z', n: 1e12, l: 1}), sealed({w: 'z', n: -1, l: 1})];
    const lines = [...hostile, `${polluting},"c":${crc32(polluting)}}`, ...noEntries, 'no json at all', '{}', ''];
    await appendFile(join(folder, 'journal', name), `${lines.join('\n')}\n`);
    const {review, notices} = await readReview(folder);
    expect(review).toEqual(before.review);
    expect(Object.prototype).not.toHaveProperty('notes');
    expect(notices).toEqual([
      `5 damaged lines in journal/${name} skipped: debrief doctor says more.`,
      '10 changes come from a newer debrief and cannot be shown: update debrief.',
    ]);
    const store = await open(folder);
    await store.commit([note('n1')]);
    expect(noteIds(store.getState().review)).toEqual(['n1']);
    await store.close();
    await rm(home, {recursive: true});
  });
});

function sealed(value: object): string {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"c":${crc32(body)}}`;
}
