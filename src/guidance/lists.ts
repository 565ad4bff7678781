// The lists that guidance goes by: those that come along, each of which a user can replace by a file of its name.
import type {FollowUps} from './follow-ups.js';
import followUps from './lists/follow-ups.json' with {type: 'json'};

/** Every list, by the name of its file. */
export type Lists = {'follow-ups': FollowUps};

export type ListName = keyof Lists;

export const builtInLists: Lists = {'follow-ups': followUps};
