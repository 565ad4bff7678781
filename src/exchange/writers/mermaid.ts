// Drawings in Markdown, as GitHub, GitLab and Obsidian draw them: the pinned moments, and minutes planned and spent.
import type {Code} from 'mdast';
import {beginningInWords} from '../../review/text.js';
import type {Drawing, MinutesDrawing, MomentsDrawing} from './drawings.js';

/** What finds room beneath a moment, and before the bars of a stage. */
const LONGEST = {moment: 60, stage: 24};

/** For the longest name of a stage, where the drawing has room for a short one. */
const ROOM = '%%{init: {"gantt": {"leftPadding": 150}}}%%';

export const mermaid = (drawing: Drawing): Code => ({
  type: 'code',
  lang: 'mermaid',
  value: (drawing.of === 'moments' ? moments(drawing) : minutes(drawing)).join('\n'),
});

/** A part for each day. */
const moments = ({days}: MomentsDrawing): string[] => [
  'timeline',
  ...days.flatMap(({day, moments}) => [
    `  section ${label(day)}`,
    ...moments.map(({time, text}) => `    ${label(time)} : ${label(beginningInWords(text, LONGEST.moment))}`),
  ]),
];

/** Two bars for each stage from one beginning, on an axis of minutes; its time is seconds of no day. */
const minutes = ({stages}: MinutesDrawing): string[] => [
  ROOM,
  'gantt',
  '  dateFormat X',
  '  axisFormat %s',
  '  todayMarker off',
  ...stages.flatMap(({title, planned, spent}) => [
    `  section ${label(beginningInWords(title, LONGEST.stage))}`,
    `    ${planned} planned : done, 0, ${planned}`,
    `    ${spent} spent : active, 0, ${spent}`,
  ]),
];

/**
 * A text on one line that is a label wherever it stands: signs that may end it, begin another or be markup are there by
 * their number. What is no character at all would break the picture.
 */
function label(text: string): string {
  const characters = text.replace(/\p{Noncharacter_Code_Point}/gu, '');
  const safe = characters.replace(/[^\p{L}\p{M}\p{N} .,'’“”()…–—-]/gu, (sign) => `#${sign.codePointAt(0)};`);
  return safe.trim() === '' ? '…' : safe;
}
