// The Markdown that a team keeps: what it says, and that nobody's words can become markup in it.
import fc from 'fast-check';
import type {Nodes, Parents} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {mathFromMarkdown} from 'mdast-util-math';
import {gfm} from 'micromark-extension-gfm';
import {math} from 'micromark-extension-math';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {bullets, markdown, table, writtenItem} from '../../src/exchange/writers/markdown.js';
import type {Change} from '../../src/review/changes/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {readClock} from '../../src/review/clock.js';
import {cleanText} from '../../src/review/text.js';
import type {Review} from '../../src/review/types.js';
import {withRoles} from '../../src/review/with-roles.js';
import {foldInOrder} from '../support/arbitrary-change.js';
import {arbitraryReview, arbitraryText} from '../support/arbitrary-review.js';
import {creationOf} from '../support/creation.js';
import {sampleAgenda, sampleNow, sampleReview} from '../support/sample-review.js';
import {pointsTicked, withPoints} from '../support/with-points.js';
import {reviewMarkdown} from '../support/written.js';

const written = reviewMarkdown(sampleReview('closed'), sampleNow('closed'));

/** Front matter as data, body as a tree and as text. */
function read(document: string) {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(document) ?? [];
  return {front: parse(yaml) as Record<string, unknown>, body, tree: fromMarkdown(body)};
}

const isParent = (node: Nodes): node is Parents => 'children' in node;
const nodesIn = (node: Nodes): Nodes[] => [node, ...(isParent(node) ? node.children.flatMap(nodesIn) : [])];
const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return isParent(node) ? node.children.map(textOf).join('') : '';
};
const headings = (tree: Nodes) => nodesIn(tree).flatMap((node) => (node.type === 'heading' ? [textOf(node)] : []));

/** The text under a heading, up to the next of its depth. */
function under(title: string, document = written): string {
  const from = document.search(new RegExp(`^#+ ${title}$`, 'm'));
  if (from === -1) return '';
  const depth = /^#+/.exec(document.slice(from))?.[0].length ?? 1;
  const rest = document.slice(document.indexOf('\n', from));
  const end = rest.search(new RegExp(`^#{1,${depth}} `, 'm'));
  return rest.slice(0, end === -1 ? undefined : end);
}

function changed(review: Review, ...changes: Change[]): Review {
  const at = sampleNow('closed');
  return changes.reduce((before, change) => applyChange(before, change, {at, by: 'facilitator'}) ?? before, review);
}

describe('what it says', () => {
  it('begins with front matter that other programs can read', () => {
    expect(read(written).front).toMatchObject({
      title: 'Service degraded after a 43 second network partition',
      reference: 'GH-2018-10-21',
      severity: 'major',
      review_date: '2018-11-01',
      facilitator: 'Facilitator from another team',
      actions: 3,
    });
  });

  it('says in which language the agenda is written, where its file said so', () => {
    const sample = sampleReview('closed');
    const front = (review: Review) => read(reviewMarkdown(review, sampleNow('closed'))).front;
    expect(front({...sample, agenda: {...sample.agenda, language: 'de-CH'}})).toMatchObject({lang: 'de-CH'});
    expect(front(sample)).not.toHaveProperty('lang');
  });

  it.each([
    'No',
    'y',
    '~',
    'null',
    '12:30',
    '12:30:00',
    '1:20:30',
    'on',
    'Off',
    '.5',
    '0b1',
    '0o7',
    '.nan',
    '!tag',
    '&anchor',
    '? key',
    '- item',
    '---',
    '%TAG',
    '2026-11-26',
    '2026-11-26T10:00:00Z',
    '010',
    '0o17',
    '0x1F',
    '1_000',
    '+1',
    '1e3',
    '.inf',
    '=',
    '<<',
    '@here: x',
    '*a',
    '"quoted" \\ and \'so\'',
    '# no comment',
    '障害 🔥',
  ])('says %j to readers of YAML 1.1 and 1.2 alike', (text) => {
    const sample = sampleReview('closed');
    const people = sample.people.map((person, index) => ({
      ...person,
      name: `${text}${' '.repeat(index && 1)}${index || ''}`,
    }));
    const incident = {...sample.incident, startedAt: text, keywords: [text]};
    const review = {...sample, reference: text, title: text, people, incident, recording: text};
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(reviewMarkdown(review, sampleNow('closed'))) ?? [];
    const front = parse(yaml, {version: '1.1'});
    expect(front).toEqual(parse(yaml, {version: '1.2'}));
    expect(front).toMatchObject({title: text, reference: text, facilitator: text, recording: text, tags: [text]});
    expect(front).toMatchObject({incident_started: text, review_date: '2018-11-01', actions: 3});
  });

  it('keeps from its front matter the characters that are none, which many readers refuse', () => {
    const review = {...sampleReview('closed'), title: 'a\ufffeb\uffff'};
    expect(read(reviewMarkdown(review, sampleNow('closed'))).front.title).toBe('ab');
  });

  it('has those who left early among those who were there, in the words and in the data', () => {
    const closed = sampleReview('closed');
    const people = closed.people.map((person) =>
      person.role === 'note-taker' || person.id === 'database' ? {...person, leftEarly: true} : person,
    );
    const early = people.filter(({leftEarly}) => leftEarly).map(({name}) => name);
    const document = reviewMarkdown({...closed, people}, sampleNow('closed'));
    expect(read(document).front).toMatchObject({...read(written).front, left_early: early});
    expect(early).toHaveLength(2);
    for (const name of early) {
      expect(read(document).front.attendees).toContain(name);
      expect(document).toContain(`${name} (left early)`);
    }
    expect(read(written).front).not.toHaveProperty('left_early');
  });

  it('has its sections in the order that a reader wants them', () => {
    const sections = [...written.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(sections).toEqual([
      'What went well',
      'Even better if',
      'Decisions',
      'Open questions',
      'Key moments',
      'Actions',
      'Not now',
      'Parked topics',
      'Thanks',
      'Notes by question',
      'How the time went',
      'Done from the checklist',
    ]);
  });

  it('has an answered question with its answer, and both say so where they were written', () => {
    const review = sampleReview('closed');
    const question = review.notes.find(({kind, deleted}) => kind === 'question' && !deleted);
    const answer: Change[] = [
      {
        type: 'note-added',
        note: {id: 'answer', questionId: 'decisions', kind: 'decision', aspects: [], text: 'The team of #42 does'},
      },
      {type: 'note-answers', id: 'answer', answers: question?.id ?? ''},
    ];
    const words = question?.text.slice(0, 20) ?? '';
    const document = reviewMarkdown(foldInOrder(review, answer), sampleNow('closed'));
    const sectionOf = (title: string) => new RegExp(`^## ${title}\\n([\\s\\S]*?)(?=^## )`, 'm').exec(document)?.[1];
    expect(sectionOf('Open questions')).not.toContain(words);
    const answered = sectionOf('Answered questions');
    expect(answered).toContain(words);
    expect(answered).toMatch(/^ {4}- The team of `#42` does$/m);
    expect(document).toContain(`**Answered question:** ${words}`);
    expect(document).toContain(`**Decision:** The team of \`#42\` does (answers “${words}`);
  });

  it('keeps every note under its question, with its kind and what it touches', () => {
    const review = sampleReview('closed');
    const notes = under('Notes by question');
    for (const {text, deleted} of review.notes) {
      expect(notes.includes(text.split('\n')[0] ?? ''), text).toBe(!deleted);
    }
    expect(under('How did the response go\\?')).toContain(
      '- **Went well:** Deployments were locked by hand within fifteen minutes, so nothing else could move _(process)_',
    );
  });

  it('keeps the points of a topic, each ticked or not, with the notes that were put to it beneath', () => {
    const document = reviewMarkdown(pointsTicked(sampleReview('after')), sampleNow('after'));
    expect(under('Which decisions mattered most, and what were they made from\\?', document)).toMatchInlineSnapshot(`
      "

      _9 min_

      -   [x] Which options were on the table?

      -   [ ] What was known at that moment, and what was not?

      -   [x] How was it settled, and how did everyone hear?

          - **Decision:** The order of “data first, then time to recover” becomes a written rule _(process)_

      -   [x] Who had to be asked first?

      -   [ ] What would have made the choice easier, for whoever had to make it in the middle of the night?

      -   [ ] Did anybody see it another way?

      _On the topic as a whole_

      - **Key moment:** 23:19: webhook delivery and Pages builds are paused to keep the data whole

      "
    `);
    const before = reviewMarkdown(withPoints(sampleReview('preparing'), 'decisions', 2), sampleNow('preparing'));
    expect(under('Agenda', before)).toContain('[ ] Which options were on the table?');
  });

  it('names the questions that nothing was written under, and how each was left', () => {
    const bare = reviewMarkdown({...sampleReview('closed'), notes: []}, sampleNow('closed'));
    expect(under('After the event', bare)).toContain('- How did the response go? _Covered · 10 min_');
    expect(under('Before the event', bare)).toContain(
      '- Which early signs were there, and who could see them? _Skipped · 8 min_',
    );
    const midway = reviewMarkdown(sampleReview('after'), sampleNow('after'));
    expect(under('Without notes', midway)).toContain('- Who was told what, and when? _Not reached_');
    expect(under('Which early signs were there, and who could see them\\?')).toContain('_Skipped · 8 min_');
    const reason = 'not for this *incident*';
    const withReason = foldInOrder(sampleReview('closed'), [
      {type: 'question-marked', questionId: 'signs', state: 'skipped', reason},
    ]);
    const told = '_Skipped, because not for this \\*incident\\* · 8 min_';
    const question = 'Which early signs were there, and who could see them';
    expect(under(`${question}\\?`, reviewMarkdown(withReason, sampleNow('closed')))).toContain(told);
    const bareWithReason = reviewMarkdown({...withReason, notes: []}, sampleNow('closed'));
    expect(under('Before the event', bareWithReason)).toContain(`- ${question}? ${told}`);
    // How a meeting begins and ends is no question about the event.
    expect(written).not.toContain('Why are we here?');
  });

  it('says nothing of a question with notes but how long it took, and of none where it comes from', () => {
    const sample = sampleReview('after');
    const decisions = under(
      'Which decisions mattered most, and what were they made from\\?',
      reviewMarkdown(sample, sampleNow('after')),
    );
    expect(decisions.trim().split('\n')[0]).toBe('_9 min_');
    const stages = sample.agenda.stages.flatMap(({questions}) => questions);
    for (const {source} of stages) expect(written).not.toContain(source);
    for (const {source} of sample.checklist) expect(written).not.toMatch(new RegExp(`\\b${source}\\b`));
    // The question that is open has a note.
    expect(reviewMarkdown(sampleReview('before'), sampleNow('before'))).not.toMatch(/open_|open ·/i);
  });

  it('keeps notes whose question left the agenda', () => {
    const sample = sampleReview('closed');
    const [note] = sample.notes;
    const stray = note ? [{...note, id: 'stray', questionId: 'gone', text: 'Still worth keeping'}] : [];
    const review = {...sample, notes: [...sample.notes, ...stray]};
    expect(under('Notes without a question', reviewMarkdown(review, sampleNow('closed')))).toContain(
      '- Still worth keeping',
    );
  });

  it('puts the actions into a table, and gives the reason for what was let go', () => {
    expect(under('Actions')).toMatch(
      /\| Raise the time to live.*\| First responder +\| Fri 9 Nov 2018 +\| A hook.*\| yes +\|/,
    );
    expect(under('Not now')).toContain('because the on-call rota is redrawn in January anyway');
  });

  it('says that a review without actions ended well', () => {
    const review = sampleReview('closed');
    const none = review.actions.map(({id}) => ({type: 'action-deleted' as const, id, deleted: true}));
    const text = reviewMarkdown(changed(review, ...none), sampleNow('closed'));
    expect(under('Actions', text)).toContain('That is a good outcome, too.');
  });

  it('sorts parked topics by where they go', () => {
    expect(under('For a wider forum')).toContain('from two regions? (the forum of 15 November)');
    expect(under('For another meeting')).toContain('with the network team, next week');
  });

  it('takes lessons and the communication plan from the notes under their questions', () => {
    const [firstStage, ...stages] = sampleReview('closed').agenda.stages.toReversed();
    const question = {
      id: 'communication-plan',
      text: 'Who hears what?',
      prompts: [],
      source: '',
      state: 'open' as const,
    };
    const close = firstStage ? [{...firstStage, questions: [...firstStage.questions, question]}] : [];
    const sample = sampleReview('closed');
    const withQuestion = {...sample, agenda: {...sample.agenda, stages: [...stages.toReversed(), ...close]}};
    const plain = {kind: 'note' as const, aspects: []};
    const review = changed(
      withQuestion,
      {type: 'note-added', note: {...plain, id: 'a', questionId: 'read-back', text: 'The drill is worth its hour'}},
      {type: 'note-added', note: {...plain, id: 'b', questionId: 'communication-plan', text: 'Integrators: by Friday'}},
    );
    const text = reviewMarkdown(review, sampleNow('closed'));
    expect(under('What was learned', text)).toContain('- The drill is worth its hour');
    expect(under('Communication plan', text)).toContain('- Integrators: by Friday');
  });

  it('tells what goes on from here at the top, and who hears the lessons above the communication plan', () => {
    const review = changed(sampleReview('closed'), {
      type: 'takeaways-edited',
      fields: {
        riskAssessment: 'A link between regions can fail',
        playbookPlan: 'update',
        playbookName: 'Failover',
        lessonsTo: 'The *whole* platform',
      },
    });
    const text = reviewMarkdown(review, sampleNow('closed'));
    const [top = ''] = text.split('\n## ');
    expect(top).toContain('- **For the risk assessment:** A link between regions can fail\n');
    expect(top).toContain('- **Playbook:** update one: Failover\n');
    expect(top).toContain('- **Who hears the lessons:** The \\*whole\\* platform\n');
    expect(under('Communication plan', text)).toContain('**Who hears the lessons:** The \\*whole\\* platform\n');
    expect(reviewMarkdown(sampleReview('closed'), sampleNow('closed'))).not.toMatch(/risk assessment:|Playbook:/);
  });

  it('names no playbook where there is to be none', () => {
    const fields = {playbookPlan: 'none' as const, playbookName: 'Failover'};
    const text = reviewMarkdown(
      changed(sampleReview('closed'), {type: 'takeaways-edited', fields}),
      sampleNow('closed'),
    );
    expect(text).toContain('- **Playbook:** none\n');
    expect(text).not.toContain('Failover\n');
  });

  it('tells planned from spent time, stage by stage', () => {
    expect(under('How the time went')).toMatch(/\| After the event +\| +30 \| +37 \| +\+7 \|/);
    expect(under('How the time went')).toContain('- 5 minutes more for “After the event”, taken from “Actions”');
    expect(under('How the time went')).not.toContain('next time');
    const said = changed(sampleReview('closed'), {type: 'review-edited', fields: {nextTime: 'a *shorter* opening'}});
    expect(under('How the time went', reviewMarkdown(said, sampleNow('closed')))).toContain(
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
        const text = reviewMarkdown(review, at);
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
      questions: stage.questions.map((question) =>
        question.id === 'response' ? {...question, minutes: 12} : question,
      ),
    }));
    const text = reviewMarkdown({...review, agenda: {...review.agenda, stages}}, sampleNow('closed'));
    expect(under('How did the response go\\?', text)).toMatch(/_10 min, \d+ planned_/);
    expect(under('Before the event', text)).not.toContain('planned');
  });

  it('adds up to the time of the meeting whatever happened to it', () => {
    fc.assert(
      fc.property(arbitraryReview, ({review, now}) => {
        if (review.clock.startedAt === null) return;
        const total = timesIn(reviewMarkdown(review, now)).at(-1)?.[1];
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
    const told = (where: string) =>
      `- Which early signs were there, and who could see them? _Parked, ${where} · 8 min_`;
    expect(under('Before the event', reviewMarkdown(bare, sampleNow('closed')))).toContain(
      told('in the parking lot: no destination yet'),
    );
    const sent = foldInOrder(bare, [{type: 'topic-edited', id: 'whole', fields: {destination: 'tech-forum'}}]);
    const text = reviewMarkdown(sent, sampleNow('closed'));
    expect(under('Before the event', text)).toContain(told('in the parking lot: wider forum'));
    expect(text).toContain(' 1 parked');
    expect(text).not.toMatch(/[Ss]kipped/);
    // Taken out of the parking lot, it is skipped and nothing else.
    const taken = foldInOrder(sent, [{type: 'topic-deleted', id: 'whole', deleted: true}]);
    expect(under('Before the event', reviewMarkdown(taken, sampleNow('closed')))).toContain('_Skipped · 8 min_');
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
    const told = () => under('Before the event', reviewMarkdown(review, sampleNow('closed')));
    expect(told()).toContain('- Which signs came early? _Parked, in the parking lot: no destination yet · 8 min_');
    // A topic that only came up under it is another, even in its words.
    const other = foldInOrder({...sampleReview('closed'), notes: []}, [
      {type: 'question-marked', questionId: 'signs', state: 'skipped'},
      {type: 'topic-parked', topic: {id: 'other', questionId: 'signs', text: 'Draw the signs'}},
    ]);
    expect(under('Before the event', reviewMarkdown(other, sampleNow('closed')))).toContain('_Skipped · 8 min_');
  });

  it('tells of minutes that moved as they came out, and of none that were taken back', () => {
    const move = {type: 'minutes-moved', stageId: 'before', fromStageId: 'actions'} as const;
    const there = changed(sampleReview('after'), {...move, minutes: 5}, {...move, minutes: -5});
    const text = under('How the time went', reviewMarkdown(there, sampleNow('after')));
    expect(text).not.toContain('for “Before the event”');
    const twice = changed(sampleReview('after'), {...move, minutes: 5}, {...move, minutes: 5});
    expect(under('How the time went', reviewMarkdown(twice, sampleNow('after')))).toContain(
      '- 10 minutes more for “Before the event”, taken from “Actions”',
    );
  });

  it('sets the reason of an idea for later apart from its owner', () => {
    const idea = {id: 'later', questionId: 'actions', title: 'Renew the certificate'};
    const review = changed(
      sampleReview('closed'),
      {type: 'action-held', action: idea},
      {type: 'action-edited', id: idea.id, fields: {ownerId: 'database'}},
      {type: 'action-not-now', id: idea.id, reason: 'Move first'},
    );
    expect(under('Not now', reviewMarkdown(review, sampleNow('closed')))).toContain(
      '- Renew the certificate (because Move first; Database engineer)',
    );
  });

  it('lists what of the checklist was seen to, without a box, and nothing that was not', () => {
    expect(under('Done from the checklist')).toContain('### At the close\n\n- The lessons have somewhere to go\n');
    expect(written).not.toContain('Each action is on its team’s board');
    expect(written).not.toMatch(/\[[ x]\]/);
    const none = {...sampleReview('closed'), checklist: sampleAgenda.checklist.map((item) => ({...item, done: false}))};
    expect(under('Done from the checklist', reviewMarkdown(none, sampleNow('closed')))).toBe('');
  });

  it('thanks everybody who was there, and who was thanked though away; by role where names are hidden', () => {
    expect(under('Thanks').trim()).toBe(
      'Thank you, Facilitator from another team, Note-taker from another team, Incident coordinator, First responder, Database engineer and Head of platform.',
    );
    const review = changed(sampleReview('closed'), {
      type: 'person-edited',
      id: 'communications',
      fields: {thanked: true},
    });
    expect(under('Thanks', reviewMarkdown(review, sampleNow('closed')))).toContain('Communications lead');
    const byRole = under('Thanks', reviewMarkdown(withRoles(review), sampleNow('closed')));
    expect(byRole).toContain('Thank you, the facilitator, the note-taker, a responder, ');
    expect(byRole.match(/a responder/g)).toHaveLength(1);
    expect(under('Thanks', reviewMarkdown(sampleReview('preparing'), sampleNow('preparing')))).toBe('');
  });

  it('has an idea that was parked, and a topic that left as an action, in one place each', () => {
    const parked = {id: 'there', questionId: 'signs', text: 'Draw both regions', actionId: 'idea'};
    const left = {id: 'left', questionId: 'signs', text: 'A drill each spring'};
    const review = changed(
      sampleReview('closed'),
      {type: 'action-held', action: {id: 'idea', questionId: 'signs', title: 'Draw both regions'}},
      {type: 'topic-parked', topic: parked},
      {type: 'action-not-now', id: 'idea', reason: 'Moved to the parking lot'},
      {type: 'topic-parked', topic: left},
      {type: 'topic-edited', id: 'left', fields: {destination: 'action'}},
      {type: 'action-held', action: {id: 'new', questionId: 'signs', title: 'A drill each spring', topicId: 'left'}},
    );
    const text = reviewMarkdown(review, sampleNow('closed'));
    expect(under('Parked topics', text)).toContain('- Draw both regions');
    expect(under('Ideas still to decide on', text)).toContain('- A drill each spring');
    for (const words of ['Draw both regions', 'A drill each spring']) expect(text.split(words)).toHaveLength(2);
  });

  it('can be written before the meeting as well', () => {
    const text = reviewMarkdown(sampleReview('preparing'), sampleNow('preparing'));
    expect(text).toContain('- **Review:** not held yet');
    expect(under('Agenda', text)).toContain(
      '### Opening\n\n- Why are we here?\n- How do we want to talk with each other?\n',
    );
    expect(text).not.toMatch(/covered|Not reached|^## Actions/m);
    expect(under('How the time went', text)).toBe('');
  });
});

const hostile = [
  'PATH=$PATH:$HOME/bin; cost from $100 to $200',
  '$$\nx^2\n$$',
  '$`x`$',
  'write to somebody@example.org, www.example.org or ftp://example.org',
  '==bright== and %%hidden%%',
  'line one\nline two\n\nline three',
  '<script>\n  alert(1)\n\n  more()\n</script>',
  'a < b && c > d | e ~ f ^ g',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden -->',
  '<?php ?> <![CDATA[x]]> <!DOCTYPE html>',
  '[click](javascript:alert(1))',
  '![pixel](https://tracker.example/p.png)',
  '[ref]: javascript:alert(1)\n\n[ref]',
  '<javascript:alert(1)>',
  '<someone@example.org>',
  '`code` ``more`` ```fence',
  '```\nfence\n```',
  '~~~\nfence\n~~~',
  '# heading\n## another',
  'setext\n===\nsetext\n---',
  '---\ntitle: forged\n---',
  '***\n___\n* * *',
  '| a | b |\n| --- | --- |\n| c | d |',
  '> quote\n>> deeper',
  '1. one\n2) two\n- three\n+ four\n* five',
  '- [ ] task\n- [x] done',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '&lt;b&gt; &#60;script&#62; &nbsp;',
  'line ending in a backslash\\\nnext \\',
  '[^1]: a footnote\n\n[^1]',
  '    four spaces',
  '\u0000\u001b[31mred\u202e\u200b',
];

describe('nobody’s words become markup', () => {
  const noteOf = (text: string) => markdown([bullets([writtenItem([], text)])]);
  /**
   * As CommonMark has it, with all that GitHub and GitLab add: maths, bare addresses, strikethrough, boxes, footnotes.
   */
  const asNote = (text: string) =>
    fromMarkdown(noteOf(text), {
      extensions: [gfm(), math()],
      // What some link in any text, whatever it is written with, is an e-mail address and nothing that acts.
      mdastExtensions: [...gfmFromMarkdown().map((one) => ({...one, transforms: []})), mathFromMarkdown()],
    });
  const harmless = new Set(['root', 'list', 'listItem', 'paragraph', 'text', 'break', 'code']);
  /** Somebody or something that is called by a name on GitHub or GitLab: as code it calls nobody. */
  const isReference = (node: Nodes) =>
    node.type === 'inlineCode' &&
    /^(?:@[a-z\d]|.*[#!&$]\d+$|.*[~%].|G[HL]-\d+$|\*iteration|\^alert|!?\[|\{|:)/isu.test(node.value);

  function expectAsWritten(text: string) {
    const nodes = nodesIn(asNote(text));
    expect(nodes.filter((node) => !harmless.has(node.type) && !isReference(node))).toEqual([]);
    expect(nodes.filter(({type}) => type === 'list').length).toBe(1);
    const lines = (whole: string) =>
      whole
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    const blocks = nodes.filter(({type}) => type === 'paragraph' || type === 'code');
    const shown = blocks
      .map(textOf)
      .filter((block, index) => block !== 'Pasted:' || blocks[index + 1]?.type !== 'code');
    expect(shown.flatMap(lines)).toEqual(lines(cleanText(text)));
  }

  it.each(hostile)('%j stays what it is', (text) => expectAsWritten(text));

  it('holds for any text', () => {
    fc.assert(fc.property(arbitraryText, expectAsWritten), {numRuns: 2000});
  });

  /**
   * What Python-Markdown (MkDocs) takes for an escape: it knows fewer than CommonMark, and shows every other backslash.
   */
  const escaped = /\\[\\`*_{}[\]()>#+\-.!]/g;

  it.each(hostile)('%j has no stray backslash and no live HTML in Python-Markdown', (text) => {
    const document = noteOf(text);
    const outsideCode = document
      .split('\n')
      .filter((line) => !line.startsWith(' '.repeat(8)))
      .join('\n');
    // One that somebody wrote before a space is one everywhere.
    expect(outsideCode.replace(escaped, '')).not.toMatch(/\\(?! )/);
    expect(outsideCode).not.toMatch(/<(?!https?:)[a-z!?/]/i);
    for (const line of document.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^$|^ {2}\S|^ {4}/);
  });

  it('keeps the paragraphs of a note in its item, and the lines of a paragraph apart', () => {
    expect(noteOf('line one\nline two\n\nline three')).toBe('-   line one  \n    line two\n\n    line three\n');
  });

  it.each([
    ['PATH=$PATH:$HOME/bin; from $100 to $200', 'PATH=&#x24;PATH:&#x24;HOME/bin; from `$100` to `$200`'],
    ['~bug, %later and &7: :tada:', '`~bug`, `%later` and `&7`: `:tada:`'],
    ['GH-12, but GH-2018-10-21', '`GH-12`, but GH-2018-10-21'],
    ['{+ more +} and team/web#12', '`{+ more +}` and `team/web#12`'],
    ['<b>bold</b> & R&D', '&#x3C;b>bold&#x3C;/b> & R&#x26;D'],
    ['somebody@example.org', 'somebody&#x40;example.org'],
    ['==bright== and %%hidden%%', '&#x3D;=bright&#x3D;= and &#x25;%hidden&#x25;%'],
    ['#tag, (#12) and a#b', '\\#tag, (`#12`) and a#b'],
    ['!12 and wow!', '`!12` and wow!'],
    ['a block ^name, x^2', 'a block &#x5E;name, x^2'],
    ['a title {: .red #top }', 'a title \\{: .red \\#top }'],
    ['{{ page.title }}', '\\{\\{ page.title }}'],
    ['!!! danger', '\\!!! danger'],
    ['??? details', '&#x3F;?? details'],
    [': a definition', '&#x3A; a definition'],
    ['@ana, ask @web/on-call and me@example.org', '`@ana`, ask `@web/on-call` and me&#x40;example.org'],
    ['@Siân and @François.', '`@Siân` and `@François`.'],
    ['@ home', '@ home'],
    ['[[wiki|page]] [^1] [[_TOC_]]', '`[[wiki|page]]` \\[^1] `[[_TOC_]]`'],
    ['> [!note] mind', '\\> \\[!note] mind'],
    ['%PATH% was set, 5%-10% more', '`%PATH%` was set, `5%-10%` more'],
    ['~a~b, #1#2 and :tada::tada:', '`~a~b`, `#1#2` and `:tada::tada:`'],
  ])('%j is written as %j', (text, written) => {
    expect(noteOf(text)).toBe(`- ${written}\n`);
  });

  it.each(hostile)('%j stays in its cell of a table', (text) => {
    const lines = markdown([table(['a', 'b'], [[text, 'end']])])
      .trim()
      .split('\n');
    expect(lines.length).toBe(3);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBe(3);
    expect(lines[2]).not.toMatch(/(?<!\\)<(?!https:)[a-z!?/]/i);
  });

  it('keeps a paste with indented lines as it was, whatever fences it has', () => {
    const paste = 'log:\n  ```\n    at <anonymous>\n  ````';
    expect(nodesIn(asNote(paste)).find(({type}) => type === 'code')).toMatchObject({value: paste});
  });

  it('leaves an address as it was typed, and links none', () => {
    const typed = 'See https://example.org/a_b_(c)?d=1|2, or http://example.org.';
    const nodes = nodesIn(asNote(typed));
    expect(nodes.filter(({type}) => type === 'link')).toEqual([]);
    expect(nodes.flatMap((node) => (node.type === 'text' ? [node.value] : [])).join('')).toBe(typed);
  });

  it.each(hostile)('%j cannot forge front matter, headings or a section', (text) => {
    const stages = sampleAgenda.stages.map((stage) => ({...stage, title: text}));
    const checklist = sampleAgenda.checklist.map((item) => ({...item, text}));
    const review = applyChange(
      null,
      creationOf({
        id: 'hostile',
        reference: text,
        title: text,
        severity: 'minor',
        incident: {startedAt: text, resolvedAt: text, keywords: [text]},
        recording: text,
        people: [{id: 'one', name: text, involvement: 'responder', role: 'facilitator'}],
        agenda: {...sampleAgenda, stages, checklist},
        actionLimit: 3,
      }),
      {at: 0, by: 'shell'},
    );
    if (!review) throw new Error('the first change makes the review');
    review.checklist = review.checklist.map((item) => ({...item, done: true}));
    const {front, tree} = read(reviewMarkdown(review, 0));
    expect(front).toMatchObject({status: 'preparing', severity: 'minor', actions: 0});
    expect(headings(tree).length).toBe(
      ['title', 'Agenda', 'Seen to', 'before', 'close'].length + sampleAgenda.stages.length,
    );
    const kinds = new Set(nodesIn(tree).flatMap((node) => (isReference(node) ? [] : [node.type])));
    for (const kind of ['html', 'image', 'definition', 'blockquote', 'thematicBreak', 'inlineCode', 'code'] as const) {
      expect(kinds.has(kind), kind).toBe(false);
    }
  });

  it('holds for whole reviews', () => {
    fc.assert(
      fc.property(arbitraryReview, ({review, now}) => {
        const {front, tree} = read(reviewMarkdown(review, now));
        expect(front).toMatchObject({status: review.status, severity: review.severity});
        const nodes = nodesIn(tree);
        const forbidden = ['html', 'image', 'definition', 'blockquote', 'thematicBreak', 'inlineCode'];
        expect(nodes.filter((node) => forbidden.includes(node.type) && !isReference(node))).toEqual([]);
        expect(nodes.filter(({type}) => type === 'link')).toEqual([]);
      }),
      {numRuns: 100},
    );
  });
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
  const document = reviewMarkdown(review, back + hour / 2);

  it('names its sittings, each with its day, and one sitting without a line of its own', () => {
    const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
    expect(document).toMatch(new RegExp(`Times we met:\\*\\* ${time} to .* UTC; ${time} to .* UTC`));
    expect(written).not.toContain('Times we met');
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
