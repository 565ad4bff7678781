// `debrief actions`: open actions of all reviews, and what becomes of them once their meetings are over.
import {ageInDays, ageInWords, isOverdue, type LeftAction, type OfReview} from '../../review/afterwards.js';
import type {Deed} from '../../review/settling.js';
import {cleanLine, counted} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {actionStatuses} from '../../review/vocabulary.js';
import {actionFormats, actionVerbs} from '../command-options.js';
import type {CallOf} from '../command-table.js';
import {dueGiven} from '../reviews/due-given.js';
import {leftInAll, leftMeant} from '../reviews/left-in-all.js';
import {settleEach} from '../reviews/settle-each.js';
import {formatGiven, refuseStray, verbGiven} from '../reviews/verbs-and-formats.js';
import {inColumns} from '../streams/columns.js';
import {broken} from '../streams/hanging.js';
import {answer, printText, theirs, warn} from '../streams/printing.js';
import {type Surroundings, surroundings} from '../surroundings.js';
import {UsageError} from '../usage-error.js';

type Options = CallOf<'actions'>['options'];
type Verb = (typeof actionVerbs)[number];
type Left = OfReview<LeftAction>;

/** The options that go with each verb, and with the list. */
const goWith = {
  list: ['all', 'format'],
  done: ['back', 'by'],
  move: ['due', 'by'],
  drop: ['because', 'back', 'by'],
} as const;

export async function run({words: [typed, ...ids], options}: CallOf<'actions'>): Promise<undefined> {
  const verb = verbGiven('actions', typed, ids, actionVerbs);
  refuseStray('actions', verb ?? 'list', goWith, options);
  const around = surroundings(options);
  if (verb) return settle(verb, ids, options, around);
  const format = formatGiven(options.format, actionFormats, options.json);
  const {left, shown, problems} = await leftInAll(around.home, options);
  const now = Date.now();
  if (format) {
    const {actionsAsFile} = await import('../reviews/actions-as-file.js');
    printText(await actionsAsFile(format, shown.actions, around));
  } else {
    const lines = [
      ...inColumns(theirs(shown.actions).map((each) => rowOf(each, now))),
      ...besides(left.actions, shown.actions, now),
    ];
    answer('actions', options, {actions: shown.actions.map((each) => asJson(each, now))}, lines, broken());
  }
  problems.forEach(warn);
}

async function settle(
  verb: Verb,
  ids: string[],
  options: Options,
  {home, preferences}: Surroundings,
): Promise<undefined> {
  const deed = deedFor(verb, options);
  const {left, problems} = await leftInAll(home, options);
  problems.forEach(warn);
  const named = ids.map((id) => leftMeant(left.actions, id, 'action'));
  // All days are read before anything is changed.
  const deeds = new Map(named.map((each) => [each, deed(each)]));
  return settleEach(named, (each) => deeds.get(each) ?? deed(each), options, preferences.by);
}

function deedFor(verb: Verb, {due, because, ...options}: Options): (left: Left) => Deed {
  const back = options.back ?? false;
  if (verb === 'done') return () => ({does: 'done', back});
  if (verb === 'move') {
    if (due === undefined) throw new UsageError('say when it is due now: --due takes a day, such as 1 dec or 2w.');
    return ({review}) => ({does: 'move', due: dueGiven(due, review.zone ?? undefined)});
  }
  const reason = cleanLine(because ?? '');
  if (reason === '' && !back) throw new UsageError('say why, for whoever had the idea: --because takes a few words.');
  return () => ({does: 'drop', reason, back});
}

function rowOf(left: Left, now: Instant): string[] {
  const {id, review, title, owner} = left;
  return [id, review.reference, whenOf(left, now), owner || 'no owner', ageInWords(left, now), title];
}

function whenOf(left: Left, now: Instant): string {
  if (left.status !== 'chosen') return actionStatuses[left.status].name;
  return `${left.due === null ? 'no day' : `due ${left.due}`}${isOverdue(left, now) ? ', overdue' : ''}`;
}

/** How many there are, and what is not shown. */
function besides(all: readonly Left[], shown: readonly Left[], now: Instant): string[] {
  const open = shown.filter(({status}) => status === 'chosen');
  const overdue = open.filter((left) => isOverdue(left, now)).length;
  const hidden = all.length - shown.length;
  return [
    open.length === 0 ? 'No action is open.' : `${counted(open.length, 'action')} open, ${overdue || 'none'} overdue.`,
    ...(hidden > 0 ? [`${hidden} more, done, not for now or archived: debrief actions --all shows them too.`] : []),
  ];
}

const asJson = (left: Left, now: Instant) => {
  const {review, owner, at: _, ...action} = left;
  return {
    review: review.id,
    reference: review.reference,
    incident: review.title,
    archived: review.archived,
    ...action,
    owner: owner || null,
    overdue: isOverdue(left, now),
    ageDays: ageInDays(left, now),
  };
};
