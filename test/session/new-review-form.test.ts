// The form of a new review at the keys: every field in its turn, choices too, and nothing made before all was seen.
import {describe, expect, test} from 'vitest';
import type {BegunForm} from '../../src/review/begun-form.js';
import type {Known, NewReview} from '../../src/review/new-review.js';
import {HOLDS} from '../../src/screens/frame/spans.js';
import {newReview} from '../../src/screens/new/screen.js';
import {answersSoFar, firstUnseen, goesOn, saysOfKept, withForm} from '../../src/session/asks/new-review.js';
import {viewAt} from '../../src/session/view.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {sampleAgenda} from '../support/sample-review.js';

const form: NewReview = {
  reference: '',
  title: '',
  kind: 'incident',
  severity: 'minor',
  folder: '',
  recording: '',
  minutes: null,
  agenda: 'standard',
  people: [],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
  zone: 'Pacific/Auckland',
};
const agendas = [
  {...sampleAgenda, id: 'standard', minutes: 90},
  {...sampleAgenda, id: 'moj', minutes: 60},
];

/** Whoever pressed `n` at home: the first field is open. */
function inForm(): Me {
  const me = atTheKeys(null, {view: {...viewAt('home'), form}, agendas});
  me.press('n');
  return me;
}

function answers(me: Me, ...texts: string[]): void {
  for (const text of texts) {
    if (text !== '') me.type(text);
    me.press('enter');
  }
}

const value = (me: Me, id: string): string => {
  const row = me.rows.find((each) => each.id === id);
  return row?.kind === 'detail' ? row.value.replaceAll(HOLDS, ' ') : '';
};

test('Enter goes through every field, choices too, and the last row makes the review', () => {
  const me = inForm();
  const visited: (string | undefined)[] = [];
  const texts = ['INC-8', 'It fell again', '', '', 'Head of platform', '', 'incidents/8', '', '45', ''];
  for (const text of texts) {
    visited.push(me.selected);
    if (text !== '') me.type(text);
    expect(me.effects).toEqual([]);
    me.press('enter');
  }
  expect(visited).toEqual([
    'reference',
    'title',
    'kind',
    'severity',
    'facilitator',
    'note-taker',
    'folder',
    'agenda',
    'minutes',
    'zone',
  ]);
  expect([me.selected, me.typed]).toEqual(['create', undefined]);
  me.press('enter');
  expect(me.effects).toEqual([
    {
      kind: 'create-review',
      fields: {
        ...form,
        reference: 'INC-8',
        title: 'It fell again',
        folder: 'incidents/8',
        minutes: 45,
        people: [{name: 'Head of platform', involvement: 'other', role: 'facilitator'}],
      },
    },
  ]);
});

test('a choice is made with arrows, Space and first letters, and shows all there is', () => {
  const me = inForm();
  answers(me, 'INC-8', 'It fell again', '');
  expect([me.selected, value(me, 'severity')]).toEqual(['severity', '[minor]  major']);
  me.press('right');
  expect(value(me, 'severity')).toBe('minor  [major]');
  me.press('space');
  expect(value(me, 'severity')).toBe('[minor]  major');
  me.press('left');
  expect(value(me, 'severity')).toBe('minor  [major]');
  // Both begin with this letter: it goes from one to the other.
  me.press('m');
  expect([me.selected, value(me, 'severity')]).toEqual(['severity', '[minor]  major']);
  me.press('down', 'up');
  expect([me.selected, me.view.form?.title]).toEqual(['severity', 'It fell again']);
  me.press('enter');
  answers(me, 'Head of platform', '', '');
  me.press('m');
  expect([value(me, 'agenda'), value(me, 'minutes')]).toEqual([
    `standard  [moj] · ${sampleAgenda.title}`,
    '60, as in the agenda',
  ]);
  me.press('x');
  expect([me.selected, me.typed, value(me, 'agenda')]).toEqual([
    'agenda',
    undefined,
    `standard  [moj] · ${sampleAgenda.title}`,
  ]);
});

test('an empty answer that is needed is not passed by with Enter, so that no title ends as a facilitator', () => {
  const me = inForm();
  answers(me, 'INC-8');
  me.press('enter');
  expect([me.selected, me.message]).toEqual(['title', 'A review needs a title. ↓ leaves it for later.']);
  answers(me, 'It fell again', '');
  expect(me.view.form).toMatchObject({title: 'It fell again', people: []});
});

test('↑ and ↓ keep what is typed; ↓ leaves an answer for later, behind Esc as well', () => {
  const other = inForm();
  other.press('down', 'down', 'down', 'down');
  expect([other.selected, other.typed]).toEqual(['facilitator', '']);
  const me = inForm();
  me.type('INC-8');
  me.press('down', 'esc', 'down', 'down', 'down');
  expect([me.selected, me.typed]).toEqual(['facilitator', '']);
  me.type('Head of platform');
  me.press('up', 'up', 'up', 'up');
  expect([me.selected, me.typed, value(me, 'facilitator')]).toEqual(['reference', 'INC-8', 'Head of platform']);
  me.press('up');
  expect(me.selected).toBe('reference');
});

/** The line of words above the form. */
const saidAbove = (me: Me) => newReview.intro?.(me.situation);

test('nothing is made before it is complete and everything was seen', () => {
  const me = inForm();
  me.press('esc', 'end');
  expect(saidAbove(me)).toBe('The review still needs a reference, a title and a facilitator. Enter goes there.');
  me.press('enter');
  expect([me.message, me.selected, me.typed]).toEqual([
    'The review still needs a reference, a title and a facilitator.',
    'reference',
    '',
  ]);
  answers(me, 'INC-8', 'It fell again', '');
  me.press('enter');
  answers(me, 'Head of platform');
  me.press('esc', 'end');
  expect(saidAbove(me)).toBe('Not looked at yet: Incident folder, Agenda, Minutes and Time zone. Enter goes there.');
  me.press('enter');
  expect([me.message, me.selected]).toEqual([
    'Not looked at yet: Incident folder, Agenda, Minutes and Time zone. Enter goes on.',
    'folder',
  ]);
  expect(me.effects).toEqual([]);
  me.press('enter', 'enter', 'enter', 'enter');
  expect(saidAbove(me)).toMatch(/^Enter makes the review\./);
  me.press('enter');
  expect(me.effects).toHaveLength(1);
});

test('a letter on a field that was left is typed into it, and one that cannot be read is said', () => {
  const me = inForm();
  me.type('INC-8');
  me.press('esc');
  expect([me.typed, me.view.form?.reference]).toEqual([undefined, 'INC-8']);
  me.type('bis');
  expect(me.typed).toBe('INC-8bis');
  me.press('esc', 'end', 'up', 'esc', 'up');
  me.type('4');
  me.press('enter');
  expect(me.message).toContain('from 5 to 600');
  me.type('5');
  me.press('enter');
  expect(me.view.form?.minutes).toBe(45);
});

test('behind Esc out of a half-typed field q leaves, and the answer waits', () => {
  const me = inForm();
  answers(me, 'INC-8');
  me.type('It fe');
  me.press('esc', 'q');
  expect(me.effects).toEqual([{kind: 'leave'}]);
  expect([me.typed, me.view.form?.title]).toEqual([undefined, 'It fe']);
});

test('a field opens with what the form says, whatever was typed there before', () => {
  const me = inForm();
  answers(me, 'INC-8', 'It fell again', '');
  me.press('enter');
  answers(me, 'Platform lead', 'Platform engineer');
  me.press('up', 'up');
  expect([me.selected, me.typed]).toEqual(['facilitator', 'Platform lead']);
});

test('answers are kept on the way home, and n goes on at the first that nobody has looked at', () => {
  const me = inForm();
  answers(me, 'INC-8', 'It fell again', '');
  me.press('esc');
  expect(me.screen).toBe('home');
  expect(me.rows.find(({id}) => id === 'new')).toMatchObject({text: 'Go on with the new review: your answers wait'});
  me.press('n');
  expect([me.selected, me.view.form?.reference]).toEqual(['facilitator', 'INC-8']);
  expect(me.message).toBe('Your answers from before are here; each can be typed over.');
});

test('a form that nobody has answered says nothing of answers', () => {
  const me = inForm();
  me.press('esc', 'esc');
  expect(me.rows.find(({id}) => id === 'new')).toMatchObject({text: 'Start a new review'});
  me.press('n');
  expect([me.screen, me.message]).toEqual(['new', '']);
});

describe('answers of an earlier sitting', () => {
  /** Two fields are answered and a third is half typed. */
  const leftBehind = (): BegunForm => {
    const me = inForm();
    answers(me, 'INC-8', 'It fell again', '');
    me.press('enter');
    me.type('Head of pl');
    return answersSoFar(me.view) ?? {form, seenFields: []};
  };
  const opened = (known: Known) => withForm(viewAt('new'), form, agendas, known, leftBehind());

  test('hold what was half typed, and the form goes on there', () => {
    const view = opened({});
    expect(view.form).toMatchObject({reference: 'INC-8', people: [{name: 'Head of pl', role: 'facilitator'}]});
    expect([firstUnseen(view), goesOn(view)]).toEqual([
      'facilitator',
      'Your answers from before are here; each can be typed over.',
    ]);
  });

  test('give way to what is given now, one by one', () => {
    const view = opened({title: 'It fell a third time', severity: 'major'});
    expect(view.form).toMatchObject({reference: 'INC-8', title: 'It fell a third time', severity: 'major'});
  });

  test('stay out of a review with another reference', () => {
    const view = opened({reference: 'INC-9'});
    expect(view.form).toEqual({...form, reference: 'INC-9'});
    expect(view.seenFields).toEqual(['reference']);
    expect(saysOfKept(view, undefined, [leftBehind()])).toBe(
      'Your answers for INC-8 are kept; debrief new offers them once this review is made.',
    );
    expect(saysOfKept(view, undefined, [])).toBe('');
  });
});

test('one person cannot have both roles: it is said, and the field stays until another name is there', () => {
  const me = inForm();
  answers(me, 'INC-8', 'It fell again', '', '', 'Zoë', 'ZOE');
  expect([me.message, me.typed, value(me, 'facilitator')]).toEqual([
    'Zoë is the facilitator already, and cannot be the note-taker too.',
    'ZOE',
    'Zoë',
  ]);
  me.press('esc');
  expect([value(me, 'facilitator'), me.view.form?.people]).toEqual([
    'Zoë',
    [{name: 'Zoë', involvement: 'other', role: 'facilitator'}],
  ]);
});

describe('the time zone of the meeting', () => {
  /** At its row, which proposes that of the machine. */
  function atZone(): Me {
    const me = inForm();
    me.press('esc', 'end', 'up');
    return me;
  }

  test('is proposed, and another is taken in whatever case', () => {
    const me = atZone();
    expect([me.selected, me.typed, value(me, 'zone')]).toEqual(['zone', 'Pacific/Auckland', 'Pacific/Auckland']);
    me.press('ctrl+u');
    answers(me, 'europe/london');
    expect([me.selected, value(me, 'zone')]).toEqual(['create', 'Europe/London']);
  });

  test.for([
    ['Europe/Lodnon', 'No time zone is called Europe/Lodnon here, did you mean Europe/London?'],
    ['new york', 'No time zone is called new york here, did you mean America/New_York?'],
    [
      'Atlantis/Harbour',
      'No time zone is called Atlantis/Harbour here: Europe/London, America/New_York or UTC will do.',
    ],
  ])('is said to be none where it is none: %s', ([typed = '', says]) => {
    const me = atZone();
    me.press('ctrl+u');
    answers(me, typed);
    expect([me.selected, me.message, me.typed]).toEqual(['zone', says, typed]);
    me.press('esc');
    expect(me.view.form?.zone).toBe('Pacific/Auckland');
  });

  test('says what it takes where it was emptied', () => {
    const me = atZone();
    me.press('ctrl+u', 'enter');
    expect(me.message).toBe(
      'Time zone: a time zone such as Europe/London, America/New_York or UTC, or local for this machine’s.',
    );
  });

  test('is proposed to a form that an earlier version kept, which had none', () => {
    const {zone: _, ...before} = {...form, reference: 'INC-8'};
    const view = withForm(viewAt('new'), form, agendas, {}, {form: before, seenFields: ['reference']});
    expect(view.form).toMatchObject({reference: 'INC-8', zone: 'Pacific/Auckland'});
  });
});

test('an address that is typed with who facilitates or takes notes is left out, and that is said', () => {
  const me = inForm();
  answers(me, 'INC-8', 'It fell again: ops@example.org was silent', '', '');
  expect(me.message).toBe('');
  answers(me, 'Head of platform <head@example.org>');
  expect([me.selected, value(me, 'facilitator'), me.message]).toEqual([
    'note-taker',
    'Head of platform',
    'Mail addresses are not kept.',
  ]);
  me.type('Zoologist <zoo@example.org>');
  me.press('esc');
  expect([value(me, 'note-taker'), me.message]).toEqual(['Zoologist', 'Mail addresses are not kept.']);
  expect(value(me, 'title')).toContain('ops@example.org');
});

describe('what a field does not take', () => {
  /** At the minutes, the last but one. */
  function atMinutes(): Me {
    const me = inForm();
    answers(me, 'INC-8', 'It fell again', '');
    me.press('enter');
    answers(me, 'Head of platform', '', '');
    me.press('enter');
    return me;
  }

  test('is kept as it is by Esc, says so, stands in its row and is there when the field is opened again', () => {
    const me = atMinutes();
    me.type('an hour');
    expect(answersSoFar(me.view)?.untaken).toEqual({minutes: 'an hour'});
    me.press('esc');
    expect(me.message).toMatch(/^Minutes: .* It is kept here as it is\.$/);
    expect(value(me, 'minutes')).toBe('“an hour”, not taken yet');
    me.press('enter');
    expect(me.typed).toBe('an hour');
    me.press('ctrl+u');
    answers(me, '60');
    expect([value(me, 'minutes'), me.view.untaken]).toEqual(['60', {}]);
  });

  test('holds up the review until it is another text, or none and the answer of before counts', () => {
    const me = inForm();
    answers(me, 'INC-8', 'It fell again', '');
    me.press('enter');
    answers(me, 'Head of platform', '', '');
    me.press('enter', 'enter', 'ctrl+u');
    me.type('new yo');
    me.press('esc', 'end', 'enter');
    expect([me.selected, me.typed, me.effects]).toEqual(['zone', 'new yo', []]);
    expect(me.message).toContain('No time zone is called new yo here');
    me.press('ctrl+u', 'enter');
    expect([me.selected, value(me, 'zone'), me.view.untaken]).toEqual(['create', 'Pacific/Auckland', {}]);
    me.press('enter');
    expect(me.effects.map(({kind}) => kind)).toEqual(['create-review']);
  });

  test('is where the form goes on that was left, and so is what was given for a review that says something else', () => {
    const me = atMinutes();
    me.type('an hour');
    const left = answersSoFar(me.view) ?? {form, seenFields: []};
    const view = withForm(viewAt('new'), form, agendas, {}, left);
    expect([firstUnseen(view), view.untaken, goesOn(view)]).toEqual([
      'minutes',
      {minutes: 'an hour'},
      'Your answers from before are here; each can be typed over.',
    ]);
    const people = [{name: 'Head of platform', involvement: 'other', role: 'note-taker'} as const];
    expect(withForm(viewAt('new'), form, agendas, {people}, left).untaken).toEqual({
      minutes: 'an hour',
      'note-taker': 'Head of platform',
    });
  });
});

test('the minutes of an agenda whose file cannot be read yet are said to be those of the agenda', () => {
  const me = atTheKeys(null, {view: withForm(viewAt('new'), form, agendas, {agenda: '/srv/ours.yaml'}), agendas});
  expect([value(me, 'agenda'), value(me, 'minutes')]).toEqual(['/srv/ours.yaml', 'as in the agenda']);
});

describe('the kind of review', () => {
  const withShort = [...agendas, {...sampleAgenda, id: 'short', minutes: 30, for: ['near-miss' as const]}];

  /** At the row of the kind, before which no agenda was looked at. */
  function atKind(preferred: Known = {}): Me {
    const me = atTheKeys(null, {
      view: withForm(viewAt('home'), {...form, ...preferred}, withShort, {}),
      agendas: withShort,
    });
    me.press('n');
    answers(me, 'NM-1', 'A rule was about to go out');
    return me;
  }

  test('brings the agenda that is made for it, with its minutes, and another kind takes that back', () => {
    const me = atKind();
    expect([value(me, 'kind'), value(me, 'agenda')]).toEqual([
      '[incident]  false alarm  near miss',
      '[standard]  moj  short · Sample agenda',
    ]);
    me.press('n');
    expect(value(me, 'kind')).toBe('incident  false alarm  [near miss]');
    expect(value(me, 'agenda')).toContain('[short]');
    expect(value(me, 'minutes')).toBe('30, as in the agenda');
    me.press('left');
    expect([value(me, 'kind'), value(me, 'agenda')]).toEqual([
      'incident  [false alarm]  near miss',
      '[standard]  moj  short · Sample agenda',
    ]);
  });

  test('leaves an agenda that somebody chose as it is', () => {
    const me = atKind();
    me.press('n', 'enter', 'enter');
    answers(me, 'Head of platform', '', '');
    expect([me.selected, value(me, 'agenda')]).toEqual(['agenda', 'standard  moj  [short] · Sample agenda']);
    me.press('left', 'up', 'up', 'up', 'up', 'up');
    expect([me.selected, value(me, 'agenda')]).toEqual(['kind', 'standard  [moj]  short · Sample agenda']);
    me.press('i', 'n');
    expect(value(me, 'kind')).toContain('[near miss]');
    expect(value(me, 'agenda')).toContain('[moj]');
    expect(me.message).toBe('The agenda stays moj, as it was chosen.');
  });

  test('brings its agenda too where the row of the agenda was passed already', () => {
    const me = atKind();
    me.press('enter', 'enter');
    answers(me, 'Head of platform', '', '');
    expect([me.selected, value(me, 'agenda')]).toEqual(['agenda', '[standard]  moj  short · Sample agenda']);
    me.press('up', 'up', 'up', 'up', 'up', 'n');
    expect([value(me, 'agenda'), me.message]).toEqual(['standard  moj  [short] · Sample agenda', '']);
  });

  test('has the preferred length with the preferred agenda alone', () => {
    const me = atKind({minutes: 80});
    expect(value(me, 'minutes')).toBe('80');
    me.press('n');
    expect(value(me, 'minutes')).toBe('30, as in the agenda');
    me.press('i');
    expect(value(me, 'minutes')).toBe('80');
  });

  test('that is given brings its agenda to a form that an earlier sitting began', () => {
    const begun: BegunForm = {form: {...form, reference: 'NM-1'}, seenFields: ['reference', 'agenda']};
    const goingOn = (known: Known) => withForm(viewAt('new'), form, withShort, known, begun).form?.agenda;
    expect(goingOn({})).toBe('standard');
    expect(goingOn({kind: 'near-miss'})).toBe('short');
    expect(goingOn({kind: 'near-miss', agenda: 'standard'})).toBe('standard');
  });

  test('brings the minutes of its agenda, too, to a form that an earlier version kept with those of before', () => {
    const begun: BegunForm = {
      form: {...form, reference: 'NM-1', kind: 'near-miss', minutes: 60},
      seenFields: ['reference', 'kind'],
    };
    const goingOn = (known: Known, left = begun) => withForm(viewAt('new'), form, withShort, known, left).form;
    expect(goingOn({})).toMatchObject({agenda: 'short', minutes: null});
    expect(goingOn({minutes: 45})).toMatchObject({agenda: 'short', minutes: 45});
    expect(goingOn({}, {...begun, seenFields: ['reference', 'minutes']})).toMatchObject({agenda: 'short', minutes: 60});
    const preferred = {...form, agenda: 'moj', minutes: 120};
    const incident: BegunForm = {...begun, form: {...begun.form, kind: 'incident'}};
    expect(withForm(viewAt('new'), preferred, agendas, {}, incident).form).toMatchObject({agenda: 'moj', minutes: 120});
  });

  test('leaves minutes that were being typed, whichever way somebody came to them', () => {
    const me = atKind();
    me.press('n', 'end', 'up', 'up');
    me.type('45');
    expect(me.selected).toBe('minutes');
    const left = answersSoFar(me.view) ?? {form, seenFields: []};
    expect(withForm(viewAt('new'), form, withShort, {}, left).form).toMatchObject({agenda: 'short', minutes: 45});
  });

  test('is made with the review', () => {
    const me = atKind();
    me.press('n', 'enter', 'enter');
    answers(me, 'Head of platform', '', '', '', '', '');
    me.press('enter');
    expect(me.effects).toMatchObject([{fields: {kind: 'near-miss', agenda: 'short', minutes: null}}]);
  });
});
