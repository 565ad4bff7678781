// The record to keep: every note under its question, and how the meeting's time went.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {sourceOf} from '../../../src/exchange/source.js';
import {record} from '../../../src/exchange/writers/record.js';
import {applyChange, type Change} from '../../../src/review/changes/index.js';
import {readClock} from '../../../src/review/clock.js';
import type {Instant, Review} from '../../../src/review/types.js';
import {foldInOrder} from '../../support/arbitrary-change.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {under} from '../../support/read-markdown.js';
import {sampleAgenda, sampleNow, sampleReview} from '../../support/sample-review.js';
import {pointsTicked, withPoints} from '../../support/with-points.js';

const written = (review: Review, now: Instant = sampleNow('closed')): string => record(sourceOf(review, now));
const closed = written(sampleReview('closed'));

function changed(review: Review, ...changes: Change[]): Review {
  const at = sampleNow('closed');
  return changes.reduce((before, change) => applyChange(before, change, {at, by: 'facilitator'}) ?? before, review);
}

it('keeps every note under its question, with its kind and what it touches', () => {
  const review = sampleReview('closed');
  const notes = under('Notes by question', closed);
  for (const {text, deleted} of review.notes) {
    expect(notes.includes(text.split('\n')[0] ?? ''), text).toBe(!deleted);
  }
  expect(under('How did the response go\\?', closed)).toContain(
    '- **Went well:** Deployments were locked by hand within fifteen minutes, so nothing else could move _(process, noted 14:45)_',
  );
});

it('keeps the points of a topic, each ticked or not, with the notes that were put to it beneath', () => {
  const document = written(pointsTicked(sampleReview('after')), sampleNow('after'));
  expect(under('Which decisions mattered most, and what were they made from\\?', document)).toMatchInlineSnapshot(`
    "

    _9 min_

    -   [x] Which options were on the table?

    -   [ ] What was known at that moment, and what was not?

    -   [x] How was it settled, and how did everyone hear?

        - **Decision:** The order of “data first, then time to recover” becomes a written rule _(process, noted 15:00)_

    -   [x] Who had to be asked first?

    -   [ ] What would have made the choice easier, for whoever had to make it in the middle of the night?

    -   [ ] Did anybody see it another way?

    _On the topic as a whole_

    - **Key moment:** 23:19: webhook delivery and Pages builds are paused to keep the data whole _(noted 15:02)_

    "
  `);
  const before = written(withPoints(sampleReview('preparing'), 'decisions', 2), sampleNow('preparing'));
  expect(under('Agenda', before)).toContain('[ ] Which options were on the table?');
});

it('names the questions that nothing was written under, and how each was left', () => {
  const bare = written({...sampleReview('closed'), notes: []}, sampleNow('closed'));
  expect(under('After the event', bare)).toContain('- How did the response go? _Covered · 10 min_');
  expect(under('Before the event', bare)).toContain(
    '- Which early signs were there, and who could see them? _Skipped · 8 min_',
  );
  const midway = written(sampleReview('after'), sampleNow('after'));
  expect(under('Without notes', midway)).toContain('- Who was told what, and when? _Not reached_');
  expect(under('Which early signs were there, and who could see them\\?', closed)).toContain('_Skipped · 8 min_');
  const reason = 'not for this *incident*';
  const withReason = foldInOrder(sampleReview('closed'), [
    {type: 'question-marked', questionId: 'signs', state: 'skipped', reason},
  ]);
  const told = '_Skipped, because not for this \\*incident\\* · 8 min_';
  const question = 'Which early signs were there, and who could see them';
  expect(under(`${question}\\?`, written(withReason, sampleNow('closed')))).toContain(told);
  const bareWithReason = written({...withReason, notes: []}, sampleNow('closed'));
  expect(under('Before the event', bareWithReason)).toContain(`- ${question}? ${told}`);
  // How a meeting begins and ends is no question about the event.
  expect(closed).not.toContain('Why are we here?');
});

it('says nothing of a question with notes but how long it took, and of none where it comes from', () => {
  const sample = sampleReview('after');
  const decisions = under(
    'Which decisions mattered most, and what were they made from\\?',
    written(sample, sampleNow('after')),
  );
  expect(decisions.trim().split('\n')[0]).toBe('_9 min_');
  const stages = sample.agenda.stages.flatMap(({questions}) => questions);
  for (const {source} of stages) expect(closed).not.toContain(source);
  for (const {source} of sample.checklist) expect(closed).not.toMatch(new RegExp(`\\b${source}\\b`));
  // The question that is open has a note.
  expect(written(sampleReview('before'), sampleNow('before'))).not.toMatch(/open_|open ·/i);
});

it('keeps notes whose question left the agenda', () => {
  const sample = sampleReview('closed');
  const [note] = sample.notes;
  const stray = note ? [{...note, id: 'stray', questionId: 'gone', text: 'Still worth keeping'}] : [];
  const review = {...sample, notes: [...sample.notes, ...stray]};
  expect(under('Notes without a question', written(review, sampleNow('closed')))).toContain('- Still worth keeping');
});

it('tells planned from spent time, stage by stage', () => {
  expect(under('How the time went', closed)).toMatch(/\| After the event +\| +30 \| +37 \| +\+7 \|/);
  expect(under('How the time went', closed)).toContain('- 5 minutes more for “After the event”, taken from “Actions”');
  expect(under('How the time went', closed)).not.toContain('next time');
  const said = changed(sampleReview('closed'), {type: 'review-edited', fields: {nextTime: 'a *shorter* opening'}});
  expect(under('How the time went', written(said, sampleNow('closed')))).toContain(
    '**To change next time:** a \\*shorter\\* opening',
  );
});

/** The columns of a stage, or of them all, in “How the time went”. */
const timesIn = (text: string) =>
  under('How the time went', text)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(2, 5)
        .map((cell) => Number(cell.trim().replace('−', '-'))),
    );

it('adds up: stages to the meeting, questions to their stage, and differences to the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 400}), {minLength: 7, maxLength: 7}), (seconds) => {
      const start = sampleReview('preparing');
      const ids = start.agenda.stages.flatMap(({questions}) => questions.map(({id}) => id));
      const steps = ids.slice(0, 7);
      let at = 0;
      const opened = steps.map((questionId, index) => {
        const open = {questionId, at};
        at += (seconds[index] ?? 0) * 1000;
        return open;
      });
      const review: Review = {
        ...start,
        notes: [],
        status: 'closed',
        clock: {...start.clock, startedAt: 0, opened, pauses: [], closedAt: at},
      };
      const text = written(review, at);
      const rows = timesIn(text);
      const total = rows.pop() ?? [];
      for (const column of [0, 1, 2]) {
        expect(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total[column]);
      }
      expect(total[1]).toBe(Math.floor(at / 60_000));
      for (const [index, {title, questions, kind}] of start.agenda.stages.entries()) {
        if (kind !== 'questions') continue;
        const minutes = [...under(title, text).matchAll(/· (\d+) min_/g)].map(([, count]) => Number(count));
        expect(questions.length).toBeGreaterThan(0);
        expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(rows[index]?.[1]);
      }
    }),
    {numRuns: 40},
  );
});

it('says beside the time of a topic what was planned for it, where somebody planned it', () => {
  const review = sampleReview('closed');
  const stages = review.agenda.stages.map((stage) => ({
    ...stage,
    questions: stage.questions.map((question) => (question.id === 'response' ? {...question, minutes: 12} : question)),
  }));
  const text = written({...review, agenda: {...review.agenda, stages}}, sampleNow('closed'));
  expect(under('How did the response go\\?', text)).toMatch(/_10 min, \d+ planned_/);
  expect(under('Before the event', text)).not.toContain('planned');
});

it('adds up to the time of the meeting whatever happened to it', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review, now}) => {
      if (review.clock.startedAt === null) return;
      const total = timesIn(written(review, now)).at(-1)?.[1];
      expect(total).toBe(Math.floor(readClock(review, now).meeting.spent / 60_000));
    }),
    {numRuns: 60},
  );
});

it('exports questions that were parked as parked, with the place they go to, and counts them so', () => {
  const review = foldInOrder(sampleReview('closed'), [
    {type: 'question-marked', questionId: 'signs', state: 'skipped'},
    {
      type: 'topic-parked',
      topic: {id: 'whole', questionId: 'signs', text: 'Which early signs were there, and who could see them?'},
    },
  ]);
  const bare = {...review, notes: []};
  const told = (where: string) => `- Which early signs were there, and who could see them? _Parked, ${where} · 8 min_`;
  expect(under('Before the event', written(bare, sampleNow('closed')))).toContain(
    told('in the parking lot: no destination yet'),
  );
  const sent = foldInOrder(bare, [{type: 'topic-edited', id: 'whole', fields: {destination: 'tech-forum'}}]);
  const text = written(sent, sampleNow('closed'));
  expect(under('Before the event', text)).toContain(told('in the parking lot: wider forum'));
  expect(text).toContain(' 1 parked');
  expect(text).not.toMatch(/[Ss]kipped/);
  // Taken out of the parking lot, it is skipped and nothing else.
  const taken = foldInOrder(sent, [{type: 'topic-deleted', id: 'whole', deleted: true}]);
  expect(under('Before the event', written(taken, sampleNow('closed')))).toContain('_Skipped · 8 min_');
});

it('exports a question as parked however its topic and it are worded since', () => {
  const review = foldInOrder({...sampleReview('closed'), notes: []}, [
    {type: 'question-marked', questionId: 'signs', state: 'skipped'},
    {
      type: 'topic-parked',
      topic: {id: 'whole', questionId: 'signs', text: 'Which early signs were there?', parkedQuestionId: 'signs'},
    },
    {type: 'topic-edited', id: 'whole', fields: {text: 'Early signs, for the forum'}},
    {type: 'question-reworded', questionId: 'signs', text: 'Which signs came early?'},
  ]);
  const told = () => under('Before the event', written(review, sampleNow('closed')));
  expect(told()).toContain('- Which signs came early? _Parked, in the parking lot: no destination yet · 8 min_');
  // A topic that only came up under it is another, even in its words.
  const other = foldInOrder({...sampleReview('closed'), notes: []}, [
    {type: 'question-marked', questionId: 'signs', state: 'skipped'},
    {type: 'topic-parked', topic: {id: 'other', questionId: 'signs', text: 'Draw the signs'}},
  ]);
  expect(under('Before the event', written(other, sampleNow('closed')))).toContain('_Skipped · 8 min_');
});

it('tells of minutes that moved as they came out, and of none that were taken back', () => {
  const move = {type: 'minutes-moved', stageId: 'before', fromStageId: 'actions'} as const;
  const there = changed(sampleReview('after'), {...move, minutes: 5}, {...move, minutes: -5});
  const text = under('How the time went', written(there, sampleNow('after')));
  expect(text).not.toContain('for “Before the event”');
  const twice = changed(sampleReview('after'), {...move, minutes: 5}, {...move, minutes: 5});
  expect(under('How the time went', written(twice, sampleNow('after')))).toContain(
    '- 10 minutes more for “Before the event”, taken from “Actions”',
  );
});

it('lists what of the checklist was seen to, without a box, and nothing that was not', () => {
  expect(under('Done from the checklist', closed)).toContain(
    '### At the close\n\n- The lessons have somewhere to go\n',
  );
  expect(closed).not.toContain('Each action is on its team’s board');
  expect(closed).not.toMatch(/\[[ x]\]/);
  const none = {...sampleReview('closed'), checklist: sampleAgenda.checklist.map((item) => ({...item, done: false}))};
  expect(under('Done from the checklist', written(none, sampleNow('closed')))).toBe('');
});

describe('a meeting that went on another day', () => {
  const hour = 3_600_000;
  const left = sampleNow('after');
  const back = left + 20 * hour;
  const gone = {from: left, to: back};
  const changes: Change[] = [
    {type: 'absence-noticed', ...gone},
    {type: 'absence-settled', ...gone, isBreak: true},
  ];
  const review = changes.reduce<Review>(
    (sofar, change) => applyChange(sofar, change, {at: back, by: 'facilitator'}) ?? sofar,
    sampleReview('after'),
  );
  const document = written(review, back + hour / 2);

  it('names its sittings, each with its day, and one sitting without a line of its own', () => {
    const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
    expect(document).toMatch(new RegExp(`Times we met:\\*\\* ${time} to .* UTC; ${time} to .* UTC`));
    expect(closed).not.toContain('Times we met');
  });

  it('has minutes of stages that add up to the sum, which is what the header says', () => {
    const rows = [...document.matchAll(/^\| *(.+?) *\| *(\d+) *\| *(\d+) *\| *[+−]?\d+ *\|$/gm)];
    const numbers = rows.map(([, , planned, spent]) => [Number(planned), Number(spent)]);
    const total = numbers.pop();
    const added = [0, 1].map((column) => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    expect(rows.length).toBeGreaterThan(3);
    expect(added).toEqual(total);
    expect(total?.[1]).toBe(Math.floor(readClock(review, back + hour / 2).meeting.spent / 60_000));
  });
});

it('has its sections in their order, and none of what the report has', () => {
  expect([...closed.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
    'Notes by question',
    'How the time went',
    'Done from the checklist',
  ]);
});

it('says of a question that it was answered, and of the answer to what', () => {
  const question = sampleReview('closed').notes.find(({kind, deleted}) => kind === 'question' && !deleted);
  const words = question?.text.slice(0, 20) ?? '';
  const text = written(
    foldInOrder(sampleReview('closed'), [
      {
        type: 'note-added',
        note: {id: 'answer', questionId: 'decisions', kind: 'decision', aspects: [], text: 'The team of #42 does'},
      },
      {type: 'note-answers', id: 'answer', answers: question?.id ?? ''},
    ]),
  );
  expect(text).toContain(`**Answered question:** ${words}`);
  expect(text).toContain(`**Decision:** The team of \`#42\` does _(noted 2026-01-15 09:00)_ (answers “${words}`);
});

it('can be written before the meeting as well', () => {
  const text = written(sampleReview('preparing'), sampleNow('preparing'));
  expect(text).toContain('- **Review:** not held yet');
  expect(under('Agenda', text)).toContain(
    '### Opening\n\n- Why are we here?\n- How do we want to talk with each other?\n',
  );
  expect(text).not.toMatch(/covered|Not reached/);
  expect(under('How the time went', text)).toBe('');
});
