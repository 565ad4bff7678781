// What words beside a name say that somebody does: a role of the meeting, how involved they are, or work.
import {letters} from './letters.js';
import {type Involvement, incidentManager, involvements, keysOf, type Role, roles} from './vocabulary.js';
import {isOfWork, isTrade} from './words-of-work.js';

const roleWords: Record<Role, readonly string[]> = {
  facilitator: ['facilitates', 'facilitating', 'facilitation', 'moderator', 'chair'],
  'note-taker': ['note taker', 'notetaker', 'takes notes', 'taking notes', 'notes', 'scribe', 'minute taker'],
};

const involvementWords: Record<Involvement, readonly string[]> = {
  responder: ['responded', 'first responder', 'incident responder', 'responding', 'responders'],
  client: ['works with the client', 'customer', 'customer contact'],
  'delivery-manager': ['delivery'],
  'sprint-team': ['sprint', 'sprint team member'],
  supplier: ['suppliers', 'vendor', 'third party'],
  tech: ['technical team', 'technology'],
  senior: ['senior person', 'senior, from outside the response'],
  other: [],
};

const managerWords: readonly string[] = [
  incidentManager.id,
  incidentManager.name,
  'incident commander',
  'incident lead',
];

/** `alsoRole`: another role that is said of the same person, who can have one. */
export type Does = {role?: Role; involvement?: Involvement; alsoRole?: Role; incidentManager?: boolean};

/** What is said first and what is said then: of two roles the first counts, and the other is not forgotten. */
export function both(one: Does, more: Does): Does {
  const second = [more.role, one.alsoRole, more.alsoRole].find((role) => role && one.role && role !== one.role);
  const role = one.role ?? more.role;
  const alsoRole = second ?? one.alsoRole ?? more.alsoRole;
  return {...one, ...more, ...(role && {role}), ...(alsoRole && {alsoRole})};
}

/** What these words say somebody does, where the program knows it. */
export function known(words: string): Does | undefined {
  const said = letters(words)
    .trim()
    .replace(/^(?:the|our|is|role:?) /, '');
  const role = roles.find((each) => each === said || roleWords[each].includes(said));
  if (role) return {role};
  if (managerWords.includes(said)) return {incidentManager: true};
  const involvement = keysOf(involvements).find(
    (each) => each !== 'other' && [each, involvements[each].name, ...involvementWords[each]].includes(said),
  );
  return involvement && {involvement};
}

/** Whether a word alone is what one person is, such as `Engineer`; a department may be asked as such. */
export const isTradeAlone = (word: string): boolean => isTrade(letters(word).trim());

export const hasWorkIn = (words: string): boolean => {
  const said = letters(words).replace(/\bon call\b/g, 'on-call');
  return said.split(/[^\p{L}\p{N}-]+/u).some(isOfWork);
};

/**
 * Words of several, or in small letters or capitals alone, that say what somebody does, though the program has no place
 * for it.
 */
export const isFreeRole = (words: string): boolean =>
  (/\s/.test(words) || words === words.toLowerCase() || words === words.toUpperCase()) &&
  hasWorkIn(words) &&
  !/[()]/.test(words);
