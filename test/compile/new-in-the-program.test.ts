// What a new screen, ask, effect, command and preference need: nothing of it can be forgotten.
import {expect} from 'vitest';
import {describeNew} from './novelty.js';

describeNew('screen', 'decisions', {
  places: [
    {
      file: 'src/screens/decisions/screen.ts',
      text: [
        `// What was decided, wherever in the meeting.
import {liveNotes} from '../../review/notes.js';
import type {Note} from '../../review/types.js';
import {noteRow} from '../../session/rows.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {backKey, everywhereKeys} from '../keys/everywhere.js';

const isDecision = ({kind}: Note) => kind === 'decision';

export const decisions: ScreenRecord = {
`,
        {part: "  title: 'Decisions',\n", says: "Property 'title' is missing"},
        "  over: 'the meeting',\n",
        {
          part: '  rows: ({review}) => (review ? liveNotes(review).filter(isDecision).map(noteRow) : []),\n',
          says: "Property 'rows' is missing",
        },
        {part: '  keys: [backKey, ...everywhereKeys],\n', says: "Property 'keys' is missing"},
        {part: '  picture: Intro,\n', says: "Property 'picture' is missing"},
        '};\n',
      ],
      of: 'src/screens/registry.ts',
      says: "Cannot find module './decisions/screen.js'",
    },
    {
      file: 'src/screens/registry.ts',
      after: "import {comments} from './comments/screen.js';\n",
      text: "import {decisions} from './decisions/screen.js';\n",
      says: "shorthand property 'decisions'",
    },
    {
      file: 'src/screens/registry.ts',
      after: '  comments,\n',
      text: '  decisions,\n',
      of: 'src/screens/meeting/decisions-key.ts',
      says: '\'"decisions"\' is not assignable',
    },
  ],
  use: {
    file: 'src/screens/meeting/decisions-key.ts',
    text: `// The way to what was decided.
import type {Binding} from '../../session/keys/binding.js';
import {openScreen} from '../keys/everywhere.js';

export const decisionsKey: Binding = {
  name: 'drafts',
  help: 'what was decided',
  group: 'look',
  run: openScreen('decisions'),
};
`,
  },
  async works(load) {
    const {screens} = await load<typeof import('../../src/screens/registry.js')>('src/screens/registry.ts');
    expect(screens.all.decisions?.title).toBe('Decisions');
  },
});

describeNew('ask of a text field', 'greeting', {
  places: [
    {
      file: 'src/session/view.ts',
      after: "  | {what: 'nudge'}\n",
      text: "  | {what: 'greeting'}\n",
      of: 'src/session/asks/greeting.ts',
      says: '\'"greeting"\' does not satisfy',
    },
    {
      file: 'src/session/asks/greeting.ts',
      text: [
        `// A greeting, which nobody needs.
import type {AskOf} from './ask.js';

export const greeting: AskOf<'greeting'> = {
`,
        {part: "  label: () => 'A greeting',\n", says: "Property 'label' is missing"},
        {part: '  about: null,\n', says: "Property 'about' is missing"},
        {part: '  writesTo: {},\n', says: "Property 'writesTo' is missing"},
        {part: '  isOneMore: () => true,\n', says: "Property 'isOneMore' is missing"},
        {
          part: "  draft: {noun: 'greeting', at: () => ({what: 'greeting'})},\n",
          says: "Property 'draft' is missing",
        },
        {part: '  save: () => ({}),\n', says: "Property 'save' is missing"},
        '};\n',
      ],
      of: 'src/session/asks/index.ts',
      says: "Cannot find module './greeting.js'",
    },
    {
      file: 'src/session/asks/index.ts',
      after: "import {newReview} from './new-review.js';\n",
      text: "import {greeting} from './greeting.js';\n",
      says: "shorthand property 'greeting'",
    },
    {
      file: 'src/session/asks/index.ts',
      after: '  nudge,\n',
      text: '  greeting,\n',
      says: "Property 'greeting' is missing",
    },
  ],
  async works(load) {
    const {asksAt} = await load<typeof import('../../src/session/asks/index.js')>('src/session/asks/index.ts');
    expect(asksAt('greeting:')).toEqual({what: 'greeting'});
  },
});

describeNew('effect', 'ring', {
  places: [
    {
      file: 'src/session/situation.ts',
      after: "  | {kind: 'redraw'}",
      text: "\n  | {kind: 'ring'}",
      of: 'src/app/effects.ts',
      says: "'ring' does not exist in type",
    },
    {
      file: 'src/app/effects.ts',
      after: '    leave: () => hands()?.leave(),\n',
      text: '    ring: () => hands()?.bell(),\n',
      says: "Property 'ring' is missing",
    },
  ],
  async works(load) {
    const {createEffects} = await load<typeof import('../../src/app/effects.js')>('src/app/effects.ts');
    let rung = 0;
    const hands = {bell: () => (rung += 1)};
    const means = {hands: () => hands} as unknown as Parameters<typeof createEffects>[0];
    createEffects(means)({kind: 'ring'} as never);
    expect(rung).toBe(1);
  },
});

describeNew('command', 'agendas', {
  places: [
    {
      file: 'src/cli/command-table.ts',
      after: 'export const commands = {\n',
      text: [
        '  agendas: {\n',
        {part: "    words: '',\n", says: "Property 'words' is missing"},
        {part: "    summary: 'the agendas there are',\n", says: "Property 'summary' is missing"},
        {part: '    writes: false,\n', says: "Property 'writes' is missing"},
        {part: '    options: {json},\n', says: "Property 'options' is missing"},
        {part: "    examples: ['debrief agendas --json'],\n", says: "Property 'examples' is missing"},
        {part: "    load: () => import('./commands/agendas.js'),\n", says: "Property 'load' is missing"},
        '  },\n',
      ],
      of: 'src/cli/commands/agendas.ts',
      says: '\'"agendas"\' does not satisfy',
    },
    {
      file: 'src/cli/json/shapes.ts',
      after: 'export const answerShapes = {\n',
      text: "  agendas: ['list'],\n",
      says: "Property 'agendas' is missing",
    },
    {
      file: 'src/cli/commands/agendas.ts',
      text: [
        `// \`debrief agendas\`: the agendas there are.
import type {CallOf} from '../command-table.js';
import {print} from '../streams/printing.js';

`,
        {part: 'export ', says: "Property 'run' is missing", of: 'src/main.ts'},
        `async function run({options}: CallOf<'agendas'>): Promise<undefined> {
  print(options.json ? '["standard"]' : 'standard');
}
`,
      ],
      of: 'src/cli/command-table.ts',
      says: "Cannot find module './commands/agendas.js'",
    },
  ],
  async works(load) {
    const {readArguments} = await load<typeof import('../../src/cli/arguments.js')>('src/cli/arguments.ts');
    const call = {command: 'agendas', words: [], options: {json: true}};
    expect(readArguments(['agendas', '--json'])).toEqual({call});
    const {helpFor} = await load<typeof import('../../src/cli/help-text.js')>('src/cli/help-text.ts');
    expect(helpFor('home')).toMatch(/^ {2}agendas +the agendas there are$/m);
  },
});

describeNew('preference', 'quiet', {
  places: [
    {
      file: 'src/store/shelf/preferences.ts',
      after: 'const table = {\n',
      text: [
        '  quiet: preference(onOrOff, false',
        {part: ", 'fewer words on screen'", says: 'Expected 3 arguments, but got 2'},
        '),\n',
      ],
      of: 'src/cli/quiet.ts',
      says: "Property 'quiet' does not exist on type 'Preferences'",
    },
  ],
  use: {
    file: 'src/cli/quiet.ts',
    text: `// Whether fewer words are wanted on screen.
import type {Surroundings} from './surroundings.js';

export const isQuiet = ({preferences}: Surroundings): boolean => preferences.quiet;
`,
  },
  async works(load) {
    type Shelf = typeof import('../../src/store/shelf/preferences.js');
    const {preferenceKeys, readPreferences} = await load<Shelf>('src/store/shelf/preferences.ts');
    expect(preferenceKeys).toContain('quiet');
    expect(readPreferences('/nowhere').preferences).toMatchObject({quiet: false});
  },
});
