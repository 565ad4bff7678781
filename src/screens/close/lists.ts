// The lists that the questions of the close go through, each with what is still undone in its heading.
import {chosenActions, heldActions} from '../../review/actions.js';
import {communicationPlan} from '../../review/communication-plan.js';
import {notesOn} from '../../review/notes.js';
import {liveTopics, topicsToPlace} from '../../review/parking.js';
import {notThanked} from '../../review/people.js';
import type {Review} from '../../review/types.js';
import type {CloseList} from '../../review/vocabulary.js';
import {digitsInWords} from '../../session/asks/parked-topic.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {
  actionRow,
  checkRow,
  heading,
  hint,
  noteRow,
  personRow,
  type Row,
  section,
  topicRow,
} from '../../session/rows.js';
import {takeawaySection} from '../facts/takeaways.js';
import {readBackRows} from './read-back.js';

/** The heading of a list of which some items wait for something, or are without it once the review is closed. */
const still = (title: string, count: number, waits: string): string =>
  count === 0 ? title : `${title} · ${count} ${waits}`;

const isOver = ({status}: Review): boolean => status === 'closed';

/** `questionId`: the question that is gone through. */
type Rows = (review: Review, questionId: string) => Row[];

const lists: Record<CloseList, Rows> = {
  'read-back'(review) {
    const rows = readBackRows(review);
    const nothing = `Nothing to read back${isOver(review) ? '' : ' yet'}: no lesson, decision or open question.`;
    // A closed review goes through no communication plan.
    const handedOn = isOver(review) ? takeawaySection(review) : takeawaySection(review, 'read-back');
    return [...(rows.length > 0 ? rows : [hint(nothing)]), ...handedOn];
  },
  communication(review, questionId) {
    const earlier = communicationPlan(review).filter((note) => note.questionId !== questionId);
    return [
      ...(notesOn(review, questionId).length > 0
        ? []
        : [hint(`Nothing is noted here yet: ${keyCalled('note')} notes who hears what.`)]),
      ...section('Noted earlier', earlier.map(noteRow)),
      ...takeawaySection(review, 'communication'),
    ];
  },
  parked(review) {
    const without = isOver(review) ? 'without a destination' : `without a destination · ${digitsInWords} gives one`;
    const title = still('Parked topics', topicsToPlace(review).length, without);
    return section(title, liveTopics(review).map(topicRow), 'Nothing was parked.');
  },
  actions: (review) => [
    ...section('Actions', chosenActions(review).map(actionRow), 'No action at all: a good outcome, too.'),
    ...section('Ideas without a decision', heldActions(review).map(actionRow)),
  ],
  thanks(review) {
    if (isOver(review)) {
      const thanks = still('Who was thanked', notThanked(review).length, 'not thanked');
      return section(thanks, review.people.map(personRow), 'Nobody is on the list of people.');
    }
    // Whoever was away has a box as well.
    const away = review.people.filter(({attended, thanked}) => !attended && !thanked).length;
    const waits = away === 0 ? 'not thanked yet' : `not thanked yet, ${away} away`;
    const title = still('Thank each person by name', notThanked(review).length, waits);
    return section(title, review.people.map(personRow), 'Nobody is on the list of people.');
  },
  checklist(review) {
    const items = review.checklist.filter(({when}) => when === 'close');
    const waits = isOver(review) ? 'not ticked' : 'not ticked yet';
    const title = still('Checklist', items.filter(({done}) => !done).length, waits);
    return items.length === 0 ? [] : [heading(title), ...items.map(checkRow)];
  },
};

export const rowsOfList = (list: CloseList, review: Review, questionId: string): Row[] =>
  lists[list](review, questionId);
