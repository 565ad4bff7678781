// Which server somebody means: the one that they name, else that of the environment, else the preferred one.
import {type Reached, reachedBy} from '../store/relay/address.js';
import type {Preferences} from '../store/shelf/preferences.js';
import {UsageError} from './usage-error.js';

/** Throws a StoreError where the address cannot be used, a UsageError where there is none. */
export function serverMeant(given: string | undefined, preferences: Preferences, env = process.env): Reached {
  if (given !== undefined) return reachedBy(given, env);
  if (env.DEBRIEF_SERVER) return reachedBy(env.DEBRIEF_SERVER, env, 'environment');
  if (preferences.server) return reachedBy(preferences.server, env);
  throw new UsageError('which server? Name it, set DEBRIEF_SERVER, or run debrief config set server URL.');
}
