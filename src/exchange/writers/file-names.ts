// A text that anybody typed as part of a file's name.
import slugify from '@sindresorhus/slugify';

const LONGEST = 80;

/** Names that Windows keeps for devices, whatever follows the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A text as part of a file name: letters, digits and dashes, upper case kept, 80 characters at most. It can neither
 * name a path nor a device, nor be empty.
 */
export function fileSlug(text: string): string {
  const slug = slugify(text, {lowercase: false, decamelize: false}).slice(0, LONGEST).replace(/-+$/, '');
  if (slug === '') return 'incident';
  return reserved.test(slug) ? `incident-${slug}` : slug;
}
