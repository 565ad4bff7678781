// What a new kind of note, a new field of notes and a new kind of change need: nothing of it can be forgotten.
import {expect} from 'vitest';
import {smallReview} from '../support/arbitrary-change.js';
import {describeNew} from './novelty.js';

type Changes = typeof import('../../src/review/changes/index.js');
type TypedLines = typeof import('../../src/review/typed-line.js');

const changes = 'src/review/changes/index.ts';

describeNew('kind of note', 'surprise', {
  places: [
    {
      file: 'src/review/vocabulary.ts',
      after: "  moment: {mark: '*', name: 'key moment', short: 'moment'},\n",
      text: "  surprise: {mark: '~', name: 'surprise', short: 'surprise'},\n",
      of: 'src/screens/rows/note.ts',
      says: "'surprise' does not exist in type 'Record<",
    },
    {
      file: 'src/screens/rows/note.ts',
      after: "  moment: 'moment',\n",
      text: "  surprise: 'warm',\n",
      says: "Property 'surprise' is missing",
    },
    {
      file: 'src/screens/close/read-back.ts',
      after: '  moment: null,\n',
      text: "  surprise: 'Surprises',\n",
      says: "Property 'surprise' is missing",
    },
    {
      file: 'src/exchange/writers/report.ts',
      after: "  moment: 'Key moments',\n",
      text: "  surprise: 'Surprises',\n",
      says: "Property 'surprise' is missing",
    },
  ],
  async works(load) {
    const {readTypedLine} = await load<TypedLines>('src/review/typed-line.ts');
    const line = readTypedLine('~ the backup was there');
    expect(line).toEqual({becomes: 'surprise', aspects: [], text: 'the backup was there'});
    const {shapedChange} = await load<Changes>(changes);
    const note = {id: 'n1', questionId: 'q1', kind: line.becomes, aspects: [], text: line.text};
    expect(shapedChange({type: 'note-added', note})).toEqual({type: 'note-added', note});
  },
});

describeNew('field of notes', 'link', {
  places: [
    {
      file: 'src/review/types.ts',
      after: 'export type Note = Written & {',
      text: 'link: string; ',
      of: 'src/exchange/writers/review-schema.ts',
      says: "'link' does not exist in type 'Fields<Note",
    },
    {
      file: 'src/review/changes/note.ts',
      after: '  kind: oneOf(keysOf(noteKinds)),\n',
      text: '  link: line,\n',
      says: "Property 'link' is missing",
    },
    {
      file: 'src/session/asks/note.ts',
      after: '{id: freshId, questionId, kind: becomes, aspects, text',
      text: ", link: ''",
      says: "Property 'link' is missing",
    },
    {
      file: 'src/cli/commands/add.ts',
      after: 'note: {id, questionId, kind: becomes, aspects: line.aspects, text',
      text: ", link: ''",
      says: "Property 'link' is missing",
    },
    {
      file: 'src/exchange/writers/review-schema.ts',
      after: "  aspects: list(v.picklist(names.aspects), 'What it touches.'),\n",
      text: "  link: text('Where more of it is to be read.'),\n",
      says: "Property 'link' is missing",
    },
  ],
  async works(load) {
    const {shapedChange} = await load<Changes>(changes);
    const note = {id: 'n1', questionId: 'q1', kind: 'note', aspects: [], text: 'It was full', link: 'https://a.test/1'};
    expect(shapedChange({type: 'note-added', note})).toEqual({type: 'note-added', note});
    const edit = {type: 'note-edited', id: 'n1', fields: {link: ''}};
    expect(shapedChange(edit)).toEqual(edit);
  },
});

describeNew('kind of change', 'recording', {
  places: [
    {
      file: 'src/review/changes/recording.ts',
      text: [
        `// What happens to the recording of the meeting.
import {back, kind, type Undo} from './kind.js';
import {line} from './shape.js';

export const recordingChanges = {
  'recording-kept': kind(`,
        {part: '{recording: line}', says: 'Expected 1 arguments, but got 0'},
        ')({\n',
        {
          part: '    apply: (review, {recording}) => ({...review, recording}),\n',
          says: "Property 'apply' is missing",
        },
        {
          part: "    undo: (_, {before: {recording}}): Undo => back({type: 'recording-kept', recording}),\n",
          // Without a way back it must say why it stays.
          says: "Property 'stays' is missing",
        },
        {part: "    says: (_, {to}) => 'the recording is ' + to.recording,\n", says: "Property 'says' is missing"},
        {part: '    difference: null,\n', says: "Property 'difference' is missing"},
        '  }),\n};\n',
      ],
      of: changes,
      says: "Cannot find module './recording.js'",
    },
    {
      file: changes,
      after: "import {questionChanges} from './question.js';\n",
      text: "import {recordingChanges} from './recording.js';\n",
      says: "Cannot find name 'recordingChanges'",
    },
    {
      file: changes,
      after: '  ...handoverChanges,\n',
      text: '  ...recordingChanges,\n',
      of: 'src/review/changes/recording.ts',
      says: '\'"recording-kept"\' is not assignable',
    },
    {
      file: 'test/support/arbitrary-change.ts',
      after: 'fc.Arbitrary<Extract<Change, {type: Type}>>} = {\n',
      text: "  'recording-kept': of('recording-kept', {recording: text}),\n",
      says: 'Property \'"recording-kept"\' is missing',
    },
  ],
  async works(load) {
    const {shapedChange, doneInWords} = await load<Changes>(changes);
    const change = shapedChange({type: 'recording-kept', recording: 'on the wiki', by: 'hand'});
    expect(change).toEqual({type: 'recording-kept', recording: 'on the wiki'});
    const [from, to] = ['on a tape', 'on the wiki'].map((recording) => ({...smallReview(), recording}));
    expect(change && from && to && doneInWords([change], {from, to, isBack: false})).toBe(
      'The recording is on the wiki.',
    );
  },
});
