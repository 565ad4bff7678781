// Enter on something that was found: this terminal goes to where it is listed, and the meeting stays where it is.
import {questionWith} from '../../review/closing.js';
import type {Moment, Review} from '../../review/types.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {rowKey} from '../../session/keys/row-keys.js';
import type {Row, RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';
import {openScreen} from '../keys/everywhere.js';
import {lookAt} from '../meeting/looking-on.js';
import type {ScreenName} from '../registry.js';

const there = <R extends Row>(go: (row: R, situation: InReview) => Outcome) => ({
  short: 'go there',
  can: () => true,
  run: go,
});

/** What was found is not acted on here: this goes to where it is listed, whatever it is. */
export const goThereKey: Binding = rowKey(
  {name: 'enter', help: 'go to what was found', group: 'look', inClosed: true},
  {
    note: there<RowOf<'note'>>(({id, note}, situation) => atQuestionOf(situation, note.questionId, id)),
    action: there<RowOf<'action'>>(({id}, situation) => atQuestionOf(situation, firstThatLists(situation.review), id)),
    moment: there<RowOf<'moment'>>(({moment}, situation) => onTimeline(situation, moment)),
    topic: there<RowOf<'topic'>>(({id}, situation) => onScreen(situation, 'parking', id)),
    comment: there<RowOf<'comment'>>(({id}, situation) => onScreen(situation, 'comments', id)),
    question: there<RowOf<'question'>>(({id}, situation) => ({view: {...lookAt(situation, id), keepsField: false}})),
    point: there<RowOf<'point'>>(({id, question}, situation) => atQuestionOf(situation, question.id, id)),
    person: there<RowOf<'person'>>(({id}, situation) => onScreen(situation, 'facts', id)),
  },
  'There is nothing to go to.',
);

/** Actions are listed where they are chosen; an agenda without such a stage goes through them at its close. */
function firstThatLists(review: Review): string | undefined {
  const stages = review.agenda.stages.filter(({kind}) => kind === 'actions');
  return (stages.flatMap(({questions}) => questions)[0] ?? questionWith(review, 'actions'))?.id;
}

/** A note-taker’s field rests meanwhile, so that keys act on what was found. */
function atQuestionOf(situation: InReview, questionId: string | undefined, id: string): Outcome {
  if (questionId === undefined) {
    return {
      view: say(
        situation.view,
        `This agenda has no stage that lists it; ${keyCalled('reword-found')} rewords it here.`,
      ),
    };
  }
  const looking = lookAt(situation, questionId);
  return {view: {...select(looking, looking.screen, id), keepsField: false}};
}

/** One that is not pinned is among all of them. */
function onTimeline(situation: InReview, {id, pinned}: Moment): Outcome {
  const {view} = onScreen(situation, 'timeline', id);
  return {view: {...view, allMoments: view.allMoments || !pinned}};
}

function onScreen(situation: InReview, name: ScreenName, id: string): {view: View} {
  const {view = situation.view} = openScreen(name)(situation);
  return {view: {...select(view, name, id), dialog: null}};
}
