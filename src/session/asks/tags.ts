// Aspects in a note that is being typed: shown and completed behind `#`, and said where a tag is none.

import {aspectsBegun, unknownTag} from '../../review/aspect-tags.js';
import {inSeries} from '../../review/text.js';
import {readTypedLine} from '../../review/typed-line.js';
import type {Field} from '../field/field.js';

/** The letters of a tag that is being typed, which may be none yet. */
const tagBegun = ({text, cursor}: Field): string | undefined => /(?<!\S)#(\p{L}*)$/u.exec(text.slice(0, cursor))?.[1];

const tags = (letters: string): string[] => aspectsBegun(letters).map((aspect) => `#${aspect}`);

/** What a tag that gives no aspect could be: those that its letters begin; else that it is none. */
function inWords(tag: string): string {
  const could = tags(tag.slice(1));
  return could.length === 0 ? `${tag} is not an aspect` : `${tag} could be ${inSeries(could, 'or')}`;
}

/**
 * What Tab would make of the tag at the cursor, or what a tag that gives no aspect could be; empty where there is
 * nothing to say.
 */
export function tagEcho(field: Field): string {
  const begun = tagBegun(field);
  const found = begun === undefined ? [] : tags(begun);
  if (found.length > 0) return found[0] === `#${begun}` ? '' : `Tab: ${found.join(' ')}`;
  const unknown = unknownTag(readTypedLine(field.text));
  return unknown === undefined ? '' : inWords(unknown);
}

/** The tag at the cursor completed, or which it may be; undefined where none is begun, or it is whole. */
export function completedTag(field: Field): Field | {why: string} | undefined {
  const {text, cursor} = field;
  const begun = tagBegun(field);
  if (begun === undefined) return undefined;
  const [tag, ...others] = tags(begun);
  if (tag === undefined) return {why: `#${begun} is not an aspect: ${inSeries(tags(''), 'or')}.`};
  if (tag === `#${begun.toLowerCase()}`) return undefined;
  if (others.length > 0) return {why: `${inSeries([tag, ...others], 'or')}: one more letter, then Tab.`};
  const before = text.slice(0, cursor - begun.length - 1) + tag;
  return {text: before + text.slice(cursor), cursor: before.length};
}

/** What is said of a note that was saved with a tag that gives no aspect; empty where there is none. */
export function ofUnknownTag(typed: string): string {
  const unknown = unknownTag(readTypedLine(typed));
  if (unknown === undefined) return '';
  // What it could be is named already.
  const way = tags(unknown.slice(1)).length === 0 ? '; Tab after # shows them' : '';
  return `${inWords(unknown)}: it stays in the text${way}.`;
}
