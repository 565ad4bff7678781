// Enter on something that was found: this terminal goes to where it is listed, and the meeting stays where it is.
import {questionWith} from '../../review/closing.js';
import type {Review} from '../../review/types.js';
import {onRow} from '../../session/rows.js';
import {type InReview, type Outcome, say, select} from '../../session/situation.js';
import {openScreen} from '../keys/everywhere.js';
import {lookAt} from '../meeting/looking-on.js';
import type {ScreenName} from '../registry.js';

export function goThere(situation: InReview): Outcome {
  const {review} = situation;
  return onRow(
    situation,
    {
      note: ({id, note}) => atQuestionOf(situation, note.questionId, id),
      action: ({id}) => atQuestionOf(situation, firstThatLists(review), id),
      topic: ({id}) => onScreen(situation, 'parking', id),
      comment: ({id}) => onScreen(situation, 'comments', id),
      person: ({id}) => onScreen(situation, 'facts', id),
    },
    'Nothing is found yet: type a few letters.',
  );
}

/** Actions are listed where they are chosen; an agenda without such a stage goes through them at its close. */
function firstThatLists(review: Review): string | undefined {
  const stages = review.agenda.stages.filter(({kind}) => kind === 'actions');
  return (stages.flatMap(({questions}) => questions)[0] ?? questionWith(review, 'actions'))?.id;
}

/** A note-taker’s field rests meanwhile, so that keys act on what was found. */
function atQuestionOf(situation: InReview, questionId: string | undefined, id: string): Outcome {
  if (questionId === undefined) {
    return {view: say(situation.view, 'This agenda has no stage that lists it; Ctrl+R rewords it here.')};
  }
  const there = lookAt(situation, questionId);
  return {view: {...select(there, there.screen, id), keepsField: false}};
}

function onScreen(situation: InReview, name: ScreenName, id: string): Outcome {
  const {view = situation.view} = openScreen(name)(situation);
  return {view: {...select(view, name, id), dialog: null}};
}
