// The words that a timeline is read by, made ready of their lists.
import type {Lists} from '../../../guidance/lists.js';
import {kindsIn} from './kinds.js';
import {noiseIn} from './noise.js';
import {sectionsIn} from './sections.js';

export type TimelineLists = Pick<Lists, 'chat-noise' | 'moment-kinds' | 'sections'>;

export type TimelineWords = ReturnType<typeof wordsOf>;

export const wordsOf = (lists: TimelineLists) => ({
  isChatNoise: noiseIn(lists['chat-noise']),
  kindNamed: kindsIn(lists['moment-kinds']),
  ...sectionsIn(lists.sections),
});
