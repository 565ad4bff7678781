// Earlier reviews and incidents that are like this one, with all that they have to say, and what is open of the others.
import {actionInWords, isNothing, type Like, nameOfEarlier, othersOpen} from '../../guidance/seen-before.js';
import type {Earlier, EarlierAction} from '../../review/earlier.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {noteKinds} from '../../review/vocabulary.js';
import {detailRow, type Row, section} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {keysOverMeeting} from '../meeting/keys.js';

export const earlier: ScreenRecord = {
  title: 'Seen before',
  over: 'the meeting',
  intro: ({seenBefore}) => {
    if (seenBefore === null) return 'Earlier reviews are still being read.';
    if (isNothing(seenBefore)) return 'Nothing earlier is like this review, and no earlier action is open.';
    const {like} = seenBefore;
    return like.length > 0
      ? 'Like this one, the likest first. Where others left actions that are open, these are below.'
      : 'Nothing earlier is like this review. These actions of earlier ones are open.';
  },
  rows: (situation) => {
    const {seenBefore} = situation;
    if (seenBefore === null) return [];
    return [
      ...seenBefore.like.flatMap((one) => sectionOf(one.earlier, likeRows(one, situation))),
      ...othersOpen(seenBefore).flatMap((one) =>
        sectionOf(
          one,
          actionRows(one, situation, ({done}) => !done),
        ),
      ),
    ];
  },
  keys: keysOverMeeting([]),
  picture: Intro,
};

const sectionOf = (one: Earlier, rows: Row[]): Row[] => section(nameOfEarlier(one), rows);

/** Actions come first: whoever prepares a meeting looks for what is still open. */
function likeRows({earlier: one, terms}: Like, situation: Situation): Row[] {
  const {id, link, lessons} = one;
  return [
    detailRow(`${id} in both`, 'in both', inSeries(terms)),
    ...(link === '' ? [] : [detailRow(`${id} link`, 'more', link)]),
    ...actionRows(one, situation),
    ...lessons.map(({kind, text}, index) => detailRow(`${id} lesson ${index}`, noteKinds[kind].name, cleanLine(text))),
  ];
}

const actionRows = (
  {id, actions}: Earlier,
  {now, review}: Situation,
  wanted: (action: EarlierAction) => boolean = () => true,
): Row[] =>
  actions.flatMap((action, index) =>
    wanted(action) ? [detailRow(`${id} action ${index}`, 'action', actionInWords(action, now, review?.zone))] : [],
  );
