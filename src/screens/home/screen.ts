// Home: the reviews there are, a way to start one, and a real incident to try it on.
import {type AllAfterwards, isOverdue} from '../../review/afterwards.js';
import {localDay} from '../../review/days.js';
import {type WayAway, waysAway} from '../../review/put-away.js';
import {severityInWords} from '../../review/review-kind.js';
import type {ListedReview} from '../../review/summary.js';
import {counted} from '../../review/text.js';
import type {Instant} from '../../review/types.js';
import {firstUnseen, goesOn, waits} from '../../session/asks/new-review.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {doRow, heading, hint, type Row, section, selectedRow} from '../../session/rows.js';
import {confirming, type Outcome, type Situation, say} from '../../session/situation.js';
import type {Asked} from '../../session/view.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {openScreen, waysOut} from '../keys/everywhere.js';
import {filterKey, rowKeys} from '../keys/select.js';
import {shownWith} from '../new/commands.js';
import type {ScreenName} from '../registry.js';

/** A list across reviews, by the screen that it has. */
type ListOfAll = Extract<ScreenName, 'afterwards' | 'forum'>;

const isListOfAll = (id: string | undefined): id is ListOfAll => id === 'afterwards' || id === 'forum';

const exampleId = (name: string): string => `example ${name}`;

export const home: ScreenRecord = {
  title: 'Home',
  intro: (situation) => `Blameless incident reviews, kept in ${situation.home.folder}`,
  rows({home: {reviews, afterwards, examples}, view, now}) {
    const {withArchived} = view;
    const archived = reviews.filter(isArchived).length;
    const them = archived === 1 ? 'it' : 'them';
    const made = reviews.filter((review) => withArchived || !isArchived(review)).map(reviewRow);
    return [
      ...section('Reviews', made, archived === 0 ? 'None yet.' : 'All are archived.'),
      ...(archived > 0
        ? [hint(`${archived} archived: ${keyCalled('archived')} ${withArchived ? 'hides' : 'shows'} ${them}.`)]
        : []),
      doRow('new', waits(view) ? 'Go on with the new review: your answers wait' : 'Start a new review'),
      ...leftRows(afterwards, now),
      heading('A real incident to try it on'),
      ...examples.map(
        ({name, title, about}): Row => ({kind: 'choice', id: exampleId(name), name: about, text: title, note: ''}),
      ),
    ];
  },
  keys: [
    {
      name: 'enter',
      help: 'open the selected review, or start one',
      group: 'reviews',
      shortOf: () => 'open',
      anywhere: openRow,
    },
    {name: 'new-review', help: 'start a new review', group: 'reviews', short: 'new', anywhere: startNew},
    {
      name: 'archive',
      help: 'archive the selected review, or bring an archived one back',
      group: 'reviews',
      shortOf: (row, {home: {reviews}}) => (isArchived(reviewOf(row, reviews)) ? 'bring back' : 'archive'),
      hinted: isOnReview,
      anywhere: (situation) => bringBackSelected(situation) ?? askToPutAway('archive')(situation),
    },
    {
      name: 'delete-review',
      help: 'move the selected review into the trash folder',
      group: 'reviews',
      short: 'delete',
      hinted: isOnReview,
      anywhere: askToPutAway('delete'),
    },
    {
      name: 'archived',
      help: 'show the archived reviews in the list, or hide them',
      group: 'reviews',
      short: 'archived',
      hinted: ({home: {reviews}}) => reviews.some(isArchived),
      anywhere: showArchived,
    },
    {name: 'undo', help: 'bring back what was put away, the last one first', group: 'reviews', anywhere: bringBack},
    {
      name: 'open-actions',
      help: 'open actions of all reviews, those overdue first',
      group: 'afterwards',
      anywhere: openScreen('afterwards'),
    },
    {
      name: 'forum',
      help: 'parked topics of all reviews for the wider forum',
      group: 'afterwards',
      anywhere: openScreen('forum'),
    },
    filterKey,
    ...rowKeys,
    ...waysOut,
  ],
  picture: Intro,
};

/** What reviews have left, each with the key that lists it from anywhere here. */
function leftRows({actions, topics}: AllAfterwards, now: Instant): Row[] {
  const overdue = actions.filter((action) => isOverdue(action, now)).length;
  const open = `${counted(actions.length, 'action')} open${overdue > 0 ? `, ${overdue} overdue` : ''}`;
  const rows: Row[] = [
    ...(actions.length > 0 ? [listRow('afterwards', open, keyCalled('open-actions'))] : []),
    ...(topics.length > 0
      ? [listRow('forum', `${counted(topics.length, 'topic')} for the wider forum`, keyCalled('forum'))]
      : []),
  ];
  return rows.length > 0 ? [heading('What reviews have left'), ...rows] : [];
}

const listRow = (id: ListOfAll, text: string, note: string): Row => ({kind: 'do', id, text, note, leads: true});

const isArchived = (review: ListedReview | undefined): boolean => review?.archived === true;

const reviewRow = (review: ListedReview): Row => {
  const {id, reference, title, status, createdAt, zone, archived} = review;
  const facts = [
    archived ? waysAway.archive.done : status,
    severityInWords(review),
    localDay(createdAt, zone ?? undefined),
  ];
  return {kind: 'choice', id, name: reference, text: title, note: facts.join(' · ')};
};

const reviewOf = (row: Row | undefined, reviews: readonly ListedReview[]): ListedReview | undefined =>
  reviews.find(({id}) => id === row?.id);

const selectedReview = (situation: Situation) => reviewOf(selectedRow(situation), situation.home.reviews);

function isOnReview({home: {reviews}}: Situation, row: Row | undefined): boolean {
  return reviewOf(row, reviews) !== undefined;
}

/** Into a review that is there, an example, or a new one. */
function openRow(situation: Situation): Outcome {
  const row = selectedRow(situation);
  const {reviews, examples} = situation.home;
  const review = reviews.find(({id}) => id === row?.id);
  if (review) return {effect: {kind: 'open-review', folder: review.folder}};
  const example = examples.find(({name}) => exampleId(name) === row?.id);
  if (example) return {effect: {kind: 'open-example', name: example.name}};
  if (isListOfAll(row?.id)) return openScreen(row.id)(situation);
  return row ? startNew(situation) : {};
}

const asked: Record<WayAway, (reference: string) => Asked> = {
  archive: (reference) => ({
    asks: `Archive ${reference}? ${keyCalled('undo')} brings it back.`,
    answer: 'Enter archives it.',
  }),
  delete: (reference) => ({
    asks: `Move ${reference} into the trash folder? ${keyCalled('undo')} brings it back.`,
    answer: 'Enter moves it.',
  }),
};

function askToPutAway(way: WayAway) {
  return (situation: Situation): Outcome => {
    const review = selectedReview(situation);
    if (!review) return {view: say(situation.view, 'Choose a review first, with ↑ and ↓.')};
    const {folder, reference} = review;
    return {
      view: confirming(situation.view, asked[way](reference), {to: 'put-away', review: {way, folder, reference}}),
    };
  };
}

/** An archived review that is selected; undefined where none is. */
function bringBackSelected(situation: Situation): Outcome | undefined {
  const review = selectedReview(situation);
  if (!review || !isArchived(review)) return undefined;
  const {folder, reference} = review;
  return {effect: {kind: 'bring-back', review: {way: 'archive', folder, reference}}};
}

function showArchived({view, home}: Situation): Outcome {
  if (!home.reviews.some(isArchived)) return {view: say(view, 'No review is archived.')};
  return {view: {...view, withArchived: !view.withArchived, message: null}};
}

function bringBack({view, home}: Situation): Outcome {
  const putAway = home.putAway.at(-1);
  if (putAway) return {effect: {kind: 'bring-back', review: putAway}};
  return {view: say(view, 'Nothing was put away from here: debrief archive and delete have --back.')};
}

function startNew(situation: Situation): Outcome {
  const screen: ScreenName = 'new';
  const view = {...situation.view, screen, from: screen, filter: null, message: null};
  return shownWith({...situation, view}, firstUnseen(view), goesOn(view));
}
