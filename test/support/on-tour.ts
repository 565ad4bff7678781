// Somebody on the tour, at the keys: the sample meeting as `debrief tour` makes it, and what is done at each step.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readIncidentFile} from '../../src/exchange/readers/incident-file.js';
import {builtInAgendas} from '../../src/review/agendas/index.js';
import {applyChange} from '../../src/review/changes/index.js';
import {readClock} from '../../src/review/clock.js';
import {createReview} from '../../src/review/new-review.js';
import type {Review} from '../../src/review/types.js';
import {screens} from '../../src/screens/registry.js';
import {firstView} from '../../src/session/following.js';
import {tourFromStart} from '../../src/session/tour/tour.js';
import {atTheKeys, type Me} from './at-the-keys.js';

/** Keys to press, a text to type, or minutes that pass. */
export type Deed = {press: string[]} | {type: string} | {wait: number};

/** When the meeting is held: a few days after the incident. */
const BEGINS = Date.parse('2018-10-25T14:00Z');

/** What the coach asks for, by the ids of its steps. */
export const tourDeeds: Readonly<Record<string, readonly Deed[]>> = {
  begin: [{press: ['right']}, {press: ['right']}],
  look: [{press: ['right']}],
  stage: [{press: ['G']}, {press: ['enter']}],
  note: [{press: ['n']}, {type: '+ The restore had been rehearsed'}, {press: ['enter']}],
  park: [{press: ['p']}, {type: 'Who keeps the status page'}, {press: ['enter']}, {wait: 2}],
  time: [{press: ['+']}],
  next: [{press: ['right']}, {press: ['right']}],
  hint: [{press: ['n']}, {type: 'They should have checked.'}],
  'hint-stays': [{press: ['enter']}],
  idea: [{press: ['a']}, {type: 'Alert on the lag of the replicas'}, {press: ['enter']}],
  actions: [{press: ['G']}, {press: ['enter']}],
  slot: [
    {press: ['down']},
    {press: ['enter']},
    {type: 'database'},
    {press: ['enter']},
    {type: '2w'},
    {press: ['enter']},
    {type: 'It has rung once'},
    {press: ['enter']},
  ],
  'close-stage': [{press: ['right']}, {press: ['right']}],
  close: [
    {press: ['right', 'right', 'right', 'right']},
    {press: ['end']},
    {press: ['enter']},
    {type: 'this was the tour'},
    {press: ['enter']},
  ],
  export: [{press: ['x']}, {press: ['enter']}],
};

function sampleMeeting(folder: string, minutes: number): Review {
  const name = 'incident.json';
  const read = readIncidentFile(readFileSync(join(folder, name), 'utf8'), name);
  const agenda = builtInAgendas.find(({id}) => id === 'standard');
  if (!('facts' in read) || !agenda) throw new Error('the example cannot be read');
  const form = {
    reference: '',
    title: '',
    severity: 'minor' as const,
    kind: 'incident' as const,
    recording: '',
    people: [],
    incident: {startedAt: null, resolvedAt: null, keywords: []},
    ...read.facts,
    folder: '',
    agenda: agenda.id,
    minutes,
  };
  let ids = 0;
  const freshId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const change = createReview(form, {id: 'tour', freshId, agenda, actionLimit: 3, zone: 'UTC'});
  const review = applyChange(null, change, {by: 'debrief', at: BEGINS});
  if (!review) throw new Error('the example makes no review');
  return review;
}

/** @param folder of the example's files */
export function onTour(folder: string): Me {
  const review = sampleMeeting(folder, 20);
  const me = atTheKeys(review, {view: {...firstView(screens, 'facilitator', review), tour: tourFromStart}});
  me.wait(BEGINS / 60_000);
  return me;
}

/** What the clock says of the stage, and the disk of an export, comes as an event. */
export function does(me: Me, deed: Deed): void {
  const before = me.effects.length;
  if ('wait' in deed) me.wait(deed.wait);
  else if ('type' in deed) me.type(deed.type);
  else me.press(...deed.press);
  const {stage} = readClock(me.review, me.situation.now);
  me.tell({kind: 'overtime', over: me.review.status === 'running' && stage.spent >= stage.planned});
  if (me.effects.slice(before).some((effect) => effect.kind === 'export' && !effect.atClose))
    me.tell({kind: 'said', text: 'Wrote GH-2018-10-21-report.md and 6 more into …/incident-folder.'});
}
