// What people and programs do to a review's folder: deleted, replaced, edited, moved, damaged, newer, mailed.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {nextSlot} from '../../src/review/action-slots.js';
import {newPerson} from '../../src/review/people.js';
import type {Note, Review} from '../../src/review/types.js';
import type {Snapshot} from '../../src/store/copy/snapshot.js';
import {type Disk, realDisk} from '../../src/store/disk/disk.js';
import {headerLine} from '../../src/store/journal/entry.js';
import {readReview} from '../../src/store/shelf/read-review.js';
import {journalsOf, makeFolder, note, noteIds, open, textOf} from './support/small-store.js';
import {until} from './support/until.js';

let home: string;
let folder: string;
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'debrief-folder-'));
  folder = await makeFolder(home);
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

const journals = () => journalsOf(folder);
const copyPath = () => join(folder, 'review.json');
const copy = () => JSON.parse(readFileSync(copyPath(), 'utf8')) as Snapshot;
const saved = async () => noteIds((await readReview(folder)).review);

/** Opens, saves these notes and closes; gives the name of the journal. */
async function session(...ids: string[]): Promise<string> {
  const before = journals();
  const store = await open(folder);
  for (const id of ids) await store.commit([note(id)]);
  await store.close();
  return journals().find((name) => !before.includes(name)) ?? '';
}

function editCopy(edit: (review: Review) => void): void {
  const snapshot = copy();
  edit(snapshot.review);
  writeFileSync(copyPath(), JSON.stringify(snapshot));
}

/** The copy with an action that somebody wrote into it by hand, in this slot. */
function withSlot(slot: number): string {
  const [{questionId, by, at}] = copy().review.notes as [Note];
  const action = {id: 'a', questionId, by, at, deleted: false, title: 'Rotate the keys', ownerId: null, due: null};
  const rest = {doneWhen: '', isms: false, status: 'chosen', reason: '', slot};
  return JSON.stringify({...copy(), review: {...copy().review, actions: [{...action, ...rest}]}});
}

describe('a journal that is in use', () => {
  const inUse = async (attack: (path: string) => void) => {
    const before = journals();
    const store = await open(folder);
    await store.commit([note('n1')]);
    await store.commit([note('n2')]);
    const name = journals().find((candidate) => !before.includes(candidate)) ?? '';
    attack(join(folder, 'journal', name));
    await store.commit([note('n3')]);
    expect(await saved()).toEqual(['n1', 'n2', 'n3']);
    await store.close();
    expect(await saved()).toEqual(['n1', 'n2', 'n3']);
  };

  it('and deleted is written again', () => inUse(unlinkSync));

  it('and replaced is written elsewhere', () =>
    inUse((path) => {
      writeFileSync(`${path}.new`, 'what an editor saved\n');
      renameSync(`${path}.new`, path);
    }));

  it('and edited in place is written elsewhere', () => inUse((path) => appendFileSync(path, 'a line of mine\n')));

  it('and emptied is written elsewhere', () => inUse((path) => writeFileSync(path, '')));

  it('and gone with all the others is written again, and the rest is saved in review.json', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    rmSync(join(folder, 'journal'), {recursive: true});
    await store.commit([note('n2')]);
    await store.close();
    expect(journals()).toHaveLength(1);
    expect(await saved()).toEqual(['n1', 'n2']);
  });

  it('and grows a damaged line is told of, and what comes after that line is read', async () => {
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    const before = journals();
    await other.commit([note('n1')]);
    const name = journals().find((candidate) => !before.includes(candidate)) ?? '';
    appendFileSync(join(folder, 'journal', name), 'half a line that nobody wr\n');
    await until('it is told', () => one.getState().notices.length > 0);
    expect(one.getState().notices).toEqual([`1 damaged line in journal/${name} skipped: debrief doctor says more.`]);
    await other.commit([note('n2')]);
    await until('the note arrives', () => one.getState().review.notes.length === 2);
    await Promise.all([one.close(), other.close()]);
    expect(await saved()).toEqual(['n1', 'n2']);
  });

  it('and deleted is noticed without another change', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    for (const name of journals().slice(1)) unlinkSync(join(folder, 'journal', name));
    await until('it is written again', () => journals().length === 2);
    await until('it is saved', () => store.getState().save.kind === 'saved');
    expect(await saved()).toEqual(['n1']);
    await store.close();
  });
});

describe('a folder that is moved away and back', () => {
  it('makes the changes wait and is listened to again', async () => {
    const [one, other] = await Promise.all([open(folder), open(folder, {role: 'note-taker'})]);
    await one.commit([note('n1')]);
    renameSync(folder, `${folder}-away`);
    await until('who has written nothing says so', () => other.getState().notices.length > 0);
    expect(other.getState().notices).toEqual([
      "The review's folder is not where it was: put it back; what you write waits for it.",
    ]);
    const late = one.commit([note('n2')]);
    await until('it says so', () => one.getState().save.kind === 'unsaved');
    expect(one.getState().save).toMatchObject({why: 'folder is gone'});
    renameSync(`${folder}-away`, folder);
    await late;
    await until('the note arrives', () => other.getState().review.notes.length === 2);
    expect(other.getState().notices).toEqual([]);
    await other.commit([note('n3')]);
    await until('the answer arrives', () => one.getState().review.notes.length === 3);
    await Promise.all([one.close(), other.close()]);
    expect(await saved()).toEqual(['n1', 'n2', 'n3']);
  });
});

describe('a copy of the folder', () => {
  it('taken at any moment is a backup', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    const busy = store.commit([note('n2')]);
    cpSync(folder, join(home, 'backup'), {recursive: true});
    await busy;
    await store.close();
    expect(noteIds((await readReview(join(home, 'backup'))).review)).toContain('n1');
  });

  it('with journals that a syncing program doubled is the same review', async () => {
    const name = await session('n1', 'n2');
    const path = join(folder, 'journal', name);
    writeFileSync(join(folder, 'journal', `${name.slice(0, -6)} (conflicted copy).jsonl`), readFileSync(path));
    expect(await saved()).toEqual(['n1', 'n2']);
  });
});

describe('review.json', () => {
  it('says what the review is, what it covers and its sum, for people and scripts', async () => {
    const name = await session('n1');
    expect(copy()).toMatchObject({
      format: 1,
      covers: {[name.slice(0, -6)]: 1},
      sha256: expect.stringMatching(/^\w{64}$/),
    });
    expect(copy().review).toEqual((await readReview(folder)).review);
    expect(readFileSync(copyPath(), 'utf8').split('\n').length).toBeGreaterThan(50);
  });

  it('is written while the meeting goes on, at most a second late', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    await until(
      'it holds the note',
      () => readdirSync(folder).includes('review.json') && noteIds(copy().review)[0] === 'n1',
    );
    await store.close();
  });

  it('edited by hand is taken over as changes, once', async () => {
    await session('n1', 'n2');
    editCopy((review) => {
      review.title = 'A better title';
      for (const item of review.notes) if (item.id === 'n1') item.text = 'corrected';
      review.notes = review.notes.filter(({id}) => id !== 'n2');
      for (const person of review.people) person.thanked = true;
      for (const item of review.checklist) item.done = true;
    });
    const store = await open(folder);
    const {review, notices} = store.getState();
    expect(notices).toEqual(['review.json was edited by hand: the edit was adopted.']);
    expect(review).toMatchObject({title: 'A better title', people: [{thanked: true}]});
    expect(textOf(review, 'n1')).toBe('corrected');
    expect(noteIds(review)).toEqual(['n1']);
    expect(review.checklist.every(({done}) => done)).toBe(true);
    await store.commit([{type: 'review-edited', fields: {title: 'The best title'}}]);
    await store.close();
    const again = await open(folder, {role: 'note-taker'});
    expect(again.getState()).toMatchObject({notices: [], review: {title: 'The best title'}});
    await again.close();
  });

  it('edited by hand with a second facilitator and a second of one name takes all but these, and names them', async () => {
    await session('n1');
    editCopy((review) => {
      const [first] = review.people;
      if (!first) throw new Error('nobody is on the list');
      review.title = 'A better title';
      review.people = [
        {...first, id: 'new', name: 'Zed'},
        {...first, thanked: true},
        {...first, id: 'twin', name: 'FACILITATOR', role: null},
      ];
    });
    const store = await open(folder);
    const {review, notices} = store.getState();
    expect(review.title).toBe('A better title');
    expect(review.people.map(({name, role, thanked}) => [name, role, thanked]).toSorted()).toEqual([
      ['Facilitator', 'facilitator', true],
      ['Zed', null, false],
    ]);
    expect(notices).toEqual([
      expect.stringMatching(
        /^review\.json was edited by hand in ways that debrief cannot adopt: FACILITATOR, since Facilitator is on the list; the role of Zed, since Facilitator is the facilitator; that copy is kept as review\.edited-\S+\.json\.$/,
      ),
    ]);
    await store.close();
  });

  it('edited by hand so that two change their names keeps both names as they were typed', async () => {
    const store = await open(folder);
    await store.commit([{type: 'person-added', person: newPerson('p2', {name: 'Zoë'})}]);
    await store.close();
    editCopy((review) => {
      for (const person of review.people) person.name = person.id === 'p2' ? 'Facilitator' : 'Zoë';
    });
    const again = await open(folder);
    expect(again.getState().review.people.map(({name}) => name)).toEqual(['Zoë', 'Facilitator']);
    expect(again.getState().notices).toEqual(['review.json was edited by hand: the edit was adopted.']);
    await again.close();
  });

  it('edited by hand with an action in a slot leaves room for the next', async () => {
    await session('n1');
    writeFileSync(copyPath(), withSlot(7));
    const store = await open(folder);
    const {review, notices} = store.getState();
    expect(notices).toEqual(['review.json was edited by hand: the edit was adopted.']);
    expect(review.actions).toMatchObject([{title: 'Rotate the keys', status: 'chosen', slot: 7}]);
    expect(nextSlot(review)).toBe(8);
    await store.close();
  });

  it('edited while the meeting goes on is taken over before it is written again', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    await until('it is there', () => readdirSync(folder).includes('review.json'));
    editCopy((review) => {
      review.title = 'A better title';
    });
    await store.commit([note('n2')]);
    await until('it is taken over', () => store.getState().review.title === 'A better title');
    await store.close();
    expect((await readReview(folder)).review.title).toBe('A better title');
  });

  it('edited just before the review is closed is taken over, too', async () => {
    const store = await open(folder);
    await store.commit([note('n1')]);
    await until('it is there', () => readdirSync(folder).includes('review.json'));
    editCopy((review) => {
      review.title = 'A better title';
    });
    await store.close();
    expect(copy().review.title).toBe('A better title');
    expect((await readReview(folder)).review.title).toBe('A better title');
  });

  it('edited just before the review is closed stays as it is where the disk takes nothing more', async () => {
    let full = false;
    const disk: Disk = {
      ...realDisk,
      async create(path) {
        const file = await realDisk.create(path);
        const noSpace = () => Promise.reject(Object.assign(new Error('full'), {code: 'ENOSPC'}));
        return {...file, write: (bytes) => (full ? noSpace() : file.write(bytes))};
      },
    };
    const store = await open(folder, {disk});
    await store.commit([note('n1')]);
    await until('it is there', () => readdirSync(folder).includes('review.json'));
    editCopy((review) => {
      review.title = 'A better title';
    });
    full = true;
    expect(await store.close()).toEqual({left: 1});
    expect(copy().review.title).toBe('A better title');
    const again = await open(folder);
    expect(again.getState().review.title).toBe('A better title');
    await again.close();
  });

  it('edited in a way that no change can express is kept beside', async () => {
    await session('n1');
    editCopy((review) => {
      review.title = 'A better title';
      review.clock.closedAt = 5;
    });
    const store = await open(folder);
    expect(store.getState().review).toMatchObject({title: 'A better title', clock: {closedAt: null}});
    await store.close();
    const kept = readdirSync(folder).find((name) => name.startsWith('review.edited-')) ?? '';
    expect(store.getState().notices[0]).toContain(kept);
    expect(JSON.parse(readFileSync(join(folder, kept), 'utf8'))).toMatchObject({review: {clock: {closedAt: 5}}});
    expect(copy().review.clock.closedAt).toBeNull();
  });

  it.each([
    ['cut in the middle', () => readFileSync(copyPath(), 'utf8').slice(0, 500)],
    ['something else', () => '"text"'],
    ['with a slot that no choice could come behind', () => withSlot(Number.MAX_SAFE_INTEGER)],
    ['with a slot that is no whole number', () => withSlot(1.5)],
    ['of the wrong shape', () => JSON.stringify({...copy(), review: {...copy().review, notes: {}}})],
  ])('%s is set aside and made anew', async (_, damaged) => {
    await session('n1');
    const text = damaged();
    writeFileSync(copyPath(), text);
    const store = await open(folder);
    expect(noteIds(store.getState().review)).toEqual(['n1']);
    await store.close();
    const kept = readdirSync(folder).find((name) => name.startsWith('review.damaged-')) ?? '';
    expect(store.getState().notices[0]).toContain(kept);
    expect(readFileSync(join(folder, kept), 'utf8')).toBe(text);
    expect(noteIds(copy().review)).toEqual(['n1']);
  });

  it('mailed alone is the whole review, to read and to go on with', async () => {
    await session('n1', 'n2');
    const {review} = await readReview(folder);
    rmSync(join(folder, 'journal'), {recursive: true});
    expect((await readReview(folder)).review).toEqual(review);
    const store = await open(folder);
    expect(store.getState().review).toEqual(review);
    await store.commit([note('n3')]);
    await store.close();
    expect(await saved()).toEqual(['n1', 'n2', 'n3']);
    unlinkSync(copyPath());
    expect(await saved()).toEqual(['n1', 'n2', 'n3']);
  });

  it('gives back what a lost journal held, and the journal may come back', async () => {
    const lost = join(folder, 'journal', await session('n1', 'n2'));
    await session('n3');
    renameSync(lost, join(home, 'lost'));
    const store = await open(folder);
    expect(noteIds(store.getState().review)).toEqual(['n1', 'n2', 'n3']);
    expect(store.getState().notices).toEqual([
      'Changes were missing from the journals: they were restored from review.json.',
    ]);
    await store.commit([note('n4')]);
    await store.close();
    renameSync(join(home, 'lost'), lost);
    expect(await saved()).toEqual(['n1', 'n2', 'n3', 'n4']);
  });

  it('gives back what a damaged line held', async () => {
    const path = join(folder, 'journal', await session('n1', 'n2', 'n3'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('text of n2', 'text of n7'));
    const store = await open(folder);
    expect(textOf(store.getState().review, 'n2')).toBe('text of n2');
    expect(textOf(store.getState().review, 'n3')).toBe('text of n3');
    await store.close();
  });
});

describe('a newer debrief', () => {
  it('that wrote a journal makes the review read-only, and nothing is overwritten', async () => {
    await session('n1');
    const before = readFileSync(copyPath());
    writeFileSync(join(folder, 'journal', 'z.jsonl'), headerLine({format: 2, writer: 'z', by: 'x', at: 1}));
    const store = await open(folder);
    const why = 'journal/z.jsonl was written by a newer debrief: update debrief to change this review.';
    expect(store.getState().save).toEqual({kind: 'read-only', why});
    expect(noteIds(store.getState().review)).toEqual(['n1']);
    await expect(store.commit([note('n2')])).rejects.toThrow(why);
    await store.close();
    expect(readFileSync(copyPath())).toEqual(before);
  });

  it('that wrote review.json makes the review read-only, and nothing is overwritten', async () => {
    await session('n1');
    writeFileSync(copyPath(), JSON.stringify({...copy(), format: 2}));
    const before = readFileSync(copyPath());
    const store = await open(folder);
    expect(store.getState().save).toMatchObject({kind: 'read-only', why: expect.stringContaining('review.json')});
    await store.close();
    expect(readFileSync(copyPath())).toEqual(before);
  });
});
