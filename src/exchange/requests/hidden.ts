// What nobody may see of what a tool knows somebody by: in whatever form an answer gives it back, a … stands in its place.
import {isObject} from '../../review/changes/shape.js';
import type {Body} from './tool.js';

const HIDDEN = '…';

/** Less than this of it gives nothing away, and would stand in too many words. */
const SHORTEST = 6;

/** Hides each of these texts, and what is made of it to be sent or shown. */
export function hiding(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [secret, ...formsOf(secret).filter(({length}) => length >= SHORTEST)]);
  const longestFirst = [...new Set(forms)].filter(Boolean).toSorted((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return (text) => text;
  // Also where its letters were made small, as those of an escape.
  const pattern = new RegExp(longestFirst.map((form) => form.replace(/[^\w]/g, '\\$&')).join('|'), 'gi');
  return (text) => text.replace(pattern, HIDDEN);
}

/** An answer without them, in each of its texts. */
export const hiddenIn = (body: Body, hide: (text: string) => string): Body =>
  typeof body === 'string'
    ? hide(body)
    : Array.isArray(body)
      ? body.map((each) => hiddenIn(each, hide))
      : isObject(body)
        ? Object.fromEntries(Object.entries(body).map(([key, value]) => [hide(key), hiddenIn(value, hide)]))
        : body;

/** As an address, as JSON, in hexadecimal, in Base64 wherever in a longer text it stood. */
const formsOf = (secret: string): string[] => [
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  Array.from(secret, (sign) => sign.charCodeAt(0).toString(16)).join(''),
  ...[0, 1, 2].flatMap((before) => inBase64(secret, before)),
];

/** The signs that are its own where that many bytes stand before it, whatever they are, and others behind it. */
function inBase64(text: string, before: number): string[] {
  const bits = (before + text.length) * 8;
  const own = btoa(`${'-'.repeat(before)}${text}`).slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}
