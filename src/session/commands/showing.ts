// Commands that change only what this terminal shows: screens, selections, leaving.
import {liveComments} from '../../review/comments.js';
import type {Review} from '../../review/types.js';
import type {Outcome, Situation} from '../outcome.js';
import {moveSelection, rowsOf} from '../rows.js';
import type {ScreenName, View} from '../view.js';
import {screenOf} from './moving.js';

/** Opens a screen over the present one; Esc leads back. */
export const openScreen =
  (screen: ScreenName) =>
  ({view, review}: Situation): Outcome => {
    const from = isOver(view.screen) ? view.from : view.screen;
    const selected =
      screen === 'overview' && review?.open ? {...view.selected, overview: review.open.questionId} : view.selected;
    const seen = screen === 'comments' ? seeing(view, review) : view;
    // A search begins anew; leaving help that was opened from one comes back to it as it was.
    const query = screen === 'search' ? '' : view.query;
    return {view: {...seen, screen, from: screen === 'help' ? view.screen : from, selected, query, message: null}};
  };

/** Whatever the comments screen shows now is new no more. */
const seeing = (view: View, review: Review | null): View =>
  review ? {...view, seenComments: liveComments(review).map(({id}) => id)} : view;

const isOver = (screen: ScreenName): boolean =>
  screen === 'overview' || screen === 'parking' || screen === 'search' || screen === 'comments' || screen === 'help';

export const leaveScreen = ({view, review, role}: Situation): Outcome => {
  const fallback: ScreenName = role === 'watch' ? 'watch' : review ? screenOf(review) : 'home';
  const screen = view.from === view.screen ? fallback : view.from;
  const seen = view.screen === 'comments' ? seeing(view, review) : view;
  return {view: {...seen, screen, from: isOver(screen) ? fallback : screen, message: null}};
};

export const go =
  (screen: ScreenName) =>
  ({view}: Situation): Outcome => ({view: {...view, screen, from: screen, message: null, dialog: null}});

export const letGo = ({view}: Situation): Outcome => ({
  view: {...view, message: null, selected: {...view.selected, agenda: ''}},
});

export const move =
  (by: number) =>
  (situation: Situation): Outcome => {
    const {view} = situation;
    const id = moveSelection(rowsOf(situation), view, by);
    return id ? {view: {...view, selected: {...view.selected, [view.screen]: id}, message: null}} : {};
  };

/** Leaves at once; asks first while something is not on the disk. */
export const leave = ({view, unsaved}: Situation): Outcome => {
  if (unsaved === 0) return {effect: {kind: 'leave'}};
  const what = unsaved === 1 ? 'One change is' : `${unsaved} changes are`;
  const text = `${what} not on the disk yet. Esc waits for it; Enter leaves and keeps it in a file elsewhere.`;
  return {view: {...view, dialog: {kind: 'confirm', text, agreement: {to: 'leave'}}}};
};
