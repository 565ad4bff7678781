// A draft of a thank-you note for each person: what they were part of, and what was noted of it with their name.
import {namesIn} from '../../review/names-in.js';
import {liveNotes, thanksNoted} from '../../review/notes.js';
import {isSameName} from '../../review/people.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {timelineOf} from '../../review/timeline.js';
import type {Person, Review} from '../../review/types.js';
import type {Role} from '../../review/vocabulary.js';
import type {Source} from '../source.js';
import {incidentNamed, listed, paragraphs} from './plain-text.js';

/** Of everybody who was part of the incident or of its review, and of whoever was thanked though away. */
export function thankYouNotes({review, lists}: Source): string {
  const named = namesIn(review.people, lists['words-as-names']);
  const noted = new Set([...thanksNoted(review), ...liveNotes(review).filter(({kind}) => kind === 'well')]);
  const praise = [...noted].map(({text}) => ({text, who: named(text).map(({person}) => person)}));
  const timeline = timelineOf(review);
  const incident = cleanLine(review.reference || review.title);
  const notes = review.people.flatMap((person) => {
    const parts = partsOf(review, person);
    if (parts.length === 0) return [];
    const name = cleanLine(person.name);
    const done = timeline.filter(({actor}) => actor !== '' && isSameName(actor, person.name));
    const said = praise.filter(({who}) => who.includes(person));
    const why = parts.map((part, place) => `for ${part(place === 0 ? incident : 'it')}`);
    return [
      `== ${name} ==`,
      `Thank you, ${name}, ${inSeries(why)}.`,
      ...listed(
        'What was noted:',
        [...done, ...said].map(({text}) => text),
      ),
    ];
  });
  return paragraphs([
    `Thank-you notes after the review of ${incidentNamed(review)}. These are drafts: make each your own before you send it.`,
    ...notes,
  ]);
}

/** What somebody is thanked for, of an incident that is called so. */
type Part = (incident: string) => string;

function partsOf({clock}: Review, {role, involvement, incidentManager, attended, thanked}: Person): Part[] {
  const wasThere = attended && clock.startedAt !== null;
  const parts = [
    ...(incidentManager ? [(it: string) => `managing ${it}`] : []),
    ...(involvement === 'responder' ? [(it: string) => `your part in the response to ${it}`] : []),
    ...(wasThere ? [inReview[role ?? 'guest']] : []),
  ];
  return parts.length === 0 && thanked ? [(it) => `your help with ${it}`] : parts;
}

const inReview: Record<Role | 'guest', Part> = {
  facilitator: (it) => `leading the review of ${it}`,
  'note-taker': (it) => `taking the notes in the review of ${it}`,
  guest: (it) => `being there when we looked back at ${it}`,
};
