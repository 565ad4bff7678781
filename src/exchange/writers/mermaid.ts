// Diagrams in Markdown, as GitHub, GitLab and Obsidian draw them: the pinned moments, and minutes planned and spent.
import type {Code} from 'mdast';
import type {StageMinutes} from '../../guidance/how-it-went.js';
import {localDay, timeOfDay, zoneInWords} from '../../review/days.js';
import {beginningInWords, cleanLine} from '../../review/text.js';
import {isTimed, timelineOf, zoneOfTimeline} from '../../review/timeline.js';
import type {Instant, Review} from '../../review/types.js';

/** What finds room beneath a moment, and before the bars of a stage. */
const LONGEST = {moment: 60, stage: 24};

/** For the longest name of a stage, where the drawing has room for a short one. */
const ROOM = '%%{init: {"gantt": {"leftPadding": 150}}}%%';

/** One is no line in time. */
const FEWEST = 2;

/** The pinned moments in their order, a part for each day; none where fewer than two of them have a time. */
export function momentsDiagram(review: Review): Code[] {
  const zone = zoneOfTimeline(review);
  const pinned = timelineOf(review)
    .filter(({pinned}) => pinned)
    .filter(isTimed);
  if (pinned.length < FEWEST) return [];
  const dayOf = ({at}: {at: Instant}) => `${localDay(at, zone)} (${zoneInWords(at, zone)})`;
  const lines = pinned.flatMap((moment, place) => {
    const [before] = pinned.slice(place - 1, place);
    const isNewDay = before === undefined || dayOf(before) !== dayOf(moment);
    return [
      ...(isNewDay ? [`  section ${label(dayOf(moment))}`] : []),
      `    ${label(timeOfDay(moment.at, zone))} : ${label(beginningInWords(cleanLine(moment.text), LONGEST.moment))}`,
    ];
  });
  return [mermaid(['timeline', ...lines])];
}

/** Two bars for each stage from one beginning, on an axis of minutes; its time is seconds of no day. */
export const minutesDiagram = (stages: readonly Omit<StageMinutes, 'id'>[]): Code =>
  mermaid([
    ROOM,
    'gantt',
    '  dateFormat X',
    '  axisFormat %s',
    '  todayMarker off',
    ...stages.flatMap(({title, planned, spent}) => [
      `  section ${label(beginningInWords(cleanLine(title), LONGEST.stage))}`,
      `    ${planned} planned : done, 0, ${planned}`,
      `    ${spent} spent : active, 0, ${spent}`,
    ]),
  ]);

const mermaid = (lines: string[]): Code => ({type: 'code', lang: 'mermaid', value: lines.join('\n')});

/**
 * A text on one line that is a label wherever it stands: signs that may end it, begin another or be markup are there by
 * their number. What is no character at all would break the picture.
 */
function label(text: string): string {
  const characters = text.replace(/\p{Noncharacter_Code_Point}/gu, '');
  const safe = characters.replace(/[^\p{L}\p{M}\p{N} .,'’“”()…–—-]/gu, (sign) => `#${sign.codePointAt(0)};`);
  return safe.trim() === '' ? '…' : safe;
}
