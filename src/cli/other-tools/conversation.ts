// Talks with one tool: each thing that is asked of it is answered as asked, or ends in one sentence.
import {setTimeout as waiting} from 'node:timers/promises';
import {hiddenIn, hiding} from '../../exchange/requests/hidden.js';
import {isDone, isUnsure, refusal, unreadable, waitInWords} from '../../exchange/requests/refusals.js';
import type {Ask, Body, Tool} from '../../exchange/requests/tool.js';
import {tellingIfSlow} from '../../store/disk/slow.js';
import {secretsNamed} from '../../store/push/secrets.js';
import {type Outcome, send} from '../../store/push/send.js';
import {StoreError} from '../../store/types.js';

export type Conversation = {
  /** What `read` makes of the answer. Throws a StoreError with one sentence where there is none. */
  ask<T>(ask: Ask, read: (body: Body) => T | undefined): Promise<T>;
  /** The same of what there is another way without: undefined where it may not be asked, or knows nothing of it. */
  askIfAllowed<T>(ask: Ask, read: (body: Body) => T | undefined): Promise<T | undefined>;
  /** Throws where somebody wants it to end. */
  goOn(): void;
};

/** What was asked for may be there, though nobody said so. */
export class MaybeDone extends StoreError {}

export type Manner = {
  stop?: AbortSignal;
  /** How long each answer may take (ms). */
  patience?: number;
  /** Told of what takes long, and of what is odd. */
  onWait?: (sentence: string) => void;
};

/** The longest that a tool is waited for where it wants to be left alone (ms), and how often. */
const LONGEST_REST = 60_000;
const SHORTEST_REST = 1000;
const MOST_RESTS = 5;

/** Throws a StoreError where what the tool knows people by is not at hand. */
export async function conversationWith(
  tool: Tool,
  site: string,
  {stop, patience, onWait = () => undefined}: Manner = {},
): Promise<Conversation> {
  const secrets = await secretsNamed(tool.secrets);
  const headers = tool.headers((name) => secrets.get(name) ?? '');
  // What stands behind the kind of a header is made of them.
  const header = (headers.authorization ?? '').replace(/^\w+ /, '');
  const hidden = [...secrets.values(), header];
  const [token = ''] = [...secrets.values()].slice(-1);
  const hideToken = hiding([token, header]);
  let isTold = false;
  // Whatever is kept or shown of an answer comes by here. An address for whoever asks may be somebody's in it.
  const answered = (body: Body): Body =>
    hiddenIn(body, (text) => {
      const safe = hideToken(text);
      if (safe !== text && !isTold)
        onWait(`An answer of ${tool.name} has the token in it: it is left out of what is kept.`);
      isTold ||= safe !== text;
      return safe;
    });
  const sendNow = (ask: Ask): Promise<Outcome> =>
    tellingIfSlow(
      send(
        {method: ask.method, url: site + ask.path, headers, ...(ask.body && {body: ask.body})},
        {stop, ...(patience && {patience})},
      ),
      () => onWait(`Waiting for ${tool.name}…`),
    );
  const goOn = () => {
    if (stop?.aborted) throw new StoreError('Stopped.');
  };
  const outcomeOf = async (ask: Ask): Promise<Outcome> => {
    let outcome = await sendNow(ask);
    for (let rests = 0; rests < MOST_RESTS; rests += 1) {
      const rest = restFor(ask, outcome);
      if (rest === undefined) break;
      onWait(`${tool.name} wants to be left alone for now: going on in ${waitInWords(rest)}.`);
      await waiting(rest, undefined, {...(stop && {signal: stop})}).catch(goOn);
      outcome = await sendNow(ask);
    }
    // What may be there is said in any case.
    if (outcome.status === null && !isUnsure(ask, outcome)) goOn();
    return outcome;
  };
  const answerIn = <T>(ask: Ask, outcome: Outcome, read: (body: Body) => T | undefined): T => {
    if (!isDone(outcome)) {
      const says = refusal(tool, ask, outcome, hidden);
      throw isUnsure(ask, outcome) ? new MaybeDone(says) : new StoreError(says);
    }
    const answer = read(answered(outcome.body));
    if (answer === undefined) {
      const says = unreadable(tool, ask);
      throw ask.method === 'POST' ? new MaybeDone(says) : new StoreError(says);
    }
    return answer;
  };
  return {
    goOn,
    ask: async (ask, read) => answerIn(ask, await outcomeOf(ask), read),
    async askIfAllowed(ask, read) {
      const outcome = await outcomeOf(ask);
      return isRefused(outcome) ? undefined : answerIn(ask, outcome, read);
    },
  };
}

/** For good, and nothing is wrong with the token: it lacks a right, or nobody is known by that. */
const isRefused = ({status, ...outcome}: Outcome): boolean =>
  [400, 403, 404, 422].includes(status ?? 0) && !('retryAfter' in outcome && outcome.retryAfter !== undefined);

/** How long to wait before the same is asked again; undefined where it is not, as where it may be done already. */
function restFor({method}: Ask, {status, ...outcome}: Outcome): number | undefined {
  const after = 'retryAfter' in outcome ? outcome.retryAfter : undefined;
  if (after === undefined || after > LONGEST_REST || (status === 503 && method === 'POST')) return undefined;
  return Math.max(SHORTEST_REST, after);
}
