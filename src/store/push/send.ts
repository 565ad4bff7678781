// Sends a request over the network and waits for its answer no longer than anybody waits: the only code that does.

/** The headers go to the address's own host and nowhere else. */
export type Request = {method: 'GET' | 'POST'; url: string; headers: Record<string, string>; body?: object};

/**
 * What came of it. Without an answer, `mayBeDone` tells whether the request may have arrived, and `why` is a clause.
 * `retryAfter`: how long it wants to be left alone, in ms. `elsewhere`: another host, to which it sends whoever asks;
 * `onward`: a path of the same host that was not followed.
 */
export type Outcome =
  | {
      status: number;
      body: unknown;
      retryAfter?: number | undefined;
      elsewhere?: string | undefined;
      onward?: string | undefined;
    }
  | {status: null; mayBeDone: boolean; why: string};

/** How long an answer may take (ms). */
export const PATIENCE = 30_000;

const LARGEST_ANSWER = 32 * 1024 * 1024;
const MOST_TURNS = 3;

/** `stop` ends the wait for whatever creates nothing. Never rejects. */
export async function send(
  {method, url, headers, body}: Request,
  {stop, patience = PATIENCE}: {stop?: AbortSignal | undefined; patience?: number} = {},
): Promise<Outcome> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort('late'), patience);
  const stopped = () => end.abort('stopped');
  if (method === 'GET') {
    stop?.addEventListener('abort', stopped);
    if (stop?.aborted) stopped();
  }
  const told = {
    method,
    redirect: 'manual',
    signal: end.signal,
    headers: {...headers, accept: headers.accept ?? 'application/json', 'user-agent': 'debrief'},
  } as const;
  const sent =
    body === undefined
      ? told
      : {...told, body: JSON.stringify(body), headers: {...told.headers, 'content-type': 'application/json'}};
  try {
    let at = url;
    for (let turn = 0; ; turn += 1) {
      const answer = await fetch(at, sent);
      const {status} = answer;
      const next = turnOf(answer, at);
      if (next === undefined) return {status, body: await bodyOf(answer), retryAfter: retryAfterOf(answer)};
      await answer.body?.cancel();
      const here = new URL(at);
      // By its host alone it could be taken for the one that was named.
      if (next.origin !== here.origin) {
        return {status, body: '', elsewhere: next.host === here.host ? next.origin : next.host};
      }
      // Whoever follows these asks for it with a GET, which creates nothing.
      const isKept = method === 'GET' || status > 303;
      if (!isKept || turn === MOST_TURNS) return {status, body: '', onward: next.pathname};
      at = next.href;
    }
  } catch (error) {
    const {reason} = end.signal;
    if (reason === 'stopped') return {status: null, mayBeDone: false, why: 'it was stopped'};
    if (reason === 'late') {
      return {status: null, mayBeDone: true, why: `there was no answer within ${patience / 1000} seconds`};
    }
    return failed(error);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', stopped);
  }
}

/** Where the answer sends whoever asked; undefined where it is the answer. */
function turnOf({status, headers}: Response, at: string): URL | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null || !URL.canParse(location, at)) return undefined;
  return new URL(location, at);
}

/** JSON, else the text as it is. Throws where it is too large. */
async function bodyOf(answer: Response): Promise<unknown> {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_ANSWER) throw Object.assign(new Error('too large'), {code: TOO_LARGE});
    text += decoder.decode(chunk, {stream: true});
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const TOO_LARGE = 'DEBRIEF_TOO_LARGE';

/** A number of seconds or a date, as HTTP has it; else the moment at which a limit that is used up begins anew. */
function retryAfterOf({status, headers}: Response): number | undefined {
  if (![403, 429, 503].includes(status)) return undefined;
  const said = headers.get('retry-after')?.trim();
  const reset = headers.get('x-ratelimit-reset')?.trim() ?? '';
  const after =
    said !== undefined
      ? /^\d+$/.test(said)
        ? Number(said) * 1000
        : Date.parse(said) - Date.now()
      : headers.get('x-ratelimit-remaining')?.trim() === '0' && status !== 503
        ? /^\d+$/.test(reset)
          ? Number(reset) * 1000 - Date.now()
          : UNTOLD_REST
        : Number.NaN;
  return Number.isFinite(after) ? Math.max(0, after) : undefined;
}

/** What is left alone where it does not say for how long (ms). */
const UNTOLD_REST = 60_000;

/** By what Node says of it; the words never hold what was sent. */
const whys: Record<string, string> = {
  ENOTFOUND: 'no such host is known',
  EAI_AGAIN: 'the name of its host cannot be looked up just now',
  ECONNREFUSED: 'nothing takes connections there',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'there is no network',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer',
};

function failed(error: unknown): Outcome {
  const codes = codesOf(error);
  if (codes.length === 0) return {status: null, mayBeDone: false, why: 'no request can go to that address'};
  const code = codes.find((each) => each in whys || isOfTls(each) || each === TOO_LARGE);
  if (code === TOO_LARGE) return {status: null, mayBeDone: true, why: 'its answer is too large'};
  if (code !== undefined)
    return {status: null, mayBeDone: false, why: whys[code] ?? `its certificate is not trusted (${code})`};
  return {status: null, mayBeDone: true, why: 'the connection was cut'};
}

const isOfTls = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code);

/** Of the error, of what caused it, and of each of several attempts. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const {code} = error as NodeJS.ErrnoException;
  const within = error instanceof AggregateError ? error.errors : [];
  return [...(typeof code === 'string' ? [code] : []), ...codesOf(error.cause), ...within.flatMap(codesOf)];
}
