// The agendas that come along, gone through at the keys: each in its order, also where a stage has one topic alone.
import {describe, expect, test} from 'vitest';
import {allQuestions, openStage} from '../../src/review/agenda.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import type {Agenda} from '../../src/review/types.js';
import {messagesOf} from '../../src/screens/frame/messages.js';
import {atTheKeys, type Me} from '../support/at-the-keys.js';
import {creationOf} from '../support/creation.js';

/** At the keys of its meeting, which → begins at the first question, once it has named what is open. */
function begins(agenda: Agenda): Me {
  const review = applyChange(null, creationOf({id: 'r1', agenda}), {at: 0, by: 'facilitator'});
  const me = atTheKeys(review);
  me.press('right', 'right');
  return me;
}

describe.each(builtInAgendas)('the agenda $id', (agenda) => {
  test('goes from its first question to its last by →, and by one more at the end of each stage', () => {
    const me = begins(agenda);
    const [first, ...rest] = allQuestions(me.review);
    expect(me.open).toBe(first?.id);
    let asked = 0;
    for (const {id} of rest) {
      me.press('right');
      if (me.asked) {
        asked += 1;
        me.press('right');
      }
      expect(me.open).toBe(id);
    }
    expect(asked).toBe(agenda.stages.length - 1);
  });
});

test('a stage of one topic whose time is up offers no parking, and goes on', () => {
  const alone = builtInAgendas.flatMap((agenda) =>
    agenda.stages
      .filter(({kind, questions}) => kind === 'questions' && questions.length === 1)
      .map((stage) => ({agenda, stage})),
  );
  expect(alone.length).toBeGreaterThan(0);
  for (const {agenda, stage} of alone) {
    const me = begins(agenda);
    me.meanwhile({type: 'question-opened', questionId: stage.questions[0]?.id ?? ''});
    me.tell({kind: 'overtime', over: true});
    expect(messagesOf(me.told).map(({text, end = ''}) => text + end)).toEqual([
      expect.stringMatching(/^Time is up: \+ 5 minutes from .+ · G goes on$/),
    ]);
    me.press('R');
    expect(me.message).toBe('Nothing is left to park: every question here was opened or marked.');
    me.press('G', 'enter');
    expect(openStage(me.review)?.id).toBe(agenda.stages[agenda.stages.indexOf(stage) + 1]?.id);
  }
});
