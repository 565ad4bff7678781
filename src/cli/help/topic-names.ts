// The topics that `debrief help` tells of beside the commands: their names, and what each is about in one line.
export const topics = {
  keys: 'every key, by what you want to do',
  timers: 'how time is kept, and what to do when it is up',
  sharing: 'two or more people at one review, at one machine or at several',
  exports: 'every format that a review goes out in',
  agendas: 'the agendas that come along, and your own',
  preferences: 'what debrief config changes',
  files: 'where everything is kept',
  environment: 'the variables that are read',
  pipes: 'long output, pipes, and no terminal at all',
  json: 'which command prints which JSON',
  'exit-codes': 'what the exit codes say',
  'screen-reader': 'lines of words in place of pages',
} as const satisfies Record<string, string>;

export type TopicName = keyof typeof topics;

export const topicNames = Object.keys(topics) as TopicName[];
