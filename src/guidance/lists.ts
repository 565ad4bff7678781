// The lists that guidance goes by: those that come along, each of which a user can replace by a file of its name.
import type {FollowUps} from './follow-ups.js';
import type {Hints} from './hints/hints.js';
import commonWords from './lists/common-words.json' with {type: 'json'};
import followUps from './lists/follow-ups.json' with {type: 'json'};
import hints from './lists/hints.json' with {type: 'json'};
import readiness from './lists/readiness.json' with {type: 'json'};
import reminders from './lists/reminders.json' with {type: 'json'};
import type {ReadinessLimits} from './readiness.js';
import type {ReminderTimes} from './reminders.js';

/** Every list, by the name of its file. `common-words`: those that say nothing of an incident, which ties none to another. */
export type Lists = {
  'common-words': string[];
  'follow-ups': FollowUps;
  hints: Hints;
  readiness: ReadinessLimits;
  reminders: ReminderTimes;
};

export type ListName = keyof Lists;

export const builtInLists: Lists = {
  'common-words': commonWords,
  'follow-ups': followUps,
  hints: hints as Hints,
  readiness,
  reminders,
};
