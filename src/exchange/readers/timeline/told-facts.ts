// What a new review can begin with, out of the fields of a document or of data.
import type {Known} from '../../../review/new-review.js';
import {kindCalled} from '../../../review/review-kind.js';
import {capital, cleanLine} from '../../../review/text.js';
import {peopleIn} from '../../../review/typed-people.js';
import type {Severity} from '../../../review/vocabulary.js';
import {accountsNamed} from './accounts.js';
import {keyOf} from './preamble.js';
import type {TimelineWords} from './words.js';

/** What is said behind names, by those in small letters. */
export type Fields = Record<string, string>;

/** Texts and lists of texts by their names in small letters. */
export function fieldsOfData(value: object, {accountNamed}: TimelineWords): Fields {
  const inWords = (each: unknown, sign = ''): string => {
    if (Array.isArray(each)) {
      const items = each.map((item) => inWords(item)).filter(Boolean);
      return items.length > 1 ? items.map((item) => sign + item).join('\n') : items.join('');
    }
    if (typeof each === 'object' && each !== null && 'name' in each) return inWords(each.name);
    return typeof each === 'string' || typeof each === 'number' ? String(each) : '';
  };
  // A list of what happened stays one, where that of names needs no signs.
  const signOf = (name: string) => (accountNamed(keyOf(name)) ? '- ' : '');
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [keyOf(name), inWords(each, signOf(name))]));
}

/** More people than one review has, and more text than their names are. */
const MOST_PEOPLE = 500;
const LONGEST_PEOPLE = 50_000;

const referenceNames = ['incident ref', 'reference', 'incident id', 'id', 'incident'];

/** What a new review can begin with; `says`: what of it cannot, in sentences; `taken`: the fields that it has now. */
export function factsOf(
  fields: Fields,
  heading: string | undefined,
  people: string,
  words: TimelineWords,
): {says: string[]; facts: Known; taken: string[]} {
  const firstOf = (names: readonly string[]) => names.find((name) => fields[name]) ?? '';
  const said = cleanLine(fields.title ?? heading ?? '');
  const [referenceField, severityField] = [firstOf(referenceNames), firstOf(['severity', 'priority'])];
  const reference = cleanLine(fields[referenceField] ?? '') || (/\b[A-Z]{2,10}-\d{1,8}\b/.exec(said)?.[0] ?? '');
  const title = withoutReference(withoutKind(said, reference), reference);
  const severity = severityOf(fields[severityField] ?? '');
  const kind = kindCalled(fields.kind ?? '');
  const peopleField = people ? '' : firstOf(Object.keys(fields).filter(words.namesPeople));
  const names = people || (fields[peopleField] ?? '');
  const typed = names.length > LONGEST_PEOPLE ? undefined : peopleIn(names).people;
  const isTooMany = typed === undefined || typed.length > MOST_PEOPLE;
  const roster = (isTooMany ? [] : typed).map(({name, involvement, role, incidentManager}) => ({
    name,
    involvement: involvement === 'other' ? ('responder' as const) : involvement,
    role,
    ...(incidentManager && {incidentManager}),
  }));
  const accountsTold = accountsNamed(fields, words);
  const facts = {
    ...(title && !words.isOnlyTitle(title) && {title: capital(title)}),
    ...(reference && {reference}),
    ...(severity && {severity}),
    ...(kind && {kind}),
    ...(roster.length > 0 && {people: roster}),
    ...accountsTold,
  };
  const taken = [
    'title',
    referenceField,
    severity ? severityField : '',
    kind ? 'kind' : '',
    peopleField,
    ...Object.keys(fields).filter((name) => Object.hasOwn(accountsTold, words.accountNamed(name) ?? '')),
  ].filter(Boolean);
  return {facts, taken, says: isTooMany ? [`It names more than ${MOST_PEOPLE} people, which are left out.`] : []};
}

/** What is longer is none that a reference would stand out in. */
const LONGEST_TITLE = 500;

const asPattern = (reference: string): string => reference.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');

/** `Post-mortem of INC-41: Mail is down` is called by what comes behind. */
function withoutKind(title: string, reference: string): string {
  if (title.length > LONGEST_TITLE) return title;
  const it = asPattern(reference);
  const kind = '(?:incident )?(?:post-? ?mortem|incident (?:report|review)|retrospective)';
  return title.replace(new RegExp(`^(?:${it}\\s+)?${kind}\\s*(?:of|for)?\\s*(?:${it})?\\s*[:–—-]\\s*`, 'i'), '');
}

/** At either end of a title, and in brackets anywhere, a reference says what stands beside it already. */
function withoutReference(title: string, reference: string): string {
  if (reference === '' || title.length > LONGEST_TITLE) return title;
  const it = asPattern(reference);
  const bare = title
    .replace(new RegExp(`\\s*(?:\\(${it}\\)|\\[${it}\\])`, 'i'), '')
    .replace(new RegExp(`^${it}\\s*[:–—-]\\s*|\\s+[–—-]\\s+${it}$`, 'i'), '');
  return cleanLine(bare.replace(/^\s*[:–—-]\s*/, '')) || title;
}

/** Undefined where the word may mean either. */
function severityOf(text: string): Severity | undefined {
  if (/^\W*(?:sev(?:erity)?[ -]?[01]\b|p[01]\b|critical|major)/i.test(text)) return 'major';
  return /^\W*(?:sev(?:erity)?[ -]?[3-5]\b|p[3-5]\b|minor|low)/i.test(text) ? 'minor' : undefined;
}
