// The rows of the commands for what is one's own in every review: `agenda` and `config`.
import {inSeries} from '../review/text.js';
import {agendaVerbs, configVerbs} from './command-options.js';
import {type CommandRow, writingOptions} from './command-row.js';

export const settingUpCommands = {
  agenda: {
    words: '[verb] [agenda]',
    summary: 'the agendas there are; make and change your own',
    details: [
      `VERB is ${inSeries(agendaVerbs, 'or')}. AGENDA is an id, or a file; behind new, the name of yours.`,
      'check says everything that is wrong in a file, by line and field, and ends with 1 where anything is; - stands ' +
        'for standard input.',
      'new begins a file that explains itself, or a copy, and edit opens one in your editor. What is wrong in it ' +
        'afterwards is said, and it can be opened again; then you see it as the meeting will have it.',
    ],
    writes: true,
    options: {
      from: {takes: '<agenda>', about: 'new: copy this agenda'},
      prompts: {about: 'show: the prompts beneath each question, too'},
      'no-input': {about: 'new: don’t open an editor'},
      ...writingOptions,
    },
    examples: [
      'debrief agenda',
      'debrief agenda show moj',
      'debrief agenda new our-review --from standard',
      'debrief agenda edit our-review',
      'debrief agenda check ./our-review.yaml',
    ],
    load: () => import('./commands/agenda.js'),
  },
  config: {
    words: '[verb] [key] [value]',
    summary: 'read or change a preference',
    details: [
      `VERB is ${inSeries(configVerbs, 'or')}.`,
      'edit opens the file in your editor. What is wrong in it afterwards is said, and it can be opened again.',
    ],
    writes: true,
    options: {...writingOptions},
    examples: [
      'debrief config',
      'debrief config set minutes 60',
      'debrief config unset minutes',
      'debrief config path',
      'debrief config edit',
    ],
    load: () => import('./commands/config.js'),
  },
} as const satisfies Record<string, CommandRow>;
