// The close where things happen at once: two close it, keys are typed ahead of what turns up, the disk takes its time.
import {describe, expect, test} from 'vitest';
import type {Change} from '../../src/review/changes/index.js';
import type {TheirDraft} from '../../src/review/review-state.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {settled} from '../support/settled.js';

const theirs: TheirDraft = {
  writer: 'w1',
  role: 'note-taker',
  place: 'note:decisions',
  text: 'half of theirs',
  isHere: false,
};

/** At the last row of a close that is left with something open. */
function askedWhy(me: Me): Me {
  me.goTo('close');
  me.press('enter');
  expect(me.asks).toEqual({what: 'closing'});
  return me;
}

/** Keys that one read of the terminal brings: all are there before anything comes of the first. */
const atOnce = (me: Me, ...keys: string[]) =>
  me.tell({kind: 'pressed', keys: keys.map((key) => (key === 'enter' ? {name: key} : {text: key}))});

describe('two closers', () => {
  test('the second reason goes beside the first, and that is said instead of thanks', () => {
    const me = askedWhy(atTheKeys('close'));
    me.type('the room was needed');
    me.meanwhile({type: 'review-closed', reason: 'half of us are tired'});
    me.press('enter');
    const says = 'The other terminal closed it first; your reason is in the record, too.';
    expect(me.review.closedBecause).toBe('half of us are tired; the room was needed');
    expect([me.message, me.typed]).toEqual([says, undefined]);
    expect(me.effects).toEqual([{kind: 'export', late: 'reason'}]);
  });

  test('no reason yet: it only says that the review is closed', () => {
    const me = askedWhy(atTheKeys('close'));
    me.meanwhile({type: 'review-closed', reason: 'half of us are tired'});
    me.press('enter');
    expect([me.message, me.typed, me.changes]).toEqual(['The other terminal closed it first.', undefined, []]);
  });

  test('a reason that cannot be saved stays in its field', () => {
    const me = askedWhy(atTheKeys('close', {slowDisk: true}));
    me.type('the room was needed');
    me.meanwhile({type: 'review-closed', reason: 'tired'});
    me.press('enter');
    me.tell({kind: 'refused', commit: 1, why: 'disk full'});
    expect([me.typed, me.message]).toEqual(['the room was needed', 'disk full']);
  });
});

describe('words that come into a closed review', () => {
  const again = {kind: 'export', late: 'text'};

  test('are exported again once they are on the disk', () => {
    const me = atTheKeys('close', {role: 'note-taker', slowDisk: true});
    me.type('said at the door');
    me.meanwhile({type: 'review-closed'});
    me.press('enter');
    expect(me.effects).toEqual([]);
    me.disk();
    expect([me.review.notes.at(-1)?.text, me.effects]).toEqual(['said at the door', [again]]);
  });

  test('also where it was closed while they were on their way', () => {
    const me = atTheKeys('close', {role: 'note-taker', slowDisk: true});
    me.type('said at the door');
    me.press('enter');
    me.meanwhile({type: 'review-closed'});
    me.disk();
    expect(me.effects).toEqual([again]);
  });

  test('but not what was on its way before the close of this terminal, whose export has it', () => {
    const me = atTheKeys('close', {slowDisk: true});
    const item = me.review.checklist.find(({when, done}) => when === 'close' && !done);
    me.goTo(item?.id ?? '');
    me.press('enter');
    askedWhy(me);
    me.type('the room was needed');
    me.press('enter');
    me.disk();
    expect(me.review.checklist.find(({id}) => id === item?.id)?.done).toBe(true);
    expect(me.effects.filter(({kind}) => kind === 'export')).toEqual([{kind: 'export', atClose: true}]);
  });

  /** A closed review in which something waits that another terminal had not saved. */
  const withTheirDraft = () => {
    const me = atTheKeys('closed', {theirDrafts: [theirs]});
    me.tell({kind: 'drafts seen', theirs: [theirs]});
    me.goTo('draft w1 note:decisions');
    return me;
  };

  test('a draft that another terminal left there is saved, or parked, and exported with it', () => {
    for (const key of ['enter', '>']) {
      const me = withTheirDraft();
      me.press(key);
      expect(JSON.stringify(me.changes)).toContain('half of theirs');
      expect(me.effects).toEqual([{kind: 'drop-draft', draft: theirs}, again]);
    }
  });

  test('and one that is let go changes nothing', () => {
    const me = withTheirDraft();
    me.press('d', 'enter');
    expect([me.changes, me.effects]).toEqual([[], [{kind: 'drop-draft', draft: theirs}]]);
  });

  test('where the recording is, said of a closed review, is exported', () => {
    const me = atTheKeys('closed');
    me.press('P');
    me.goTo('recording');
    me.press('enter', 'ctrl+u');
    me.type('the archive');
    me.press('enter');
    expect([me.review.recording, me.effects]).toEqual(['the archive', [again]]);
  });

  test('a failed export stands above the keys until one succeeds, and the next change tries it again', () => {
    const behind = () => messagesOf(me.told).some(({text}) => text.startsWith('The export in the folder is behind'));
    const comment: Change = {type: 'comment-added', comment: {id: 'late', questionId: null, text: 'From outside'}};
    const me = atTheKeys('closed', {role: 'note-taker'});
    me.tell({kind: 'exported', isBehind: true});
    expect(behind()).toBe(true);
    me.press('down', 'up');
    expect(behind()).toBe(true);
    me.meanwhile(comment);
    expect(me.effects).toEqual([{kind: 'export', late: 'elsewhere'}]);
    me.tell({kind: 'exported', isBehind: false});
    expect(behind()).toBe(false);
  });

  test('what comes from elsewhere, such as a comment, is exported by the facilitator’s terminal alone', () => {
    const comment: Change = {type: 'comment-added', comment: {id: 'late', questionId: null, text: 'From outside'}};
    const me = atTheKeys('closed');
    me.meanwhile(comment);
    expect(me.effects).toEqual([{kind: 'export', late: 'elsewhere'}]);
    const other = atTheKeys('closed', {role: 'note-taker'});
    other.meanwhile(comment);
    expect(other.effects).toEqual([]);
    const open = atTheKeys('close');
    open.meanwhile(comment);
    open.meanwhile({type: 'review-closed'});
    expect(open.effects).toEqual([]);
  });

  test('in an open one nothing is exported', () => {
    const me = atTheKeys('close', {role: 'note-taker'});
    me.type('said in the room');
    me.press('enter');
    expect(me.effects).toEqual([]);
  });
});

describe('typed ahead while another terminal’s draft turns up', () => {
  for (const reason of ['d', 'why > not', '>later', 'x', 'now', 'u']) {
    test(`“${reason}” is a reason and no command, and its Enter tells of the draft first`, () => {
      const me = atTheKeys('close', {theirDrafts: [theirs]});
      me.goTo('close');
      atOnce(me, 'enter', reason, 'enter');
      expect([me.typed, me.review.status, me.changes, me.effects]).toEqual([reason, 'running', [], []]);
      expect(me.message).toMatch(/^One draft still waits: Esc keeps this reason and shows the list\. Enter again/);
      me.press('enter');
      expect([me.review.status, me.review.closedBecause]).toEqual(['closed', reason]);
    });
  }

  test('Esc keeps the reason and the draft stands in the list', () => {
    const me = atTheKeys('close', {theirDrafts: [theirs]});
    me.goTo('close');
    atOnce(me, 'enter', 'tired', 'enter');
    me.press('esc');
    expect([...me.drafts]).toEqual([['closing:', 'tired']]);
    me.goTo('draft w1 note:decisions');
    me.press('enter');
    expect(me.review.notes.at(-1)?.text).toBe('half of theirs');
  });

  test('what is heard of them meanwhile stands in the list, and goes from it', () => {
    const me = atTheKeys(settled());
    const listed = () => me.rows.flatMap(({id}) => (id.startsWith('draft ') ? [id] : []));
    me.tell({kind: 'drafts followed', theirs: [theirs]});
    expect(listed()).toEqual(['draft w1 note:decisions']);
    me.tell({kind: 'drafts followed', theirs: []});
    expect(listed()).toEqual([]);
  });

  test('behind a question with nothing open, keys are dropped and the draft is shown', () => {
    const me = atTheKeys(settled(), {theirDrafts: [theirs]});
    me.goTo('close');
    atOnce(me, 'enter', 'd', 'enter');
    expect([me.asked, me.changes, me.effects, me.selected]).toEqual(['', [], [], 'draft w1 note:decisions']);
    expect(me.message).toMatch(/^One draft still waits/);
  });
});

describe('another’s draft before a slow disk answers', () => {
  for (const keys of [
    ['>', '>'],
    ['>', 'enter'],
    ['enter', 'enter'],
    ['>', '>', 'enter'],
  ]) {
    test(`is settled once by ${keys.join(' ')}`, () => {
      const me = atTheKeys(settled(), {theirDrafts: [theirs], slowDisk: true});
      me.goTo('close');
      me.press('enter');
      expect(me.selected).toBe('draft w1 note:decisions');
      const before = me.changes.length;
      me.press(...keys);
      const made = JSON.stringify(me.changes.slice(before)).split('half of theirs').length - 1;
      expect(made).toBe(1);
      me.disk();
      expect(me.effects).toContainEqual({kind: 'drop-draft', draft: theirs});
    });
  }

  test('waits again where it was refused', () => {
    const me = atTheKeys(settled(), {theirDrafts: [theirs], slowDisk: true});
    me.goTo('close');
    me.press('enter', '>');
    expect(me.situation.theirDrafts).toEqual([]);
    me.tell({kind: 'refused', commit: 1, why: 'read only'});
    expect([me.situation.theirDrafts, me.effects]).toEqual([[theirs], []]);
  });
});
