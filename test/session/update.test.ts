// The loop of a terminal, event by event: what the model becomes, and what is to be done about it.
import {describe, expect, test} from 'vitest';
import {applyChange, type Change} from '../../src/review/changes/index.js';
import type {ReviewState, SaveStatus} from '../../src/review/review-state.js';
import {screens} from '../../src/screens/registry.js';
import {firstView} from '../../src/session/following.js';
import {loopOf} from '../../src/session/loop.js';
import {type Event, holdsKeys, type Model, modelAt, type Todo} from '../../src/session/model.js';
import {homeAt, type TerminalRole} from '../../src/session/situation.js';
import {updateWith} from '../../src/session/update.js';
import {viewAt} from '../../src/session/view.js';
import {type Chapter, sampleNow, sampleReview} from '../support/sample-review.js';

const update = updateWith(screens);
const home = homeAt('/home');

const stateAt = (chapter: Chapter, changes: Change[] = [], save: SaveStatus = {kind: 'saved'}): ReviewState => {
  const at = {at: sampleNow(chapter), by: 'facilitator'};
  const review = changes.reduce((sofar, change) => applyChange(sofar, change, at) ?? sofar, sampleReview(chapter));
  return {review, save, saving: new Set(), notices: [], draftsOnlyHere: null, sharing: null, others: []};
};

const open = (chapter: Chapter, role: TerminalRole = 'facilitator'): Model => {
  const state = stateAt(chapter);
  return {...modelAt(firstView(screens, role, state.review), home), role, state};
};

/** The model after these events, keys taken as they may be, and all that was to be done on the way. */
function having(model: Model, ...events: Event[]): {model: Model; todo: Todo[]} {
  const todo: Todo[] = [];
  const loop = loopOf(update, model, {
    now: () => sampleNow('after'),
    freshId: () => `fresh-${todo.length}`,
    carryOut: (one) => todo.push(one),
  });
  events.forEach(loop.tell);
  return {model: loop.model, todo};
}

const pressed = (...names: string[]): Event => ({
  kind: 'pressed',
  keys: names.map((name) => (name.length === 1 ? {text: name} : {name})),
});
const typed = (text: string): Event => ({kind: 'pressed', keys: [{text}]});
const field = ({view: {dialog}}: Model) => (dialog?.kind === 'write' ? dialog.field.text : undefined);
const commitsIn = (todo: Todo[]) => todo.flatMap((done) => (done.kind === 'commit' ? [done] : []));

describe('a note on its way to the disk', () => {
  const writing = () => having(open('after'), pressed('n'), typed('+ it held'), pressed('enter', 'c'));

  test('leaves its field open, marked as saving, and what is typed behind it waits', () => {
    const {model, todo} = writing();
    expect(commitsIn(todo).map(({changes}) => changes[0]?.type)).toEqual(['note-added']);
    expect(model.view.dialog).toMatchObject({kind: 'write', saving: true});
    expect([field(model), holdsKeys(model), model.keys]).toEqual(['+ it held', true, [{text: 'c'}]]);
  });

  test('closes its field once it is there; its draft goes, and the waiting key is taken', () => {
    const {model, todo} = writing();
    const number = commitsIn(todo)[0]?.number ?? 0;
    const saved = having(model, {kind: 'saved', commit: number});
    expect([field(saved.model), saved.model.keys, saved.model.drafts.size]).toEqual([undefined, [], 0]);
    expect(saved.todo.at(0)).toMatchObject({kind: 'keep-draft', text: ''});
    expect(commitsIn(saved.todo).map(({changes}) => changes[0]?.type)).toEqual(['question-marked']);
  });

  test('keeps its text where it can never be saved, and says why', () => {
    const {model, todo} = writing();
    const number = commitsIn(todo)[0]?.number ?? 0;
    const refused = having(model, {kind: 'refused', commit: number, why: 'The review is read only.'});
    expect(field(refused.model)).toBe('+ it heldc');
    expect(refused.model.view.dialog).toMatchObject({saving: false});
    expect(having(model, {kind: 'refused', commit: number, why: 'No.'}).model.commits).toEqual([]);
  });

  test('lets the keys go where the disk takes nothing for now, and is not sent twice', () => {
    const {model} = writing();
    const full = stateAt('after', [], {kind: 'unsaved', count: 1, why: 'disk full'});
    const told = update(model, {kind: 'heard', state: full}, {now: 0, freshId: 'f'}).model;
    expect(told.view.message?.text).toBe('Not on the disk yet: disk full. It stays here and is tried again.');
    expect([holdsKeys(told), told.view.dialog]).toEqual([false, expect.objectContaining({saving: false})]);
    const again = having({...told, keys: []}, pressed('enter'));
    expect([commitsIn(again.todo), again.model.view.message?.text]).toEqual([
      [],
      'This text already waits for the disk; it stays here and is tried again.',
    ]);
  });

  test('leaves alone what was typed behind it meanwhile, which is a text of its own', () => {
    const {model, todo} = writing();
    const full = stateAt('after', [], {kind: 'unsaved', count: 1, why: 'disk full'});
    const goneOn = having(model, {kind: 'heard', state: full});
    expect(field(goneOn.model)).toBe('c');
    const saved = having(goneOn.model, {kind: 'saved', commit: commitsIn(todo)[0]?.number ?? 0});
    expect(field(saved.model)).toBe('c');
  });
});

describe('two texts that wait for the disk', () => {
  const full = (count: number): Event => ({
    kind: 'heard',
    state: stateAt('after', [], {kind: 'unsaved', count, why: 'disk full'}),
  });
  const waiting = () => {
    const first = having(open('after'), pressed('n'), typed('+ it held'), pressed('enter'), full(1), pressed('esc'));
    const second = having(first.model, pressed('p'), typed('for later'), pressed('enter'), full(2));
    return {
      model: second.model,
      numbers: [...commitsIn(first.todo), ...commitsIn(second.todo)].map((one) => one.number),
    };
  };

  test('lose their drafts as each is saved, and neither comes back to be saved again', () => {
    const {model, numbers} = waiting();
    expect([numbers.length, field(model), [...model.drafts.values()]]).toEqual([
      2,
      'for later',
      ['+ it held', 'for later'],
    ]);
    const [first = 0, second = 0] = numbers;
    const one = having(model, {kind: 'saved', commit: first});
    expect([field(one.model), [...one.model.drafts.values()]]).toEqual(['for later', ['for later']]);
    const both = having(one.model, {kind: 'saved', commit: second});
    expect([field(both.model), both.model.drafts.size]).toEqual([undefined, 0]);
  });

  test('are no drafts: what is written at their place is a text of its own, and neither comes twice', () => {
    const {model, numbers} = waiting();
    const further = having(model, pressed('esc'), pressed('n'));
    expect(field(further.model)).toBe('');
    const other = having(further.model, typed('another'), pressed('esc'));
    expect([...other.model.drafts.values()].toSorted()).toEqual(['another', 'for later']);
    const saved = having(other.model, {kind: 'saved', commit: numbers[0] ?? 0});
    expect([...saved.model.drafts.values()].toSorted()).toEqual(['another', 'for later']);
  });

  test('are told of where their field is left', () => {
    const {model} = having(waiting().model, pressed('esc'));
    expect(model.view.message?.text).toBe('This text already waits for the disk; it stays here and is tried again.');
  });
});

describe('what another terminal does', () => {
  const elsewhere: Change = {type: 'question-opened', questionId: 'choose-actions'};

  test('is followed to the screen where the meeting is', () => {
    const {model} = having(open('after'), {kind: 'heard', state: stateAt('after', [elsewhere])});
    expect(model.view.screen).toBe('actions');
  });

  test('waits behind an open field of the facilitator, and is followed when that closes', () => {
    const writing = having(open('after'), pressed('n'), {kind: 'heard', state: stateAt('after', [elsewhere])});
    expect(writing.model.view.screen).toBe('agenda');
    expect(having(writing.model, pressed('esc')).model.view.screen).toBe('actions');
  });

  test('takes the note-taker’s empty field along, and leaves a text where it was begun', () => {
    const moved: Event = {kind: 'heard', state: stateAt('after', [{type: 'question-opened', questionId: 'noticed'}])};
    const empty = having(open('after', 'note-taker'), {kind: 'heard', state: stateAt('after')}, moved);
    expect(empty.model.view.dialog).toMatchObject({asks: {what: 'note', questionId: 'noticed'}});
    const begun = having(open('after', 'note-taker'), {kind: 'heard', state: stateAt('after')}, typed('half'), moved);
    expect(begun.model.view.dialog).toMatchObject({asks: {what: 'note', questionId: 'decisions'}});
  });
});

describe('a handover', () => {
  const offered = {type: 'facilitation-offered', id: 'f1'} as const;
  const taken = {type: 'facilitation-taken', id: 'f1'} as const;
  const offering = (): Model => {
    const model = open('after');
    return {...model, view: {...model.view, offerId: 'f1'}};
  };

  test('gives the role away once what was taken is on the disk, and only once', () => {
    const saving = stateAt('after', [offered, taken], {kind: 'saving', count: 1});
    const first = having(offering(), {kind: 'heard', state: saving});
    expect(first.todo).toEqual([]);
    const saved: Event = {kind: 'heard', state: stateAt('after', [offered, taken])};
    const {model, todo} = having(first.model, saved, saved);
    expect([todo, holdsKeys(model)]).toEqual([[{kind: 'take-role', role: 'note-taker'}], true]);
  });

  test('takes the role once that is on the disk: keys behind F wait for it, but not for a full disk', () => {
    const taker: Model = {...open('after', 'note-taker'), state: stateAt('after', [offered])};
    const pressing = having(taker, pressed('F', 'right'));
    const [{number, changes}] = commitsIn(pressing.todo) as [ReturnType<typeof commitsIn>[number]];
    expect(changes).toEqual([
      {type: 'facilitation-taken', id: 'f1', taker: pressing.model.view.facilitatesBy, follows: null, rolesStay: false},
    ]);
    expect(holdsKeys(pressing.model)).toBe(true);
    expect(pressing.todo.map(({kind}) => kind)).not.toContain('take-role');
    const painted: Event = {kind: 'heard', state: stateAt('after', [offered, ...changes])};
    const saved = having(pressing.model, painted, {kind: 'saved', commit: number});
    expect(saved.todo).toEqual([{kind: 'take-role', role: 'facilitator'}]);
    expect([saved.model.busy, saved.model.keys]).toEqual(['changing role', [{name: 'right'}]]);
    const full = stateAt('after', [offered, ...changes], {kind: 'unsaved', count: 1, why: 'disk full'});
    const waiting = having(pressing.model, {kind: 'heard', state: full});
    expect([holdsKeys(waiting.model), waiting.model.role]).toEqual([false, 'note-taker']);
    expect(having(waiting.model, {kind: 'saved', commit: number}).todo).toContainEqual({
      kind: 'take-role',
      role: 'facilitator',
    });
  });

  test('goes on in the new role with what is half written, and keys that waited are taken then', () => {
    const drafts = new Map([['note:decisions', 'half a note']]);
    const waiting: Model = {...offering(), busy: 'changing role', keys: [{name: 'esc'}]};
    const {model} = having(waiting, {kind: 'role taken', role: 'note-taker', state: stateAt('after'), drafts});
    expect([model.role, model.busy, model.keys, model.drafts]).toEqual(['note-taker', null, [], drafts]);
    expect(model.view.message?.text).toContain('Kept as a draft');
  });

  test('that fails leaves everything as it was', () => {
    const {model} = having({...offering(), busy: 'changing role'}, {kind: 'role kept'});
    expect([model.role, holdsKeys(model)]).toEqual(['facilitator', false]);
  });
});

describe('back from elsewhere', () => {
  test('an undo shows the facilitator where the meeting is', () => {
    const model = {...open('actions'), view: viewAt('agenda')};
    const {view} = having(model, {kind: 'undone', says: 'Undone. Back at the question before.', changes: []}).model;
    expect([view.screen, view.message?.text]).toEqual(['actions', 'Undone. Back at the question before.']);
  });

  test('a text from the editor is saved, or comes back into the field that it was begun in', () => {
    const asks = {what: 'note', questionId: 'decisions'} as const;
    const saved = having(open('after'), {kind: 'edited', asks, text: 'written at length', inField: false});
    expect(commitsIn(saved.todo)[0]?.changes).toMatchObject([{type: 'note-added', note: {text: 'written at length'}}]);
    const back = having(open('after'), pressed('n'), {kind: 'edited', asks, text: 'more of it', inField: true});
    expect([field(back.model), commitsIn(back.todo)]).toEqual(['more of it', []]);
    const meanwhile = having(open('after'), pressed('p'), {kind: 'edited', asks, text: 'begun before', inField: false});
    expect(commitsIn(meanwhile.todo)[0]?.changes).toMatchObject([{type: 'note-added', note: {text: 'begun before'}}]);
  });

  test('what is pressed while the shell has the screen is dropped; what is pressed from then on is taken', () => {
    const {model: gone, todo} = having(open('after'), pressed('ctrl+z', 'c'), pressed('s', 'p'));
    expect([todo, gone.keys]).toEqual([[{kind: 'suspend'}], []]);
    const back = having(gone, {kind: 'back'});
    expect([back.todo, back.model.view.dialog]).toEqual([[], null]);
    expect(having(back.model, pressed('p')).model.view.dialog).toMatchObject({kind: 'write', asks: {what: 'topic'}});
  });

  test('what is pressed behind q is the shell’s', () => {
    const {model, todo} = having(open('preparing'), pressed('q', 'n'));
    expect([todo, model.keys, model.view.dialog]).toEqual([[{kind: 'leave'}], [{text: 'n'}], null]);
  });
});

describe('a narrowing word', () => {
  test('takes every letter until Esc, those before its prompt is drawn as well: none is a key', () => {
    const model: Model = {...modelAt(viewAt('home'), {...home, examples: [{name: 'one', title: 'Lab', about: 'x'}]})};
    const typing = having(model, pressed('/'), pressed('l', 'a', 'b'));
    expect([typing.model.view.filter, typing.model.view.screen, typing.todo]).toEqual(['lab', 'home', []]);
    const opened = having(typing.model, pressed('enter'));
    expect(opened.todo).toEqual([{kind: 'open-example', name: 'one'}]);
    expect(having(typing.model, pressed('esc')).model.view.filter).toBeNull();
  });
});
