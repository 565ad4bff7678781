// What a search finds: whatever was written in the review, and its people, that have every word of the query.
import {liveActions, ownerOf} from '../../review/actions.js';
import {allQuestions, findQuestion, pointOf} from '../../review/agenda.js';
import {liveComments} from '../../review/comments.js';
import {letters, wordsIn} from '../../review/letters.js';
import {liveNotes} from '../../review/notes.js';
import {lastOnce, once} from '../../review/once.js';
import {destinationName, isParked, liveTopics} from '../../review/parking.js';
import {timelineOf} from '../../review/timeline.js';
import type {Question, Review} from '../../review/types.js';
import {type Aspect, actionStatuses, incidentManager, involvements} from '../../review/vocabulary.js';
import {
  actionRow,
  commentRow,
  momentRow,
  noteRow,
  personRow,
  pointRows,
  questionRow,
  type Row,
  section,
  topicRow,
} from '../../session/rows.js';

/** A row, and the letters that it is found by. */
type Sought = {row: Row; letters: string; aspects: readonly Aspect[]};

/**
 * Under the heading of its noun; nothing where no word is typed. A page asks several times for the same, and so does each
 * key behind it.
 */
export const foundRows = lastOnce((review: Review, query: string): readonly Row[] => rowsWith(review, wordsIn(query)));

const rowsWith = (review: Review, words: readonly string[]): Row[] =>
  words.length === 0
    ? []
    : Object.entries(soughtIn(review)).flatMap(([title, sought]) =>
        section(
          title,
          sought.filter((one) => hasAll(one, words)).map(({row}) => row),
        ),
      );

/** Every letter of a search asks for all of them again. */
const soughtIn = once((review: Review): Record<string, Sought[]> => {
  const questionOf = (id: string | null) => (id === null ? '' : findQuestion(review, id)?.text);
  return {
    Notes: liveNotes(review).map((note) =>
      sought(noteRow(note), [note.text, questionOf(note.questionId), pointOf(review, note)?.text], note.aspects),
    ),
    'Moments of the timeline': timelineOf(review).map((moment) =>
      sought(momentRow(moment), [moment.text, moment.actor, moment.kind]),
    ),
    'Parked topics': liveTopics(review).map((topic) =>
      sought(topicRow(topic), [topic.text, topic.detail, destinationName(topic.destination)]),
    ),
    'Ideas and actions': liveActions(review).map((action) =>
      sought(actionRow(action), [
        action.title,
        action.doneWhen,
        action.reason,
        ownerOf(review, action)?.name,
        actionStatuses[action.status].name,
      ]),
    ),
    'Comments from outside': liveComments(review).map((comment) =>
      sought(commentRow(comment), [comment.text, questionOf(comment.questionId)]),
    ),
    'Points of topics': allQuestions(review).flatMap((question) =>
      pointRows(question).map((row) => sought(row, [row.point.text])),
    ),
    'Parked questions': leftOut(review, (question) => isParked(review, question)),
    'Skipped questions': leftOut(review, (question) => !isParked(review, question)),
    People: review.people.map((person) =>
      sought(personRow(person), [
        person.name,
        involvements[person.involvement].name,
        person.role,
        person.incidentManager ? incidentManager.name : null,
      ]),
    ),
  };
});

const sought = (row: Row, words: readonly (string | null | undefined)[], aspects: readonly Aspect[] = []): Sought => ({
  row,
  letters: letters(words.filter(Boolean).join(' ')),
  aspects,
});

/** Questions that were not asked, of one way of leaving them. */
const leftOut = ({agenda}: Review, isSought: (question: Question) => boolean): Sought[] =>
  agenda.stages.flatMap((stage) =>
    stage.questions
      .filter((question) => question.state === 'skipped' && isSought(question))
      .map((question) => sought(questionRow(question, stage), [question.text, question.reason])),
  );

/** `#` and the beginning of an aspect finds what has that aspect; any other word is looked for in the texts. */
const hasAll = ({letters: text, aspects}: Sought, wanted: readonly string[]): boolean =>
  wanted.every((word) => {
    const ofAspect = word.startsWith('#') && aspects.some((aspect) => aspect.startsWith(word.slice(1)));
    return ofAspect || text.includes(word);
  });
