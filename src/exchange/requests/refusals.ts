// What a tool answers where it does not do what it is asked, and what does not come back at all, in a sentence each.
import {beginningOf, cleanLine, counted, inSeries} from '../../review/text.js';
import {DAY, HOUR, MINUTE, SECOND} from '../../review/units.js';
import {hiding} from './hidden.js';
import type {Ask, Body, Tool} from './tool.js';

/** What came of a request: an answer, or none, where `mayBeDone` tells that it may have arrived all the same. */
export type Outcome =
  | {
      status: number;
      body: Body;
      retryAfter?: number | undefined;
      elsewhere?: string | undefined;
      onward?: string | undefined;
    }
  | {status: null; mayBeDone: boolean; why: string};

export const isDone = (outcome: Outcome): outcome is Extract<Outcome, {body: Body}> =>
  outcome.status !== null && outcome.status >= 200 && outcome.status < 300;

/** Whether what was asked for may have been done, though nobody said so. */
export const isUnsure = ({method}: Ask, outcome: Outcome): boolean =>
  method === 'POST' && (outcome.status === null ? outcome.mayBeDone : outcome.status >= 500);

const AGAIN = 'run the same again then';
const LOOKED_UP = 'it may be there all the same. Run the same again: it is looked for before anything is created';

/** One sentence on what was not done, why, and what to do; it holds none of `secrets`. */
export function refusal(tool: Tool, ask: Ask, outcome: Outcome, secrets: readonly string[]): string {
  const {name, rights} = tool;
  const token = inSeries(tool.secrets);
  const what = `did not ${ask.does}`;
  const unsure = isUnsure(ask, outcome);
  if (outcome.status === null) {
    return unsure
      ? `${name} was asked to ${ask.does}, and ${outcome.why}: ${LOOKED_UP}.`
      : `Could not reach ${name} to ${ask.does}: ${outcome.why}.`;
  }
  const {status, retryAfter, elsewhere, onward} = outcome;
  const hide = hiding(secrets);
  const own = hide(cleanLine(tool.complaint(outcome.body)));
  const says = own === '' || /^</.test(own) ? '' : ` (it says: “${beginningOf(own, LONGEST)}”)`;
  if (elsewhere !== undefined) {
    return `${name} ${what}: it is at ${hide(cleanLine(elsewhere))} now, and a token goes to no other place than the one that you name, with --site.`;
  }
  if (onward !== undefined) {
    return `${name} ${what}: it only sends on to ${hide(cleanLine(onward))} of its own (${status}), and that leads nowhere. Check what you named, and --site if it is there.`;
  }
  if (unsure) return `${name} was asked to ${ask.does}, and is in trouble (${status}): ${LOOKED_UP}.`;
  if (status === 429 || (retryAfter !== undefined && status < 500)) {
    return `${name} ${what}, since it has had too many requests: wait ${waitInWords(retryAfter)}, and ${AGAIN}.`;
  }
  if (status === 401) return `${name} does not take what is in ${token}${says}: make a new token, and ${AGAIN}.`;
  if (status === 403) return `${name} does not let the token ${ask.does}${says}: it needs the right ${rights}.`;
  if (status === 404 || status === 410) {
    return `${name} ${what}: it has no such thing that this token can see${says}. Check what you named, and what the token allows: ${rights}.`;
  }
  if (status >= 500) {
    const when = retryAfter === undefined ? '' : `wait ${waitInWords(retryAfter)}, and `;
    return `${name} is in trouble (${status}) and ${what}: ${when}${AGAIN}.`;
  }
  return `${name} ${what} (${status})${says}.`;
}

/** In whole units of the largest of which there are two or more. */
export function waitInWords(ms: number | undefined): string {
  if (ms === undefined) return 'a while';
  if (ms > 30 * DAY) return 'more than a month';
  const [unit, noun] = units.find(([each]) => ms >= 2 * each) ?? [SECOND, 'second'];
  const count = Math.ceil(ms / unit);
  return count === 0 ? 'a moment' : counted(count, noun);
}

const units = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
] as const;

const LONGEST = 200;

/** Of an answer that came and is not one to what was asked. */
export const unreadable = ({name}: Tool, ask: Ask): string =>
  ask.method === 'POST'
    ? `${name} was asked to ${ask.does}, and answered what cannot be read: ${LOOKED_UP}.`
    : `${name} was asked to ${ask.does}, and its answer is of something else: check what you named, and --site if it is there.`;
