// The question in view in short, above a list that it is worked through with.
import {listIn} from '../frame/list.js';
import {type ListPlace, rowsWanted} from '../frame/list-lines.js';
import type {Picture, PictureProps} from '../frame/record.js';
import type {Span} from '../frame/spans.js';
import {askedInView, cardAboveList, closedCard} from './question-card.js';

/** Rows that the list keeps, where it has them, however long the question is. */
const FEWEST_ROWS = 3;

function lines(props: PictureProps): Span[][] {
  const card = cardOf(props);
  return [...card, ...listIn(props, below(card, props))];
}

/**
 * The card leaves the list as many rows as it can use, up to half of them; the ideas that are decided on have all that
 * they can use, and the prompts give way to them.
 */
function cardOf({situation, columns, height, rows, context}: PictureProps): Span[][] {
  const {review, screen} = situation;
  if (review?.status === 'closed') return closedCard(columns);
  const place = askedInView(situation);
  if (!place) return [];
  const forList = rowsWanted(rows, context, screen.worksOn === 'ideas' ? height : Math.ceil(height / 2));
  const wanted = rowsWanted(rows, context, height);
  return cardAboveList(place, columns, {height, forList, wanted, most: height - Math.min(forList, FEWEST_ROWS)});
}

const below = (card: Span[][], {height}: PictureProps): ListPlace => ({height: height - card.length, fromEnd: false});

export const CardAndList: Picture = {lines, list: (props) => below(cardOf(props), props)};
