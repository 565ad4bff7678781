// The rows of the commands that add words to a review from outside its screens: `add`, `comment` and `import`.
import {inSeries} from '../review/text.js';
import {aspects, keysOf, noteKinds} from '../review/vocabulary.js';
import {addKinds, marks} from './command-options.js';
import {type CommandRow, writingOptions} from './command-row.js';

export const addingCommands = {
  add: {
    words: '<kind> [text...]',
    needs: `say what to add: ${inSeries(addKinds, 'or')}`,
    summary: `add a ${inSeries(addKinds, 'or')} from the shell or a pipe`,
    details: [
      `KIND is ${inSeries(addKinds, 'or')}. As TEXT, - reads the pipe.`,
      `A note may begin with a mark and a space: ${marks}, > parks it, @ holds an action, ` +
        'or before a time is a moment of the timeline; ' +
        'anything else stays as it is. ' +
        'From a pipe, marks are read with --marks only. ' +
        `${aspects.map((aspect) => `#${aspect}`).join(', ')} give aspects.`,
      'A moment begins with its time, or its day and time (2026-12-01 23:09); a time alone is of the day nearest to the ' +
        'incident.',
    ],
    writes: true,
    options: {
      review: {takes: '<review>', about: 'which review (the running one)'},
      question: {takes: '<question>', about: 'which question, or which point of one (the open question)'},
      kind: {takes: '<kind>', about: `${inSeries(keysOf(noteKinds), 'or')}; marks are then plain text`},
      aspect: {takes: '<aspect>', about: inSeries(aspects, 'or'), many: true},
      answers: {takes: '<note>', about: 'the open question that the note answers, by its id in show --json'},
      owner: {
        takes: '<letters>',
        about: 'who owns the action: a few letters of the name or role, or somebody who was not invited',
      },
      due: {takes: '<day>', about: 'when the action is due: 2026-12-01, 1 dec, next fri, eom, 2w'},
      lines: {about: 'from a pipe: add every line by itself, without the signs of bullets'},
      marks: {about: 'read marks and aspects without a space and in a pipe, too'},
      by: {takes: '<who>', about: 'who is writing'},
      from: {takes: '<dir>', about: 'comments: every .txt and .md file in this folder is one, or the pipe (-) is'},
      ...writingOptions,
    },
    examples: [
      'debrief add note "+ the rollback took two minutes"',
      'debrief add note "The supplier has its own on-call" --answers ID',
      'tail -20 chat.txt | debrief add note - --review INC-7',
      'debrief add moment "23:09 The status page goes to yellow"',
      'debrief add action "Alert on queue length" --owner plat --due 2w',
    ],
    load: () => import('./commands/add.js'),
  },
  comment: {
    words: '[text...]',
    summary: 'comment from outside the meeting; no author is stored',
    details: [
      'Leave out TEXT and it asks for one: an empty line or Ctrl+D ends it, and Enter sends it. As TEXT, - reads ' +
        'the pipe. It tells you what is stored. You can also comment before the meeting, and after the close.',
      'Not on this machine? debrief comment --out FILE writes a .txt or .md file. ' +
        'Hand it to the facilitator, who adds ' +
        'it with --from and its folder. REVIEW is then the incident’s reference.',
      'A file of comments may begin with the lines incident: REFERENCE and question: ID. Adding a folder again adds ' +
        'only what is new, and every file that is passed over is named with why.',
    ],
    writes: true,
    options: {
      review: {takes: '<review>', about: 'which review (the running one)'},
      question: {takes: '<question>', about: 'which question it belongs to (none)'},
      from: {takes: '<dir>', about: 'every .txt and .md file in this folder is one comment, or the pipe (-) is'},
      out: {takes: '<file>', about: 'write a file to hand over; it needs no access to the reviews'},
      ...writingOptions,
    },
    examples: [
      'debrief comment --review INC-7',
      'debrief comment "The alert had been muted for weeks" --question trigger',
      'debrief comment --from ./comments --review INC-7',
      'debrief comment --out my-comment.txt --review INC-7',
    ],
    load: () => import('./commands/comment.js'),
  },
  import: {
    words: '<file>',
    needs: 'name the file to import, or - for the pipe',
    summary: "bring in the incident's timeline, or earlier incidents",
    details: [
      'It takes lines such as 10:30 Alert fired, with or without bullets, days as headings, ranges and zones; ' +
        'the Timeline section of a post-mortem in Markdown; tables and CSV; a chat that was copied or exported; and the ' +
        'JSON or YAML of incident.io, PagerDuty, FireHydrant, Slack and others.',
      'A time that goes back by more than twelve hours is of the next day, and it asks or says so. Lines without a time ' +
        'are kept and counted. Importing a file again adds only what is new.',
      'A file that names no day goes by when the incident began, and it asks for one that nobody knows. So it does ' +
        'for a time zone; without a terminal that of the meeting counts.',
      'With --from incident.io, what it knows of an incident comes in: its summary, roles and timestamps, the updates, and ' +
        'the timeline of its post-mortem. The token comes from INCIDENT_IO_TOKEN or the keychain of the system.',
      'With --incidents, FILE is a JSON list of earlier incidents, a review that debrief exported, or a folder of such ' +
        'files. An incident has a title, and may have a url, startedAt, company, product, summary, categories and ' +
        'keywords.',
    ],
    writes: true,
    options: {
      from: {
        takes: '<tool>',
        about: 'incident.io: FILE is the reference of an incident there, and the review of that is meant',
      },
      site: {takes: '<url>', about: 'another address of its API than the usual one'},
      incidents: {about: 'the file, or each .json file in the folder, holds earlier incidents'},
      review: {takes: '<review>', about: 'which review (the running one)'},
      date: {
        takes: '<day>',
        about: 'the day on which it begins, such as 2026-12-01 or 1 dec, where the file names none',
      },
      zone: {takes: '<zone>', about: 'the time zone of its times, such as Europe/London, where the file names none'},
      'keep-all': {about: 'also lines that only tell who was notified, came, went or reacted'},
      by: {takes: '<who>', about: 'who brings it in'},
      ...writingOptions,
    },
    examples: [
      'debrief import timeline.md --review INC-7',
      'debrief import channel/2026-12-01.json',
      'pbpaste | debrief import - --date 2026-12-01 --zone Europe/London',
      'debrief import --from incident.io INC-7',
      'debrief import --incidents earlier-incidents.json',
    ],
    load: () => import('./commands/import.js'),
  },
} as const satisfies Record<string, CommandRow>;
