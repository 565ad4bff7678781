// A page as lines of words, for whoever has the screen read aloud: no rules, no frames, no columns.
import {isPaused} from '../../review/clock.js';
import {oddKindInWords} from '../../review/review-kind.js';
import {cleanText} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {emptyField} from '../../session/field/field.js';
import type {Model} from '../../session/model.js';
import type {View} from '../../session/view.js';
import {bodyOf} from '../frame/body.js';
import {coachAloud} from '../frame/coach-rows.js';
import {dockRows} from '../frame/dock-rows.js';
import {followUpAloud} from '../frame/follow-up-rows.js';
import {hintsFor} from '../frame/footer-keys.js';
import {othersInWords, othersShown} from '../frame/header-others.js';
import {SELECTED} from '../frame/list-lines.js';
import {messagesOf} from '../frame/messages.js';
import {saveMark} from '../frame/saving.js';
import {type Standing, sharingInWords, standingOf} from '../frame/sharing.js';
import {asHeard, shownAloud} from '../frame/signs-shown.js';
import type {Span} from '../frame/spans.js';
import {spokenBreak} from '../meeting/break.js';
import {screens} from '../registry.js';
import {drawRow} from '../rows/index.js';
import {choicesAloud} from '../rows/one-of-a-few.js';

export type PageAloud = {
  /** The screen's name, which tells one page from another. */
  screen: string;
  title: string;
  /** What fills the page, a line for each thing. */
  body: readonly string[];
  /** The rows of its list, by their ids, and the lines of the selected one. */
  rows: readonly string[];
  selectedId: string | undefined;
  selected: readonly string[];
  /** What is asked, or what the open field is for; empty where nothing is. */
  asked: string;
  messages: readonly string[];
  /** What the coach of a tour says; empty without one. */
  coach: string;
  others: string;
  saving: string;
  /** How the review stands to the others' machines: in words, and which of the ways to stand that is. */
  sharing: string;
  standing: Standing;
  keys: string;
};

/**
 * Wide enough for a thing to a line, and high enough for what a terminal's rows would cut: whoever listens has no use
 * for either.
 */
const size = {columns: 400, rows: 70};

export function pageAloud(told: Model, now: number): PageAloud {
  const ours = withNobodyTyping(asHeard(told));
  const {view, state, role} = ours;
  const {picture, props} = bodyOf(ours, now, size, false, true);
  const {situation, rows, selectedId, context} = props;
  const row = rows.find(({id}) => id === selectedId);
  const isShared = view.screen === screens.shared;
  const there = role === 'watch' ? null : state;
  const messages = messagesIn(ours, now);
  return {
    screen: view.screen,
    title: inWords(situation.screen.heading ?? (context.review ? nameOf(context.review) : 'debrief')),
    body: picture
      .lines(props)
      .map((line) => inWords(textOf(line)))
      .filter((line) => line !== '' && !messages.includes(line)),
    rows: rows.map(({id}) => id),
    selectedId,
    selected: row ? drawRow(row, {...context, isRoomy: true}).map((spans) => inWords(textOf(spans))) : [],
    asked: view.followUp ? inWords(followUpAloud(ours)) : askedIn(view, ours, now),
    messages,
    coach: inWords(coachAloud(view)),
    others: there ? inWords(othersInWords(othersShown(there, now), there.review.zone)) : '',
    saving: there ? inWords(saveMark(there.save).says) : '',
    sharing: there ? inWords(sharingInWords(there)[0] ?? '') : '',
    standing: standingOf(there?.sharing ?? null),
    keys: isShared
      ? ''
      : hintsFor(situation, row)
          .map(({key, short}) => `${inWords(key)} ${short}`)
          .join('; '),
  };
}

/** What messages remind of, by their words at this moment. */
export const remindersAloud = (model: Model, now: number): ReadonlyMap<string, string> =>
  new Map(
    messagesOf({...asHeard(model), screens, now}).flatMap((told): [string, string][] =>
      told.reminds === undefined ? [] : [[inWords(whole(told)), told.reminds]],
    ),
  );

/** The messages at this moment, some of which the time brings. */
export const messagesAloud = (model: Model, now: number): string[] => messagesIn(asHeard(model), now);

/** On the shared screen, which has none, what was asked for and the break. */
function messagesIn(model: Model, now: number): string[] {
  const {view, state} = model;
  if (view.screen !== screens.shared) return messagesOf({...model, screens, now}).map((told) => inWords(whole(told)));
  const isBreak = state?.review.status === 'running' && isPaused(state.review);
  return [view.message?.text ?? '', isBreak ? spokenBreak(state.review, now) : ''].filter(Boolean).map(inWords);
}

const whole = ({text, end = ''}: {text: string; end?: string}): string => text + end;

const textOf = (spans: readonly Span[]): string => spans.map(({text}) => text).join('');

const nameOf = (review: Review): string =>
  [review.reference, oddKindInWords(review), review.title].filter(Boolean).join(', ');

/** Somebody who begins or stops to type is no news. */
function withNobodyTyping(model: Model): Model {
  const {state} = model;
  if (!state) return model;
  const others = state.others.map((other) => (other.doing === 'typing' ? {...other, doing: 'here' as const} : other));
  return {...model, state: {...state, others}};
}

/** Of a field what it is for, whatever is typed in it. */
function askedIn(view: View, {state, lists}: Model, now: number): string {
  if (view.filter !== null && !view.dialog) return 'Show only the rows with these letters. Esc shows all.';
  const {dialog} = view;
  const empty = dialog?.kind === 'write' ? {...view, dialog: {...dialog, field: emptyField, saving: false}} : view;
  const rows = dockRows(empty, {state, lists, now, aloud: true}, size);
  if (!rows) return '';
  const choices = dialog?.kind === 'write' && rows.lines.length > 1 ? rows.lines.slice(0, -1) : [];
  const lines = dialog?.kind === 'confirm' ? rows.lines : choices;
  const label = textOf(rows.label)
    .replace(/^─+|─+ *$/gu, '')
    .replace(/─+/gu, '. ')
    .replace(/\s+\./gu, '.');
  return [label, ...lines.map(textOf)]
    .map((text) => inWords(withCommas(text.trim(), / {2,}/gu)))
    .filter(Boolean)
    .join('. ');
}

/** One line in words: gaps between columns are commas, marks before a text are gone or words. */
export function inWords(line: string): string {
  const text = cleanText(line)
    .trim()
    .replace(/^(?:[·•✎─]\s+|[↑↓]\s+(?=\d))+/u, '')
    .replace(/[─━█▀▄]+|✎ /gu, '');
  return shownAloud(choicesAloud(withCommas(text, /\s{3,}| · /gu))).trim();
}

/** What stands side by side, with commas between; behind a whole sentence nothing goes on. */
const withCommas = (text: string, gaps: RegExp): string =>
  text.replace(gaps, (_, at: number) => (/[.!?]/.test(text.charAt(at - 1)) ? ' ' : ', '));

/** A line without what says that it is selected. */
export const unselected = (line: string): string => line.replace(new RegExp(`^${SELECTED}`), '');
