// Several terminals press F at once, each before it has heard of the others: in the end one of them facilitates.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {takingOf} from '../../src/review/facilitation.js';
import type {Presence, ReviewState} from '../../src/review/review-state.js';
import type {Review} from '../../src/review/types.js';
import {SECOND} from '../../src/review/units.js';
import type {Role} from '../../src/review/vocabulary.js';
import {othersInWords, othersShown} from '../../src/screens/frame/header-others.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {screens} from '../../src/screens/registry.js';
import {firstView} from '../../src/session/following.js';
import {loopOf} from '../../src/session/loop.js';
import {type Event, modelAt, type Todo} from '../../src/session/model.js';
import {homeAt} from '../../src/session/situation.js';
import {updateWith} from '../../src/session/update.js';
import {newEntries} from '../../src/store/journal/entry.js';
import {Fold} from '../../src/store/journal/fold.js';
import type {Entry} from '../../src/store/types.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const home = homeAt('~');
const start = sampleNow('after');
let time = start;
let ids = 0;

/** A terminal with a fold of its own, which hears of the others when it is told to. */
function seat(writer: string, begins: Role, review: Review, around: readonly Presence[] = []) {
  let others = around;
  const fold = new Fold();
  const begun = {type: 'review-restored', review, covers: {}, gaps: {}} as const;
  fold.add([{writer: 'before', number: 1, order: 0, at: start, by: 'before', change: begun}]);
  const own: Entry[] = [];
  const waiting: Event[] = [];
  const state = (): ReviewState => ({
    review: fold.review as Review,
    save: {kind: 'saved'},
    saving: new Set(),
    notices: [],
    draftsOnlyHere: null,
    sharing: null,
    others,
  });
  const first = {...modelAt(firstView(screens, begins, review), home), role: begins, state: state()};
  function carryOut(todo: Todo): void {
    if (todo.kind === 'commit') {
      const number = own.length + 1;
      const entries = newEntries(todo.changes, {writer, number, at: time, by: writer, order: fold.nextOrder});
      own.push(...entries);
      fold.add(entries);
      waiting.push({kind: 'heard', state: state()}, {kind: 'saved', commit: todo.number});
    } else if (todo.kind === 'take-role') {
      // The store is closed and opened: what is heard meanwhile is in it.
      waiting.push({kind: 'role taken', role: todo.role, state: state(), drafts: loop.model.drafts});
    }
  }
  const loop = loopOf(updateWith(screens), first, {now: () => time, freshId: () => `id-${++ids}`, carryOut});
  // The note-taker's field is open from the start.
  loop.tell({kind: 'heard', state: state()});
  return {
    own,
    press: (text: string) => loop.tell({kind: 'pressed', keys: [{text}]}),
    type: (text: string) => loop.tell({kind: 'pressed', keys: [{text}]}),
    esc: () => loop.tell({kind: 'pressed', keys: [{name: 'esc'}]}),
    /** The disk answers, and the store is opened in another role: the oldest of what waits. */
    disk() {
      const event = waiting.shift();
      if (event) loop.tell('state' in event ? {...event, state: state()} : event);
      return event !== undefined;
    },
    hears(entries: readonly Entry[]) {
      if (fold.add(entries) > 0) loop.tell({kind: 'heard', state: state()});
    },
    /** Others come and go. */
    set others(present: readonly Presence[]) {
      others = present;
      loop.tell({kind: 'heard', state: state()});
    },
    get role() {
      return loop.model.role;
    },
    /** What the messages above the keys are made from. */
    get told() {
      return {...loop.model, screens, now: time};
    },
    get message() {
      return loop.model.view.message?.text ?? '';
    },
    get drafts() {
      return [...loop.model.drafts.values()];
    },
    get people() {
      return (fold.review as Review).people;
    },
    get handover() {
      return (fold.review as Review).handover;
    },
    get taking() {
      return takingOf(fold.review as Review);
    },
    get isBusy() {
      return loop.model.busy !== null;
    },
  };
}
type Seat = ReturnType<typeof seat>;

/** Everybody hears of everything, and every disk has answered. */
function settle(seats: readonly Seat[]): void {
  for (let isNews = true; isNews; ) {
    isNews = false;
    for (const me of seats) {
      for (const other of seats) if (other !== me) me.hears(other.own);
      while (me.disk()) isNews = true;
    }
  }
}

const gone: Presence = {writer: 'dead', role: 'facilitator', by: 'facilitator', doing: 'away', since: start - 1};

const here: Presence = {...gone, writer: 'theirs', doing: 'here'};

describe('two terminals that both facilitate', () => {
  test('F in one makes the other take the notes, and the people keep their roles', () => {
    time = start;
    const review = sampleReview('after');
    const both = ['a', 'b'].map((writer) => seat(writer, 'facilitator', review, [here]));
    const [one, other] = both as [Seat, Seat];
    other.press('F');
    expect(other.message).toBe('You facilitate alone now: the other terminal takes the notes.');
    settle(both);
    expect(both.map(({role}) => role)).toEqual(['note-taker', 'facilitator']);
    expect(one.message).toBe('Another terminal facilitates now: you are taking the notes.');
    expect(one.people).toEqual(review.people);
  });

  test('F in the one that is back from a kill gives both people the roles of before, and says so', () => {
    time = start;
    const review = sampleReview('after');
    const noteTaker = seat('b', 'note-taker', review, [gone]);
    noteTaker.esc();
    noteTaker.press('F');
    settle([noteTaker]);
    expect(noteTaker.role).toBe('facilitator');
    expect(noteTaker.people).not.toEqual(review.people);
    const taken = {...review, people: noteTaker.people, handover: noteTaker.handover};
    const [back, other] = ['c', 'd'].map((writer) => seat(writer, 'facilitator', taken, [here])) as [Seat, Seat];
    back.press('F');
    settle([back, other]);
    const name = review.people.find(({role}) => role === 'facilitator')?.name;
    expect(back.message).toBe(
      `You facilitate alone now: the other terminal takes the notes, and ${name} is the facilitator again.`,
    );
    expect([back.people, other.people]).toEqual([review.people, review.people]);
    expect([back.role, other.role]).toEqual(['facilitator', 'note-taker']);
  });

  test('F in the one that took the meeting over leaves both people their roles', () => {
    time = start;
    const review = sampleReview('after');
    const noteTaker = seat('b', 'note-taker', review, [gone]);
    noteTaker.esc();
    noteTaker.press('F');
    settle([noteTaker]);
    const {people} = noteTaker;
    noteTaker.others = [here];
    const back = seat('c', 'facilitator', {...review, people, handover: noteTaker.handover}, [here]);
    noteTaker.press('F');
    expect(noteTaker.message).toBe('You facilitate alone now: the other terminal takes the notes.');
    settle([noteTaker, back]);
    expect([noteTaker.people, back.people]).toEqual([people, people]);
    expect([noteTaker.role, back.role]).toEqual(['facilitator', 'note-taker']);
  });

  test('F in the one that is back leaves roles that were given by hand since', () => {
    time = start;
    const review = sampleReview('after');
    const noteTaker = seat('b', 'note-taker', review, [gone]);
    noteTaker.esc();
    noteTaker.press('F');
    settle([noteTaker]);
    // Somebody has put the list right already.
    const {people} = review;
    const back = seat('c', 'facilitator', {...review, people, handover: noteTaker.handover}, [here]);
    back.press('F');
    settle([back]);
    expect([back.message, back.people]).toEqual([
      'You facilitate alone now: the other terminal takes the notes.',
      people,
    ]);
  });

  /** The note-taker takes the meeting over from a terminal that is gone: the review as it is then. */
  function takenOver(review: Review): Review {
    const noteTaker = seat('b', 'note-taker', review, [gone]);
    noteTaker.esc();
    noteTaker.press('F');
    settle([noteTaker]);
    expect(noteTaker.message).toBe('You are facilitating now.');
    return {...review, people: noteTaker.people, handover: noteTaker.handover};
  }

  test('whoever leads alone after that is told once whom the list has as facilitator', () => {
    time = start;
    const review = sampleReview('after');
    const taken = takenOver(review);
    const [name] = taken.people.flatMap((person) => (person.role === 'facilitator' ? [person.name] : []));
    const back = seat('c', 'facilitator', taken, []);
    expect(back.message).toBe(`The list has ${name} as facilitator: P changes that.`);
    back.press('P');
    expect(back.message ?? '').not.toContain('The list has');
    expect(seat('d', 'note-taker', taken, []).message ?? '').toBe('');
    // Once the list was put right there is nothing to say, nor before anybody took over.
    for (const right of [{...taken, people: review.people}, review]) {
      expect(seat('e', 'facilitator', right, []).message ?? '').toBe('');
    }
  });

  test.for(['offered', 'nobody leads'] as const)(
    'where the list has no note-taker, its facilitator stays, and whoever takes the meeting over is told: %s',
    (way) => {
      for (const chapter of ['preparing', 'after'] as const) {
        time = start;
        const sample = sampleReview(chapter);
        const people = sample.people.map((each) => (each.role === 'note-taker' ? {...each, role: null} : each));
        const review = {...sample, people};
        const isOffered = way === 'offered';
        const one = seat('a', 'facilitator', review, []);
        const other = seat('b', 'note-taker', review, [isOffered ? here : gone]);
        if (isOffered) one.press('F');
        settle([one, other]);
        other.esc();
        other.press('F');
        settle([one, other]);
        const listed = people.find(({role}) => role === 'facilitator')?.name;
        expect([other.role, other.people]).toEqual(['facilitator', people]);
        expect(other.message).toBe(
          chapter === 'after'
            ? `You are facilitating now. The list has ${listed} as facilitator: P changes that.`
            : 'You are facilitating now.',
        );
      }
    },
  );

  test('a third who takes over is told the same, and nobody who takes what is offered', () => {
    time = start;
    const review = sampleReview('after');
    const third = seat('c', 'note-taker', takenOver(review), [gone]);
    // Whoever took it over is not on the way any more, and gone as well.
    time += 10 * SECOND;
    third.esc();
    third.press('F');
    settle([third]);
    const name = review.people.find(({role}) => role === 'facilitator')?.name;
    expect(third.message).toBe(`You are facilitating now. The list has ${name} as facilitator: P changes that.`);
    const [one, other] = [seat('a', 'facilitator', review, []), seat('b', 'note-taker', review, [here])];
    one.press('F');
    settle([one, other]);
    other.esc();
    other.press('F');
    settle([one, other]);
    expect([other.role, other.message]).toEqual(['facilitator', 'You are facilitating now.']);
  });

  test('F in both at once leaves one of them', () => {
    time = start;
    const both = ['a', 'b'].map((writer) => seat(writer, 'facilitator', sampleReview('after'), [here]));
    for (const me of both) me.press('F');
    settle(both);
    expect(both.map(({role}) => role)).toEqual(['facilitator', 'note-taker']);
  });
});

describe('two note-takers press F in the same moment', () => {
  /** Which of the two names comes first decides, whoever pressed first. */
  test.for([
    ['a', 'b'],
    ['b', 'a'],
  ] as const)('where nobody facilitates: %s and %s', ([one, other]) => {
    time = start;
    const both = [one, other].map((writer) => seat(writer, 'note-taker', sampleReview('after'), [gone]));
    for (const me of both) {
      me.type('half a note');
      me.esc();
      me.press('F');
      while (me.disk());
    }
    expect(both.map(({role}) => role)).toEqual(['facilitator', 'facilitator']);
    settle(both);
    expect(both.map(({role}) => role)).toEqual(
      one === 'a' ? ['facilitator', 'note-taker'] : ['note-taker', 'facilitator'],
    );
    const loser = both.find(({role}) => role === 'note-taker');
    expect(loser?.message).toBe('Another terminal facilitates now: you are taking the notes.');
    expect([loser?.drafts, loser?.isBusy]).toEqual([['half a note'], false]);
  });

  test('and the one that hears of the other before its disk has answered never takes the role', () => {
    time = start;
    const both = ['a', 'b'].map((writer) => seat(writer, 'note-taker', sampleReview('after'), [gone]));
    const [one, other] = both as [Seat, Seat];
    for (const me of both) {
      me.esc();
      me.press('F');
    }
    other.hears(one.own);
    while (other.disk());
    expect([other.role, other.isBusy]).toEqual(['note-taker', false]);
    expect(other.message).toBe('Another terminal facilitates now: you are taking the notes.');
    settle(both);
    expect(both.map(({role}) => role)).toEqual(['facilitator', 'note-taker']);
  });

  test('and the one whose own taking was painted already is told who leads, though the other was first', () => {
    time = start;
    const both = ['a', 'b'].map((writer) => seat(writer, 'note-taker', sampleReview('after'), [gone]));
    const [one, other] = both as [Seat, Seat];
    for (const me of both) {
      me.esc();
      me.press('F');
    }
    // The store tells of its own change at once, then of the other's, and the disk answers last.
    other.disk();
    other.hears(one.own);
    while (other.disk());
    expect([other.role, other.isBusy]).toEqual(['note-taker', false]);
    expect(other.message).toBe('Another terminal facilitates now: you are taking the notes.');
    settle(both);
    expect(other.message).toBe('Another terminal facilitates now: you are taking the notes.');
  });

  test('a moment later it is said that another terminal was first, and later F takes over from one that has ended', () => {
    time = start;
    const [one, other] = ['a', 'b'].map((writer) => seat(writer, 'note-taker', sampleReview('after'), [gone]));
    for (const me of [one, other]) me?.esc();
    one?.press('F');
    settle([one, other] as Seat[]);
    // Whoever has taken it is not among those who are here yet, and nobody is told that nobody facilitates.
    const {told} = other as Seat;
    const read = (now: number) =>
      messagesOf({...told, now})
        .map(({text}) => text)
        .join();
    const shown = (now: number) => (told.state ? othersInWords(othersShown(told.state, now), undefined) : '');
    expect([read(time), shown(time)]).toEqual([expect.not.stringContaining('Nobody facilitates'), '']);
    const later = time + 3_000;
    expect([read(later), shown(later)]).toEqual([
      expect.stringContaining('Nobody facilitates now'),
      expect.stringContaining('facilitator away since'),
    ]);
    other?.press('F');
    expect([other?.role, other?.message]).toEqual([
      'note-taker',
      'Another terminal facilitates now: it has just taken the meeting over.',
    ]);
    time += 3_000;
    other?.press('F');
    settle([one, other] as Seat[]);
    expect([one?.role, other?.role]).toEqual(['note-taker', 'facilitator']);
  });
});

test('an offer that is kept in the moment in which it is taken leaves one facilitator', () => {
  for (const names of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    time = start;
    const facilitator = seat(names[0], 'facilitator', sampleReview('after'));
    const noteTaker = seat(names[1], 'note-taker', sampleReview('after'));
    facilitator.press('F');
    settle([facilitator, noteTaker]);
    noteTaker.esc();
    facilitator.press('F');
    noteTaker.press('F');
    for (const me of [facilitator, noteTaker]) while (me.disk());
    settle([facilitator, noteTaker]);
    expect([facilitator.role, noteTaker.role].toSorted()).toEqual(['facilitator', 'note-taker']);
  }
});

test('in whatever order keys are pressed, disks answer and journals arrive, one facilitates in the end', () => {
  const step = fc.record({
    who: fc.nat(2),
    does: fc.constantFrom('F', 'F', 'esc', 'disk', 'hear'),
    whom: fc.nat(2),
    passes: fc.constantFrom(0, 1, 5_000),
  });
  const names = fc.shuffledSubarray(['a', 'b', 'c'], {minLength: 3});
  const contested = {count: 0};
  fc.assert(
    fc.property(names, fc.array(step, {minLength: 20, maxLength: 60}), (writers, steps) => {
      time = start;
      const review = sampleReview('after');
      const seats = writers.map((writer, at) => seat(writer, at === 0 ? 'facilitator' : 'note-taker', review));
      for (const me of seats) me.esc();
      let most = 0;
      for (const {who, does, whom, passes} of steps) {
        time += passes;
        const [me, other] = [seats[who], seats[whom]] as [Seat, Seat];
        if (does === 'esc') me.esc();
        else if (does === 'disk') while (me.disk());
        else if (does === 'hear') me.hears(other.own);
        else me.press('F');
        most = Math.max(most, seats.filter(({role}) => role === 'facilitator').length);
      }
      if (most > 1) contested.count += 1;
      settle(seats);
      expect(new Set(seats.map(({taking}) => taking)).size).toBe(1);
      expect(new Set(seats.map(({people, handover}) => JSON.stringify([people, handover]))).size).toBe(1);
      expect(seats.map(({role}) => role).toSorted()).toEqual(['facilitator', 'note-taker', 'note-taker']);
      expect(seats.some(({isBusy}) => isBusy)).toBe(false);
    }),
    {numRuns: 300},
  );
  expect(contested.count).toBeGreaterThan(10);
});
