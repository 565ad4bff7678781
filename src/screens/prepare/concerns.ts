// What stands against beginning as things are: a few rows at the top, set aside one by one, and named once at the start.
import {AT_ONCE, asideOf, type Finding, findingsOf, firstFindings, openFindings} from '../../guidance/readiness.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {concernRow, heading, hint, type Row, type RowOf} from '../../session/rows.js';
import {type InReview, type Outcome, select} from '../../session/situation.js';
import type {View} from '../../session/view.js';

type Told = Pick<InReview, 'review' | 'lists'>;

const findings = ({review, lists}: Told): Finding[] => findingsOf(review, lists);
const stillOpen = ({review, lists}: Told): Finding[] => openFindings(review, lists);

export function concernRows(told: Told, {allConcerns}: Pick<View, 'allConcerns'>): Row[] {
  const {review} = told;
  const rows = findings(told).map((finding) => concernRow(finding, asideOf(review, finding)));
  if (rows.length === 0) return [];
  const open = rows.filter(({aside}) => !aside);
  const shown = allConcerns ? rows : open.slice(0, AT_ONCE);
  const more = [...counts(open.length - AT_ONCE, 'more'), ...counts(rows.length - open.length, 'set aside')].join(', ');
  const ways = [
    ...(shown.length > 0 ? ['Enter sets one aside'] : []),
    ...(more === '' || allConcerns ? [] : [`${more}: ${keyCalled('all-concerns')} shows all`]),
  ];
  return [heading('Worth a look before you begin'), ...shown, hint(`${ways.join(' · ')}.`)];
}

const counts = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);

export const allConcernsKey: Binding = {
  name: 'all-concerns',
  help: 'all that is worth a look before you begin, or the first of it',
  group: 'look',
  short: 'fewer',
  // Until then a line of the list says so.
  hinted: ({review, lists, view}) => view.allConcerns && review?.status === 'preparing' && hasMore({review, lists}),
  isIdle: ({review}) => review.status !== 'preparing',
  run: showAll,
};

/** What shows more begins at its top. */
function showAll(situation: InReview): Outcome {
  const {view} = situation;
  const [first] = stillOpen(situation).concat(findings(situation));
  const next = {...view, allConcerns: !view.allConcerns};
  return {view: first && next.allConcerns ? select(next, view.screen, first.concern) : {...next, scrolled: null}};
}

const hasMore = (told: Told): boolean => {
  const open = stillOpen(told).length;
  return open > AT_ONCE || findings(told).length > open;
};

/** One that is set aside is taken up again. */
export function settle({finding, aside}: RowOf<'concern'>): Outcome {
  const {concern, says} = finding;
  if (!aside) return {asks: {what: 'set-aside', concern}};
  return {changes: [{type: 'concern-set-aside', concern, says, reason: null}]};
}

export const settleShort = ({aside}: RowOf<'concern'>): string => (aside ? 'look again' : 'set aside');

/** What is open that a press of the start has not named yet, in words; undefined where nothing is. */
export function namedAtStart(situation: InReview): {says: string; told: readonly string[]} | undefined {
  const {view} = situation;
  const open = stillOpen(situation);
  if (open.every(({says}) => view.toldConcerns.includes(says))) return undefined;
  const told = open.map(({says}) => says);
  return {says: `Still open: ${firstFindings(open)}. ${keyCalled('begin')} once more begins all the same.`, told};
}
