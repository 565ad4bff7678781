// What a search finds: whatever was written in the review, and its people, that have every word of the query.
import {liveActions, ownerOf} from '../../review/actions.js';
import {allQuestions, findQuestion, pointOf} from '../../review/agenda.js';
import {liveComments} from '../../review/comments.js';
import {letters, wordsIn} from '../../review/letters.js';
import {liveNotes} from '../../review/notes.js';
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

/** What one row is found by; `of`: the thing that it shows, which is another one once it has changed. */
type Sought = {row: Row; of: object; words: readonly (string | null | undefined)[]; aspects?: readonly Aspect[]};

/** Under the heading of its noun; nothing where no word is typed. */
export function foundRows(review: Review, query: string): Row[] {
  const words = wordsIn(query);
  if (words.length === 0) return [];
  return Object.entries(soughtIn(review)).flatMap(([title, sought]) =>
    section(
      title,
      sought.filter((one) => hasAll(one, words)).map(({row}) => row),
    ),
  );
}

function soughtIn(review: Review): Record<string, Sought[]> {
  const questionOf = (id: string | null) => (id === null ? '' : findQuestion(review, id)?.text);
  return {
    Notes: liveNotes(review).map((note) => ({
      row: noteRow(note),
      of: note,
      words: [note.text, questionOf(note.questionId), pointOf(review, note)?.text],
      aspects: note.aspects,
    })),
    'Moments of the timeline': timelineOf(review).map((moment) => ({
      row: momentRow(moment),
      of: moment,
      words: [moment.text, moment.actor, moment.kind],
    })),
    'Parked topics': liveTopics(review).map((topic) => ({
      row: topicRow(topic),
      of: topic,
      words: [topic.text, topic.detail, destinationName(topic.destination)],
    })),
    'Ideas and actions': liveActions(review).map((action) => ({
      row: actionRow(action),
      of: action,
      words: [
        action.title,
        action.doneWhen,
        action.reason,
        ownerOf(review, action)?.name,
        actionStatuses[action.status].name,
      ],
    })),
    'Comments from outside': liveComments(review).map((comment) => ({
      row: commentRow(comment),
      of: comment,
      words: [comment.text, questionOf(comment.questionId)],
    })),
    'Points of topics': allQuestions(review).flatMap((question) =>
      pointRows(question).map((row) => ({row, of: row.point, words: [row.point.text]})),
    ),
    'Parked questions': leftOut(review, (question) => isParked(review, question)),
    'Skipped questions': leftOut(review, (question) => !isParked(review, question)),
    People: review.people.map((person) => ({
      row: personRow(person),
      of: person,
      words: [
        person.name,
        involvements[person.involvement].name,
        person.role,
        person.incidentManager ? incidentManager.name : null,
      ],
    })),
  };
}

/** Questions that were not asked, of one way of leaving them. */
const leftOut = ({agenda}: Review, isSought: (question: Question) => boolean): Sought[] =>
  agenda.stages.flatMap((stage) =>
    stage.questions
      .filter((question) => question.state === 'skipped' && isSought(question))
      .map((question) => ({
        row: questionRow(question, stage),
        of: question,
        words: [question.text, question.reason],
      })),
  );

/** `#` and the beginning of an aspect finds what has that aspect; any other word is looked for in the texts. */
function hasAll({of, words, aspects = []}: Sought, wanted: readonly string[]): boolean {
  const text = lettersOf(of, words.filter(Boolean).join(' '));
  return wanted.every((word) => {
    const ofAspect = word.startsWith('#') && aspects.some((aspect) => aspect.startsWith(word.slice(1)));
    return ofAspect || text.includes(word);
  });
}

/** Every letter of a search asks for all of them again, and a question’s words may be others for the same note. */
const known = new WeakMap<object, {words: string; letters: string}>();

function lettersOf(thing: object, words: string): string {
  const before = known.get(thing);
  if (before?.words === words) return before.letters;
  const found = letters(words);
  known.set(thing, {words, letters: found});
  return found;
}
