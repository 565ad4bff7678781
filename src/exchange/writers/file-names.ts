// A text that anybody typed as part of a file's name.
import slugify from '@sindresorhus/slugify';
import type {Review} from '../../review/types.js';
import type {Audience} from '../audiences.js';

/** Letters and bytes: what is put before and behind it must find room in the 255 bytes of a name. */
const LONGEST = 80;
const MOST_BYTES = 120;

/** Names that Windows keeps for devices, whatever follows the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Letters and digits that have no Latin spelling that everybody agrees on, and pictures. */
const ownScript = /(?!\p{Script=Latin})\p{L}|(?![0-9])\p{N}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** What a name of another script cannot have: all but letters, digits, and what belongs to them or to a picture. */
const betweenWords = new RegExp(
  `[^\\p{L}\\p{M}\\p{N}\\p{Extended_Pictographic}\\p{Regional_Indicator}` +
    `\\u200c\\u200d\\u{1f3fb}-\\u{1f3ff}\\u{e0020}-\\u{e007f}]+`,
  'gu',
);

/** How a file is called where nothing is in its way: `INC-7-report.md`, and `INC-7-client-report.md` for a client. */
export const fileOf = (reference: string, audience: Audience, file: string): string =>
  named(fileSlug(reference), audience, file);

/** Behind the stem comes for whom it is, unless that is the team. */
const named = (stem: string, audience: Audience, file: string): string =>
  [stem, ...(audience === 'team' ? [] : [audience]), file].join('-');

/** All names that a file of an incident folder can have, as `incidentFolderFiles` says. */
export function namesIn(
  {id, reference}: Pick<Review, 'id' | 'reference'>,
  audience: Audience,
  file: string,
): [string, ...string[]] {
  const first = fileSlug(reference);
  return [
    named(first, audience, file),
    ...[`${first}-${id}`, `incident-${id}`].map((stem) => named(stem, audience, file)),
  ];
}

/**
 * A text as part of a file name: letters, digits and dashes, upper case kept, 80 characters at most. Latin letters lose
 * their accents and are of one width; every other script stays as it is. It can neither name a path nor a device, nor
 * be empty. Two texts may have one slug.
 */
export function fileSlug(text: string): string {
  // Full-width letters, ligatures and numbers in circles are plain ones in another dress.
  const plain = text.normalize('NFKC');
  const slug = shortened(ownScript.test(plain) ? inOwnScript(text) : inLatin(plain));
  if (slug === '') return 'incident';
  return reserved.test(slug) ? `incident-${slug}` : slug;
}

const inLatin = (text: string): string => slugify(text, {lowercase: false, decamelize: false});

const inOwnScript = (text: string): string =>
  text
    .normalize('NFC')
    .replace(betweenWords, '-')
    .replace(/^[-\p{M}\u200c\u200d]+/u, '');

/** Whole characters, as people count them. */
function shortened(slug: string): string {
  const bytes = new TextEncoder();
  let short = '';
  for (const {segment} of new Intl.Segmenter().segment(slug)) {
    const longer = short + segment;
    if (longer.length > LONGEST || bytes.encode(longer).length > MOST_BYTES) break;
    short = longer;
  }
  return short.replace(/-+$/, '');
}
