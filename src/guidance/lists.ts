// The lists that guidance goes by: those that come along, each of which a user can replace by a file of its name.

import {type WordsAsNames, wordsThatComeAlong} from '../review/words-as-names.js';
import type {FollowUps} from './follow-ups.js';
import type {Hints} from './hints/hints.js';
import chatNoise from './lists/chat-noise.json' with {type: 'json'};
import commonWords from './lists/common-words.json' with {type: 'json'};
import followUps from './lists/follow-ups.json' with {type: 'json'};
import hints from './lists/hints.json' with {type: 'json'};
import momentKinds from './lists/moment-kinds.json' with {type: 'json'};
import readiness from './lists/readiness.json' with {type: 'json'};
import reminders from './lists/reminders.json' with {type: 'json'};
import sections from './lists/sections.json' with {type: 'json'};
import type {ReadinessLimits} from './readiness.js';
import type {ReminderTimes} from './reminders.js';
import type {MomentKinds, Sections} from './timeline-words.js';

/** Every list, by the name of its file. `common-words`: those that say nothing of an incident, which ties none to another. */
export type Lists = {
  'chat-noise': string[];
  'common-words': string[];
  'follow-ups': FollowUps;
  hints: Hints;
  'moment-kinds': MomentKinds;
  readiness: ReadinessLimits;
  reminders: ReminderTimes;
  sections: Sections;
  'words-as-names': WordsAsNames;
};

export type ListName = keyof Lists;

export const builtInLists: Lists = {
  'chat-noise': chatNoise,
  'common-words': commonWords,
  'follow-ups': followUps,
  hints: hints as Hints,
  'moment-kinds': momentKinds,
  readiness,
  reminders,
  sections,
  'words-as-names': wordsThatComeAlong,
};
