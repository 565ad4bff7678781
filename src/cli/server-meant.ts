// Which server somebody means: the one that they name, else that of the environment, else the preferred one.
import {type Reached, reachedBy, reachedLike} from '../store/relay/address.js';
import type {Preferences} from '../store/shelf/preferences.js';
import {UsageError} from './usage-error.js';

/** `from`: where the address that was given stood. */
type How = {
  env?: typeof process.env;
  naming?: string;
  from?: 'elsewhere' | 'code';
  /** How a review that is here already is signed in to. */
  signedIn?: readonly Reached[];
};

/**
 * Whoever names one signs in as the environment or the preference says of the same server. `naming`: how it is named.
 * Throws a StoreError where the address cannot be used, a UsageError where there is none.
 */
export function serverMeant(
  given: string | undefined,
  {server}: Preferences,
  {env = process.env, naming = 'Name it', from = 'elsewhere', signedIn = []}: How = {},
): Reached {
  const own = env.DEBRIEF_SERVER ? [reachedBy(env.DEBRIEF_SERVER, env, 'environment')] : [];
  const known = [...own, ...(server ? [reachedBy(server, env)] : [])];
  if (given !== undefined) return reachedLike(given, [...known, ...signedIn], env, from);
  const [first] = known;
  if (first) return first;
  throw new UsageError(`which server? ${naming}, set DEBRIEF_SERVER, or run debrief config set server URL.`);
}
