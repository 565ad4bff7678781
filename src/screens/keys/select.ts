// Keys that go through the rows of a list, and that narrow it to what holds a word.
import type {Binding} from '../../session/keys/binding.js';
import type {KeyName} from '../../session/keys/table.js';
import {wheelInWords} from '../../session/keys/wheel-notch.js';
import {moveSelection, selectedRow} from '../../session/rows.js';
import {type Outcome, type Situation, select} from '../../session/situation.js';
import {everyone} from './everywhere.js';

const move =
  (by: number) =>
  (situation: Situation): Outcome => {
    const {view} = situation;
    const id = moveSelection(situation, by);
    return id ? {view: select(view, view.screen, id)} : {};
  };

const row = (name: KeyName, help: string, by: number): Binding => ({
  name,
  help,
  group: 'lists',
  for: everyone,
  inClosed: true,
  anywhere: move(by),
});

/**
 * Notes are read, however long one of them is, and so is what the shared screen lists as long as nobody points at a
 * row; in other lists something is always selected, and in sight.
 */
const page = (name: KeyName, help: string, by: 1 | -1): Binding => ({
  name,
  help,
  group: 'lists',
  for: everyone,
  inClosed: true,
  anywhere: (situation) => (isRead(situation) ? {effect: {kind: 'scroll', by}} : move(10 * by)(situation)),
});

const isRead = (situation: Situation): boolean =>
  situation.screen.worksOn === 'notes' || (situation.role === 'watch' && selectedRow(situation) === undefined);

const ends: readonly Binding[] = [
  row('first-line', 'first line', Number.NEGATIVE_INFINITY),
  row('last-line', 'last line', Number.POSITIVE_INFINITY),
];

/** In a text field letters, Home and End belong to the text. */
export const rowKeysBesideText: readonly Binding[] = [
  row('line-up', 'go up one line', -1),
  row('line-down', 'go down one line', 1),
  page('page-up', `ten lines up, or a page of what is read; ${wheelInWords}`, -1),
  page('page-down', `ten lines down, or a page of what is read; ${wheelInWords}`, 1),
];

export const rowKeys: readonly Binding[] = [...rowKeysBesideText, ...ends];

/** A word narrows the list; what is typed goes to the prompt until Esc. */
export const filterKey: Binding = {
  name: 'filter',
  help: 'show only the lines that contain a word',
  group: 'lists',
  short: 'filter',
  for: everyone,
  inClosed: true,
  anywhere: ({view}) => ({view: {...view, filter: ''}}),
};
