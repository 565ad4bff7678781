// Which tool somebody means, where its API is, and which place there.
import type {Place, Tool} from '../../exchange/requests/tool.js';
import {called} from '../../review/letters.js';
import {inSeries} from '../../review/text.js';
import {keysOf, type Receiver, receivers} from '../../review/vocabulary.js';
import {perhaps, UsageError} from '../usage-error.js';

export function receiverMeant(to: string | undefined): Receiver {
  const all = keysOf(receivers);
  if (to === undefined) throw new UsageError(`--to is missing: it takes ${inSeries(all, 'or')}.`);
  const found = called(all, to, (each) => each);
  if (!found) throw new UsageError(`--to takes ${inSeries(all, 'or')}, not ${to}${perhaps(to, all) || '.'}`);
  return found;
}

/** `own`: where it is unless somebody names a place; empty where that is nowhere. */
export function placeMeant(tool: Tool, given: string | undefined, own = ''): {where: string; place: Place} {
  const where = (given ?? own).trim();
  const place = tool.expected(where);
  if (place) return {where, place};
  const takes = `--in takes ${tool.takes}`;
  if (where === '') throw new UsageError(`${takes}.`);
  throw new UsageError(
    given === undefined ? `${where} is no reference of ${tool.name}: ${takes}.` : `${takes}, not ${where}.`,
  );
}

/** Without an end that paths would double. Throws a UsageError where a token cannot go there. */
export function siteMeant({name, site}: Tool, given: string | undefined): string {
  const typed = given?.trim() || site;
  if (typed === null) {
    throw new UsageError(`each organisation has its own ${name}: name it with --site https://example.atlassian.net.`);
  }
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new UsageError(`--site takes an address such as https://example.org, not ${typed}.`);
  }
  if (url.protocol === 'http:' && !isHere(url.hostname)) {
    throw new UsageError(`--site ${typed} would send the token for all to read: name it with https://.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
