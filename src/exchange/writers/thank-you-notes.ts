// A draft of a thank-you note for each person: what they were part of, and what was noted of it with their name.
import {namesIn} from '../../review/names-in.js';
import {liveNotes, thanksNoted} from '../../review/notes.js';
import {isSameName} from '../../review/people.js';
import {cleanLine, inSeries} from '../../review/text.js';
import {timelineOf} from '../../review/timeline.js';
import type {Person, Review} from '../../review/types.js';
import type {Source} from '../source.js';
import {incidentNamed, listed, paragraphs} from './plain-text.js';

/** Of everybody who was part of the incident or of its review, and of whoever was thanked though away. */
export function thankYouNotes({review}: Source): string {
  const named = namesIn(review.people);
  const praise = new Set([...thanksNoted(review), ...liveNotes(review).filter(({kind}) => kind === 'well')]);
  const notes = review.people.flatMap((person) => {
    const parts = partsOf(review, person);
    if (parts.length === 0 && !person.thanked) return [];
    const name = cleanLine(person.name);
    const done = timelineOf(review).filter(({actor}) => actor !== '' && isSameName(actor, person.name));
    const said = [...praise].filter(({text}) => named(text).some((found) => found.person === person));
    const why = parts.length === 0 ? '' : `, ${inSeries(parts.map((part) => `for ${part}`))}`;
    return [
      `== ${name} ==`,
      `Thank you, ${name}${why}.`,
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

function partsOf({clock}: Review, {role, involvement, incidentManager, attended}: Person): string[] {
  const wasThere = attended && clock.startedAt !== null;
  const inReview = role ? roles[role] : 'being there when we looked back at it';
  return [
    ...(incidentManager ? ['managing the incident'] : []),
    ...(involvement === 'responder' ? ['your part in the response'] : []),
    ...(wasThere ? [inReview] : []),
  ];
}

const roles = {facilitator: 'leading its review', 'note-taker': 'taking the notes of its review'} as const;
