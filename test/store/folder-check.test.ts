// The doctor: quiet about a sound review, clear about damage, and repairs that take nothing away.
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {newPerson} from '../../src/review/people.js';
import {examine} from '../../src/store/folder-check.js';
import {repair} from '../../src/store/folder-repair.js';
import {entryLine, headerLine} from '../../src/store/journal/entry.js';
import {isJournal, isPacked} from '../../src/store/journal/journal-names.js';
import {MANY_JOURNALS} from '../../src/store/journal/many-journals.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {PATIENCE} from '../support/patience.js';
import {journalsOf, makeFolder, note, noteIds, open, textOf} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
let journal: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-doctor-'));
  folder = await makeFolder(home);
  const store = await open(folder);
  await store.commit([note('n1')]);
  await store.commit([note('n2')]);
  store.keepDraft('q', 'half');
  await store.close();
  rmSync(join(folder, 'drafts'), {recursive: true});
  journal = journalsOf(folder)[1] ?? '';
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const leftOver = '.review.json.20260101T100000000-abcdefgh.tmp';
const findings = async () => (await examine(folder)).map(({level, file}) => `${level} ${file}`);
const setAside = expect.stringMatching(/^notice journal\/.*\.damaged-\d{8}T\d{9}$/);
const damageLine = () => {
  const path = join(folder, 'journal', journal);
  writeFileSync(path, readFileSync(path, 'utf8').replace('text of n1', 'text of n7'), {mode: 0o600});
};

describe('what is in the place of a folder', () => {
  it.each(['journal', 'drafts', 'imports'])('of %s is damage: a file, and a link that leads nowhere', async (part) => {
    const store = await open(folder);
    await store.close();
    rmSync(join(folder, part), {recursive: true, force: true});
    writeFileSync(join(folder, part), '', {mode: 0o600});
    const about = async () => (await examine(folder)).filter(({file}) => file === part);
    const says = 'It is no folder, so that nothing can be kept in it: move it away.';
    expect(await about()).toEqual([{level: 'damage', file: part, says, repairable: false}]);
    rmSync(join(folder, part));
    symlinkSync(join(home, 'gone'), join(folder, part));
    expect(await about()).toEqual([
      expect.objectContaining({says: expect.stringContaining('gone, which is not there')}),
    ]);
  });

  it('is named where a draft or a note cannot be kept for it, and both are kept once it is away', async () => {
    const store = await open(folder, {role: 'note-taker'});
    writeFileSync(join(folder, 'drafts'), '');
    store.keepDraft('q', 'half a note');
    await until('it is told', () => store.getState().draftsOnlyHere === 'a file is in the way: …/drafts');
    rmSync(join(folder, 'drafts'));
    await until('it is kept', () => store.getState().draftsOnlyHere === null);
    const away = join(home, 'away');
    renameSync(join(folder, 'journal'), away);
    symlinkSync(join(home, 'gone'), join(folder, 'journal'));
    const saved = store.commit([note('n3')]);
    const why = 'a link that leads nowhere is in the way: …/journal';
    await vi.waitFor(() => expect(store.getState().save).toEqual({kind: 'unsaved', count: 1, why}), PATIENCE);
    rmSync(join(folder, 'journal'));
    renameSync(away, join(folder, 'journal'));
    await saved;
    await store.close();
    expect(noteIds((await readReview(folder)).review)).toContain('n3');
  });
});

describe('a review whose beginning is lost', () => {
  const first = () => join(folder, 'journal', journalsOf(folder)[0] ?? '');
  const rest = 'Put what is missing back into its folder journal, from a backup or a copy; what is there can stay.';
  const says = async (why: string) => {
    rmSync(join(folder, 'review.json'), {force: true});
    const said = `${folder} holds no review that can be read: ${why}. ${rest}`;
    await expect(readReview(folder)).rejects.toThrow(said);
    await expect(open(folder)).rejects.toThrow(said);
    // The readable copy is not said to be written, nor to be mended.
    expect((await examine(folder)).filter(({file}) => file === 'review.json')).toEqual([
      {level: 'notice', file: 'review.json', says: 'It is missing, too.', repairable: false},
    ]);
  };

  it('is told by what is missing and what can be read', async () => {
    rmSync(first());
    await says(`the journal that made it is missing; 2 changes can be read in journal/${journal}`);
    await writeAnother();
    await says('the journal that made it is missing; 3 changes can be read in 2 journals');
  });

  it('is told where that line is damaged, and where no journal is left', async () => {
    writeFileSync(first(), readFileSync(first(), 'utf8').replace('review-created', 'review-creatd'));
    const name = journalsOf(folder)[0];
    await says(
      `what made it is damaged or missing (journal/${name} has damaged lines); 2 changes can be read in 2 journals`,
    );
    for (const each of journalsOf(folder)) rmSync(join(folder, 'journal', each));
    await says('there is no journal in it');
    rmSync(join(folder, 'journal'), {recursive: true});
    await says('there is no journal in it');
  });

  /** A journal with one change, as a process that is gone left it. */
  async function writeAnother(): Promise<void> {
    const other = await makeFolder(mkdtempSync(join(home, 'other-')));
    const store = await open(other);
    await store.commit([note('n9')]);
    await store.close();
    const name = journalsOf(other)[1] ?? '';
    cpSync(join(other, 'journal', name), join(folder, 'journal', name));
  }
});

describe('the doctor', () => {
  it('has nothing to say about a sound review', async () => {
    expect(await examine(folder)).toEqual([]);
  });

  it('tells of a name that the list of an earlier version has twice, until one is called otherwise', async () => {
    const store = await open(folder);
    const twin = (id: string, name: string) =>
      ({type: 'person-added', person: newPerson(id, {name}), apart: false}) as const;
    await store.commit([twin('z1', 'Zoë'), twin('z2', 'ZOE')]);
    await store.close();
    const says = '2 people are called Zoë. In debrief run, P shows them, and Enter there gives one another name.';
    expect(await examine(folder)).toEqual([expect.objectContaining({level: 'notice', file: '', says})]);
    const again = await open(folder);
    await again.commit([{type: 'person-edited', id: 'z2', fields: {name: 'Zed'}}]);
    await again.close();
    expect(await examine(folder)).toEqual([]);
  });

  it('has nothing to say about packed journals, and says where a process ended while it packed', async () => {
    const ids = Array.from({length: MANY_JOURNALS - 1}, (_, index) => `m${index}`);
    for (const id of ids) {
      const store = await open(folder, {role: 'note-taker'});
      await store.commit([note(id)]);
      if (id === ids.at(-1)) cpSync(join(folder, 'journal'), join(home, 'before'), {recursive: true});
      await store.close();
    }
    await (await open(folder)).close();
    expect(await examine(folder)).toEqual([]);
    const packed = journalsOf(folder).find(isPacked) ?? '';
    const [, taken = '', twice = ''] = readdirSync(join(home, 'before')).filter(isJournal).sort();
    const half = `${taken}.taken-20260101T100000000-abcdefgh`;
    const temporary = `.${packed}.20260101T100000000-abcdefgh.tmp`;
    cpSync(join(home, 'before', taken), join(folder, 'journal', half));
    cpSync(join(home, 'before', twice), join(folder, 'journal', twice));
    writeFileSync(join(folder, 'journal', temporary), '', {mode: 0o600});
    const said = await examine(folder);
    expect(said.map(({level, file}) => `${level} ${file}`)).toEqual([
      `notice journal/${half}`,
      `notice journal/${twice}`,
      `notice journal/${temporary}`,
    ]);
    expect(said[0]?.says).toContain(`it is ${taken} again once the review is opened`);
    expect(said[1]?.says).toContain(`Its changes are in journal/${packed} as well`);
    expect(noteIds((await readReview(folder)).review).sort()).toEqual(['n1', 'n2', ...ids].sort());
    await (await open(folder)).close();
    expect(journalsOf(folder)).toEqual(expect.arrayContaining([taken, twice]));
    expect(noteIds((await readReview(folder)).review).sort()).toEqual(['n1', 'n2', ...ids].sort());
  });

  it('repairs a damaged packed journal as any other', async () => {
    for (let number = 0; number < MANY_JOURNALS; number++) {
      const store = await open(folder, {role: 'note-taker'});
      await store.commit([note(`m${number}`)]);
      await store.close();
    }
    await (await open(folder)).close();
    journal = journalsOf(folder).find(isPacked) ?? '';
    damageLine();
    expect(await findings()).toEqual([`damage journal/${journal}`, `damage journal/${journal}`, 'damage review.json']);
    await repair(folder);
    expect(await findings()).toEqual([setAside]);
    expect(textOf((await readReview(folder)).review, 'n1')).toBe('text of n1');
  });

  it('says what is damaged, missing, readable by others and left over', async () => {
    damageLine();
    writeFileSync(join(folder, 'review.damaged-1.json'), '', {mode: 0o600});
    writeFileSync(join(folder, leftOver), '', {mode: 0o600});
    writeFileSync(join(folder, 'my own.tmp'), '', {mode: 0o600});
    chmodSync(folder, 0o755);
    expect(await findings()).toEqual([
      `damage journal/${journal}`,
      `damage journal/${journal}`,
      'damage review.json',
      `notice ${leftOver}`,
      'notice review.damaged-1.json',
      'notice ',
    ]);
  });

  it('says that review.json is behind, edited, damaged or gone', async () => {
    const shell = await open(folder, {role: 'shell'});
    await shell.commit([note('n3')]);
    await shell.close();
    expect(await findings()).toEqual(['notice review.json']);
    const sound = readFileSync(join(folder, 'review.json'), 'utf8');
    writeFileSync(join(folder, 'review.json'), sound.replace('text of n1', 'corrected'));
    expect(await findings()).toEqual(['notice review.json']);
    writeFileSync(join(folder, 'review.json'), '{');
    expect(await findings()).toEqual(['damage review.json']);
    unlinkSync(join(folder, 'review.json'));
    expect(await findings()).toEqual(['notice review.json']);
  });

  it('says where half-written texts wait', async () => {
    const store = await open(folder);
    store.keepDraft('q', 'half');
    await store.close();
    const [name] = readdirSync(join(folder, 'drafts'));
    expect(await examine(folder)).toEqual([
      expect.objectContaining({file: `drafts/${name}`, says: expect.stringContaining('as facilitator')}),
    ]);
    expect(readFileSync(join(folder, 'drafts', name ?? ''), 'utf8')).toContain(hostname());
  });

  it('says in words that there is no review', async () => {
    await expect(examine(join(home, 'nowhere'))).rejects.toThrow('There is no review at');
  });

  it('repairs a damaged journal from review.json and sets the damaged one aside', async () => {
    damageLine();
    const done = await repair(folder);
    expect(done[0]).toContain(`journal/${journal} was set aside; its 3 good lines are in journal/`);
    const {review, notices} = await readReview(folder);
    expect(notices).toEqual([]);
    expect([textOf(review, 'n1'), textOf(review, 'n2')]).toEqual(['text of n1', 'text of n2']);
    const [aside] = readdirSync(join(folder, 'journal')).filter((name) => name.startsWith(`${journal}.damaged-`));
    expect(await examine(folder)).toEqual([
      {
        level: 'notice',
        file: `journal/${aside}`,
        says: 'It was set aside: delete it once you need nothing in it.',
        repairable: false,
      },
    ]);
  });

  it.each([
    ['zeros', (text: string) => '\0'.repeat(text.length)],
    ['something else', () => 'PK\u0003\u0004'],
    ['zeros behind its lines', (text: string) => `${text}\0\0\0\0`],
  ])('calls a journal damaged that holds %s, and sets it aside', async (_, changed) => {
    const path = join(folder, 'journal', journal);
    writeFileSync(path, changed(readFileSync(path, 'utf8')));
    expect(await findings()).toContain(`damage journal/${journal}`);
    const done = await repair(folder);
    expect(done[0]).toContain(`journal/${journal} was set aside`);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2']);
  });

  it('takes the lines out of a journal whose line ends are those of old programs', async () => {
    unlinkSync(join(folder, 'review.json'));
    const path = join(folder, 'journal', journal);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r'));
    expect(await findings()).toContain(`damage journal/${journal}`);
    await repair(folder);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2']);
  });

  it.each(['.syncthing.NAME.tmp', '~syncthing~NAME.tmp'])('says nothing of %s, which is on its way', async (named) => {
    const file = named.replace('NAME', journal);
    writeFileSync(join(folder, 'journal', file), 'half a line', {mode: 0o600});
    expect((await examine(folder)).filter((finding) => finding.file === `journal/${file}`)).toEqual([]);
  });

  it('names a file from which nothing is read since another program gave its name one more ending', async () => {
    const path = join(folder, 'journal', journal);
    renameSync(path, `${path}.txt`);
    expect((await examine(folder)).find(({file}) => file === `journal/${journal}.txt`)?.says).toBe(
      'It is not read, since its name goes on behind .jsonl: without that, its changes count.',
    );
  });

  it('repairs a review of which only the journals are left', async () => {
    unlinkSync(join(folder, 'review.json'));
    await repair(folder);
    expect(await examine(folder)).toEqual([]);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2']);
  });

  it('reads journals whose line ends git or an editor has changed, says so, and leaves them as they are', async () => {
    const path = join(folder, 'journal', journal);
    const text = readFileSync(path, 'utf8');
    for (const changed of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', ' \t\n'),
      `\ufeff${text}`,
      text.replaceAll('\n', '\n\n'),
    ]) {
      writeFileSync(path, changed);
      const {review, notices} = await readReview(folder);
      expect([noteIds(review), notices]).toEqual([['n1', 'n2'], []]);
      const isSaid = changed.includes('\n\n') ? [] : [`notice journal/${journal}`];
      expect(await findings()).toEqual(isSaid);
      expect(await repair(folder)).toEqual(['review.json says what the journals say.']);
      expect(readFileSync(path, 'utf8')).toBe(changed);
    }
  });

  it('reads a readable copy and texts that an editor has put a byte order mark before', async () => {
    const path = join(folder, 'review.json');
    writeFileSync(path, `\ufeff${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    expect(await findings()).toEqual([]);
  });

  it('calls a mark before a journal just that, and no changed line ends, and tells of both where both are so', async () => {
    const path = join(folder, 'journal', journal);
    const text = `\ufeff${readFileSync(path, 'utf8')}`;
    const said = async () => (await examine(folder)).map(({says}) => says.slice(0, says.indexOf(';')));
    const mark = 'Another program put a mark of the encoding (BOM) before it';
    writeFileSync(path, text);
    expect(await said()).toEqual([mark]);
    writeFileSync(path, text.replaceAll('\n', '\r\n'));
    expect(await said()).toEqual([mark, 'Another program changed its line ends']);
  });

  it('sets a damaged journal with other line ends aside, and its good lines are as they were written', async () => {
    damageLine();
    const path = join(folder, 'journal', journal);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    await repair(folder);
    expect(await findings()).toEqual([setAside]);
    expect(noteIds((await readReview(folder)).review).sort()).toEqual(['n1', 'n2']);
  });

  it('says of one line with a great number how much is missing, and keeps the copy small', async () => {
    const [first = ''] = journalsOf(folder);
    const [header = ''] = readFileSync(join(folder, 'journal', first), 'utf8').split('\n');
    const entry = {writer: 'z', number: 1_000_000, order: 900, at: 0, by: 'x', change: note('n3')};
    writeFileSync(join(folder, 'journal', 'z.jsonl'), `${header}\n${entryLine(entry)}`, {mode: 0o600});
    const found = await examine(folder);
    expect(found.map(({says}) => says)).toContain('999999 of its entries are missing.');
    await repair(folder);
    const copy = readFileSync(join(folder, 'review.json'), 'utf8');
    expect(copy.length).toBeLessThan(50_000);
    expect(JSON.parse(copy).gaps).toEqual({z: [[1, 999_999]]});
    // What the copy says of the gap is read back: it covers what is there, and nothing else.
    expect((await examine(folder)).map(({file}) => file)).toEqual(['journal/z.jsonl']);
    expect(noteIds((await readReview(folder)).review)).toEqual(['n1', 'n2', 'n3']);
  });

  it('leaves alone what is not its own, however old, and says nothing of having mended what it could not', async () => {
    const own = join(folder, 'my own.tmp');
    writeFileSync(own, 'words', {mode: 0o600});
    utimesSync(own, 1, 1);
    writeFileSync(join(folder, leftOver), '', {mode: 0o600});
    utimesSync(join(folder, leftOver), 1, 1);
    writeFileSync(join(folder, 'journal', 'z.jsonl'), headerLine({format: 99, writer: 'z', by: 'x', at: 0}), {
      mode: 0o600,
    });
    unlinkSync(join(folder, 'review.json'));
    expect(await repair(folder)).toEqual([]);
    expect(readdirSync(folder)).toContain('my own.tmp');
    expect(readdirSync(folder)).not.toContain('review.json');
    expect(await findings()).toEqual(['notice journal/z.jsonl', 'notice review.json', `notice ${leftOver}`]);
  });

  it('goes on past a journal folder that is none', async () => {
    rmSync(join(folder, 'journal'), {recursive: true});
    writeFileSync(join(folder, 'journal'), '', {mode: 0o600});
    writeFileSync(join(folder, 'review.damaged-1.json'), '', {mode: 0o600});
    expect(await findings()).toContain('notice review.damaged-1.json');
  });
});
