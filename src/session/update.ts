// The loop of a terminal as one pure function: what a model becomes by an event, and what is to be done about it.
import type {ReviewState} from '../review/review-state.js';
import {save, standing} from './asks/index.js';
import {REWORDED} from './asks/over-others.js';
import {draftsElsewhere, withoutFieldLeft} from './drafts-elsewhere.js';
import {untilNextPress} from './follow-up.js';
import {firstView, inNewRole} from './following.js';
import {type Back, backInField, canBeSaved, wasReworded, written} from './from-editor.js';
import {givingWay, isOvertaken} from './giving-way.js';
import {isOtherHint} from './hints.js';
import {aboutChanges, hearing, untilNextKey, withoutAnswer} from './how-long-said.js';
import {scrolledTo} from './in-sight.js';
import {
  draftsFollowed,
  draftsLeft,
  draftsSeen,
  savedByOthers,
  withDraftInField,
  withDraftsFollowed,
  withoutSaved,
} from './kept-drafts.js';
import {askedInWords} from './keys/confirm.js';
import {withWordsAsPaste} from './keys/paste.js';
import {press, takeOne} from './keys/press.js';
import {stillSaid, typedBy} from './keys/typing.js';
import {isAddedElsewhere, lateExport} from './late-words.js';
import {type Commit, type Event, type Model, type Moment, type Step, situationOf, withView} from './model.js';
import {performed} from './performed.js';
import {selectedNear} from './row-gone.js';
import {draftKept} from './said-of-a-draft.js';
import type {Screens} from './screen.js';
import {settled} from './settled.js';
import {confirming, type Outcome, say} from './situation.js';
import {behindCommit, refused, released, withoutHold} from './texts-under-way.js';
import {newlyTicked} from './ticked-elsewhere.js';
import {undone} from './undone.js';
import type {View} from './view.js';

export type Update = (model: Model, event: Event, moment: Moment) => Step;

/** For a program with these screens. */
export function updateWith(screens: Screens): Update {
  const situation = (model: Model, moment: Moment) => situationOf(model, screens, moment);
  const withOutcome = (model: Model, outcome: Outcome, moment: Moment): Step =>
    performed(model, outcome, (next) => situation(next, moment));

  return (before, event, moment) => {
    const step = handled(before, event, moment);
    return {...step, model: settled(before, step.model, event, (model) => situation(model, moment))};
  };

  function handled(model: Model, event: Event, moment: Moment): Step {
    switch (event.kind) {
      case 'pressed':
        return idle(model.busy === 'away' ? model : {...model, keys: [...model.keys, ...event.keys]});
      case 'key':
        return takenKey(model, moment);
      case 'opened':
      case 'role taken': {
        const {kind, state, role, drafts} = event;
        const view =
          kind === 'opened'
            ? {
                ...firstView(screens, role, state.review),
                shared: model.view.shared,
                look: model.view.look,
                tour: model.view.tour,
              }
            : inNewRole(screens, role, state.review, model.view);
        const seenBefore = kind === 'opened' ? null : model.seenBefore;
        const there = {...model, view, state, role, drafts, seenBefore, commits: [], busy: null};
        const next = kind === 'opened' ? there : withoutFieldLeft(model, there);
        const unsaved = withoutSaved(next, state.review, kind === 'opened' ? event.writtenAt : undefined);
        const step = {...unsaved, model: withDraftInField(unsaved.model)};
        return behind(step, givingWay(step.model), moment);
      }
      case 'drafts left':
        return draftsLeft(model, event, (next) => situation(next, moment));
      case 'role kept':
      case 'back':
        return idle({...model, busy: null});
      case 'heard':
        return withDraftsFollowed(heard(model, event.state, moment));
      case 'saved':
        return saved(model, event.commit, moment);
      case 'refused': {
        const {model: unlocked, commit} = released(model, event.commit);
        const busy = commit?.whenSaved?.effect ? null : unlocked.busy;
        return withOutcome({...unlocked, busy}, refused(unlocked, commit, event.why), moment);
      }
      case 'undone':
        return idle(undone(model, event, (there) => situation(there, moment)));
      case 'undo asked':
        return idle(withView(model, confirming(model.view, askedInWords[event.way](event.would), {to: event.way})));
      case 'said':
        return idle(withView(model, say(model.view, event.text, event.trouble ? 'trouble' : 'plain')));
      case 'exported':
        return idle(withView(model, {...model.view, exportBehind: event.isBehind}));
      case 'shown': {
        const {kind: _, ...shown} = event;
        return idle({...model, ...shown});
      }
      case 'asked':
        return withOutcome(model, {asks: event.asks}, moment);
      case 'edited':
        return edited(model, event, moment);
      case 'written': {
        const here = situation(model, moment);
        const isAlone = canBeSaved(here, event);
        return isAlone ? edited(model, event, moment) : withOutcome(model, written(here, event), moment);
      }
      case 'draft kept':
        return idle(draftKept(model, event.place));
      case 'drafts seen':
        return idle(draftsSeen(model, event.theirs));
      case 'drafts followed':
        return idle(draftsFollowed(model, event.theirs));
      case 'drafts elsewhere':
        return idle(draftsElsewhere(model, event.theirs));
      case 'scrolled':
        return idle(withView(model, scrolledTo(situation(model, moment), event)));
      case 'overtime':
        return idle({...model, overtime: event.over});
      case 'lists read':
        return idle({...model, lists: event.lists});
      case 'seen before':
        return idle(model.state?.review.id === event.reviewId ? {...model, seenBefore: event.seenBefore} : model);
      case 'width':
        return idle({...model, width: event.columns});
    }
  }

  function takenKey(model: Model, moment: Moment): Step {
    const [first, ...others] = withWordsAsPaste(situation(model, moment), model.keys);
    if (!first) return idle(model);
    const {one, rest} = takeOne(model.view, first);
    const view = untilNextPress(withoutAnswer(model.view, one), one);
    const next = {...model, view, keys: rest ? [rest, ...others] : others};
    const here = situation(next, moment);
    const outcome = untilNextKey(view, press(here, one));
    const typed = typedBy(here, one, outcome);
    const {model: after, todo} = withOutcome({...next, typed}, outcome, moment);
    return {model: withView(after, stillSaid(after.view, typed)), todo};
  }

  function saved(model: Model, number: number, moment: Moment): Step {
    const {model: next, commit} = released(model, number);
    if (!commit) return idle(next);
    // Who leads is news, whatever has become of the own taking meanwhile.
    if (commit.whenSaved?.effect?.kind === 'take-role' && isOvertaken(next)) {
      return idle(withView({...next, busy: null}, say(next.view, screens.overtaken)));
    }
    const step = afterCommit(next, commit, moment);
    return {...step, model: aboutChanges(model, step.model, commit)};
  }

  function afterCommit(next: Model, commit: Commit, moment: Moment): Step {
    const step = withOutcome(next, behindCommit(next, commit), moment);
    const isExported = step.todo.some(({kind}) => kind === 'export');
    // What was on its way before this terminal closed the review is in the export that follows the close.
    const closes = next.commits.some(({whenSaved}) => whenSaved?.effect?.kind === 'export');
    if (isExported || closes || next.state?.review.status !== 'closed') return step;
    return {...step, todo: [...step.todo, {kind: 'export', late: 'text'}]};
  }

  /** The review as it is now; where another terminal facilitates, this one changes its role. */
  function heard(model: Model, state: ReviewState, moment: Moment): Step {
    const isOwn = model.commits.some(({after}) => after === null);
    const near = selectedNear(situation(model, moment), state.review, isOwn);
    const ticked = isOwn ? undefined : newlyTicked(model.state?.review, state.review);
    const hinted = isOwn ? near : withHintCame(model, {...model, state, view: near}, moment);
    const beside = withView(model, ticked === undefined ? hinted : {...hinted, tickedElsewhere: ticked});
    const {model: told, todo: settles} = savedByOthers(hearing(beside, state.review), state);
    const todo = isAddedElsewhere(model, state) ? [...settles, lateExport] : settles;
    // What the disk does not take for now holds no key: the store keeps trying.
    const next = state.save.kind === 'unsaved' ? withoutHold(told, state.save.why) : told;
    return behind({model: next, todo}, givingWay(next), moment);
  }

  function withHintCame(before: Model, after: Model, moment: Moment): View {
    const [was, is] = [before.state?.review, after.state?.review];
    const isOther = was && is && isOtherHint({...before, review: was, screens}, {...after, review: is, screens});
    return isOther ? {...after.view, hintCame: moment.now} : after.view;
  }

  function behind(before: Step, outcome: Outcome, moment: Moment): Step {
    const {model, todo} = withOutcome(before.model, outcome, moment);
    return {model, todo: [...before.todo, ...todo]};
  }

  /**
   * A text that was begun in a field comes back into one, at its own question, and so does one whose words somebody
   * else has changed meanwhile; any other is saved as it comes back.
   */
  function edited(model: Model, event: Back, moment: Moment): Step {
    const {asks, text, inField} = event;
    const now = situation(model, moment);
    const says = wasReworded(now, event) ? REWORDED : undefined;
    const stood = says ? standing(asks, now) : event.stood;
    const back = withOutcome(model, backInField(model.view, asks, text, says, stood), moment);
    return inField || says ? back : behind(back, save(situation(back.model, moment), asks, text), moment);
  }
}

const idle = (model: Model): Step => ({model, todo: []});
