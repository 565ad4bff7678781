// A draft of the mail that tells of the lessons: whom, what was learned and is done about it, and where more stands.
import {chosenActions, ownerOf} from '../../review/actions.js';
import {dueInWords} from '../../review/days.js';
import {lessonsOf, liveNotes} from '../../review/notes.js';
import {takeawaysOf} from '../../review/takeaways.js';
import {cleanLine, cleanText} from '../../review/text.js';
import type {Action, Review} from '../../review/types.js';
import type {NoteKind} from '../../review/vocabulary.js';
import {formats} from '../formats.js';
import type {Source} from '../source.js';
import {fileOf} from './file-names.js';
import {incidentNamed, listed, paragraphs} from './plain-text.js';
import {dayOf} from './times-in-words.js';

/** The lines of its head first, as mail programs have them. */
export function lessonsMail({review, audience}: Source): string {
  const {lessonsTo} = takeawaysOf(review);
  const called = cleanLine(review.reference || review.title);
  const held = review.clock.startedAt;
  const file = fileOf(review.reference, audience, formats.report.file);
  const textsOf = (wanted: NoteKind) =>
    liveNotes(review)
      .filter(({kind}) => kind === wanted)
      .map(({text}) => text);
  return paragraphs([
    `To: ${cleanLine(lessonsTo ?? '') || '[who hears the lessons]'}\nSubject: What we learned from ${incidentNamed(review)}`,
    'Hello,',
    ...(held === null
      ? []
      : [`On ${dayOf(held, review)} we looked back at ${called}, to learn and not to blame anyone.`]),
    ...(review.summary ? [cleanText(review.summary).trim()] : []),
    ...listed(
      'What we learned:',
      lessonsOf(review).map(({text}) => text),
    ),
    ...listed('What went well:', textsOf('well')),
    ...listed('Even better if:', textsOf('better')),
    ...listed(
      'What we do about it:',
      chosenActions(review).map((action) => inWords(review, action)),
    ),
    `There is more in the report: [where it is, ${file}]`,
    'Thank you to everybody who helped, and who took part in the review.',
  ]);
}

/** `Rehearse the restore (Database engineer, due Tue 1 Dec 2026)` */
function inWords(review: Review, action: Action): string {
  const owner = ownerOf(review, action)?.name ?? '';
  const due = action.due === null ? '' : `due ${dueInWords(action.due)}`;
  const facts = action.status === 'done' ? 'done' : [owner, due].filter(Boolean).join(', ');
  return cleanLine(facts === '' ? action.title : `${action.title} (${facts})`);
}
