// What people want to do with keys: the headings of the help and of docs/keys.md, in their order.
export const keyGroups = {
  write: 'Write down',
  move: 'Go through the questions',
  change: 'Change what is selected',
  actions: 'Decide on ideas and actions',
  parked: 'Send parked topics on',
  timeline: 'The incident’s timeline',
  people: 'People and facts',
  time: 'Time',
  look: 'Look at something else',
  reviews: 'Begin, keep and open reviews',
  afterwards: 'What reviews have left',
  lists: 'Go through a list',
  together: 'Between the two terminals',
  leave: 'Take back, get help, leave',
} as const;

export type KeyGroup = keyof typeof keyGroups;
