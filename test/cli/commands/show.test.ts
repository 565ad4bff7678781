// `debrief show`: one review, to read or as JSON.
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Change} from '../../../src/review/changes/index.js';
import {findReviewFolder} from '../../../src/store/shelf/library.js';
import {debrief, newReview} from '../../support/debrief.js';
import {change} from '../../support/meeting.js';
import type {TempHome} from '../../support/temp-home.js';
import {ownList, tempHome} from '../../support/temp-home.js';

let home: TempHome;
beforeEach(async () => {
  home = await tempHome();
});
afterEach(() => home.remove());

describe('debrief show', () => {
  it('prints a review to read', async () => {
    const id = await newReview(home, 'INC-7', '--person', 'Platform engineer:tech', '--recording', 'meeting drive');
    await debrief(home, ['add', 'note', '+ rollback was quick #process', '--question', 'hypothesis']);
    await debrief(home, ['add', 'action', 'Alert on length', '--owner', 'plat', '--due', '2026-12-01']);
    await debrief(home, ['add', 'park', 'backups elsewhere']);
    const {stdout, stderr, code} = await debrief(home, ['show']);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    for (const line of [
      'INC-7 · Mail queue stopped',
      `minor incident · preparing · review ${id}`,
      'planned for 90 minutes · 0 of 34 questions and points covered, 2 touched on',
      'Recording: meeting drive',
      'Worth a look before you begin: “Nobody is down to take notes”, “Nobody is down as having responded”, “Nobody is down as the incident manager” and 3 more',
      '  Delivery manager · facilitator',
      '  Platform engineer · tech team',
      '  + rollback was quick #process',
      '  Alert on length (held · Platform engineer · due Tue 1 Dec 2026)',
      '  backups elsewhere (no destination yet)',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  it('has what was let go by itself, and an idea that was parked in the parking lot alone', async () => {
    const id = await newReview(home);
    const questionId = 'hypothesis';
    await change(await findReviewFolder(home.reviews, id), [
      {type: 'action-held', action: {id: 'one', questionId, title: 'Alert on length'}},
      {type: 'action-not-now', id: 'one', reason: 'because the queue is replaced in May'},
      {type: 'action-held', action: {id: 'two', questionId, title: 'Backups elsewhere'}},
      {type: 'topic-parked', topic: {id: 'three', questionId, text: 'Backups elsewhere', actionId: 'two'}},
      {type: 'action-not-now', id: 'two', reason: 'Moved to the parking lot'},
    ]);
    const {stdout} = await debrief(home, ['show']);
    expect(stdout).toContain('\n\nNot now\n  Alert on length (because the queue is replaced in May)\n');
    expect(stdout).toContain('\n\nParking lot\n  Backups elsewhere (no destination yet)\n');
    expect(stdout.split('Backups elsewhere')).toHaveLength(2);
    expect(stdout).not.toContain('\nActions\n');
  });

  it('tells the timeline in a line, what is handed on, and how the time went', async () => {
    const id = await newReview(home, 'INC-7', '--zone', 'UTC');
    const moment = (at: number | null, pinned: boolean): Change => ({
      type: 'moment-added',
      moment: {
        id: `m${at}`,
        at,
        text: `Something at ${at}`,
        kind: null,
        actor: '',
        source: '',
        questionId: null,
        pinned,
      },
    });
    const before = (await debrief(home, ['show'])).stdout;
    for (const title of ['Timeline', 'Handed on', 'How the time went']) expect(before).not.toContain(`\n${title}\n`);
    await change(await findReviewFolder(home.reviews, id), [
      moment(Date.UTC(2026, 10, 20, 9), true),
      moment(Date.UTC(2026, 10, 20, 11, 30), false),
      moment(null, false),
      {type: 'meeting-started'},
      {type: 'pulse-counted', id: 'u1', hands: 4},
      {
        type: 'takeaways-edited',
        fields: {
          riskAssessment: 'Expiry of certificates',
          playbookPlan: 'update',
          playbookName: 'Mail',
          lessonsTo: 'On call',
        },
      },
    ]);
    const {stdout} = await debrief(home, ['show']);
    expect(stdout).toContain('\n\nTimeline\n  3 moments · 2026-11-20 09:00 to 11:30 UTC · 1 pinned\n');
    expect(stdout).toContain('\n\nHanded on\n  For the risk assessment: Expiry of certificates\n  Playbook: ');
    expect(stdout).toContain(': Mail\n  Who hears the lessons: On call\n');
    expect(stdout).toMatch(/\n\nHow the time went\n {2}Opening: 0 of \d+ minutes\n/);
    expect(stdout).toContain('\n  Hands for “I learned something”: 4.\n');
  });

  it('names the open question while the meeting runs, and none once it is closed', async () => {
    const id = await newReview(home);
    const folder = await findReviewFolder(home.reviews, id);
    await change(folder, [{type: 'meeting-started'}, {type: 'question-opened', questionId: 'pattern'}]);
    expect((await debrief(home, ['show'])).stdout).toContain('\nOpen now: ');
    await change(folder, [{type: 'review-closed'}]);
    const {stdout} = await debrief(home, ['show']);
    expect(stdout).toContain(`closed · review ${id}`);
    expect(stdout).not.toContain('Open now');
  });

  it('prints the review document as JSON', async () => {
    const id = await newReview(home);
    expect(JSON.parse((await debrief(home, ['show', id.slice(0, 5), '--json'])).stdout)).toMatchObject({
      id,
      reference: 'INC-7',
      notes: [],
    });
  });

  it('finds the meeting short by the user’s own list', async () => {
    const id = await newReview(home);
    await change(await findReviewFolder(home.reviews, id), [{type: 'review-edited', fields: {severity: 'major'}}]);
    const found = async () => {
      const {readiness} = JSON.parse((await debrief(home, ['show', '--json'])).stdout);
      return readiness.flatMap(({id, words}: {id: string; words: string}) => (id === 'too-short' ? [words] : []));
    };
    expect(await found()).toEqual(['The meeting has 90 minutes. A major incident often takes 120.']);
    await ownList(home, 'readiness.yaml', 'people: 8\nmoments: 30\nminutes: 20\n');
    expect(await found()).toEqual([]);
    await ownList(home, 'readiness.yaml', 'people: 8\nmoments: 30\n');
    const {stdout, stderr} = await debrief(home, ['show']);
    expect(stdout).toContain('Worth a look before you begin: ');
    expect(stderr).toContain('readiness.yaml, line 1, minutes: ');
  });

  it('tells what is worth a look before the meeting, with the reason of what was set aside', async () => {
    const id = await newReview(home);
    const read = async () => JSON.parse((await debrief(home, ['show', '--json'])).stdout).readiness;
    const found = await read();
    const words = 'Nobody is down to take notes. Somebody who does nothing else keeps more.';
    expect(found[0]).toEqual({id: 'no-note-taker', words, setAside: null});
    const folder = await findReviewFolder(home.reviews, id);
    const reason = 'we record it';
    await change(folder, [{type: 'concern-set-aside', concern: 'no-note-taker', says: words, reason}]);
    expect(await read()).toEqual([{...found[0], setAside: reason}, ...found.slice(1)]);
    expect((await debrief(home, ['show'])).stdout).not.toContain('Nobody is down to take notes');
    await change(folder, [{type: 'meeting-started'}]);
    expect((await debrief(home, ['show'])).stdout).not.toContain('Worth a look');
  });

  it('names the candidates where a reference means two reviews', async () => {
    const ids = [await newReview(home), await newReview(home)];
    const {stdout, stderr, code} = await debrief(home, ['show', 'inc-7']);
    for (const id of ids) expect(stderr).toContain(id);
    expect(stderr).toMatch(/^debrief: inc-7 can mean 2 reviews: name one by its id \(/);
    expect({stdout, code}).toEqual({stdout: '', code: 1});
  });

  it('says that there is no review', async () => {
    const {stderr, code} = await debrief(home, ['show']);
    expect({stderr, code}).toEqual({stderr: 'debrief: There are no reviews yet: debrief new starts one.\n', code: 1});
  });
});
