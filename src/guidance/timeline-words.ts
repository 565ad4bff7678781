// The words that timelines, chats and documents are read by: what names a section, a kind of moment, and a chat’s own doings.
import type {Account, MomentKind} from '../review/vocabulary.js';

/** Words that stand for a kind of moment, in small letters. */
export type MomentKinds = Record<MomentKind, string[]>;

/** Patterns of headings: `timeline` begins in their first words, the others are the whole of one. */
export type Sections = Record<Account | 'timeline' | 'people', string[]>;
