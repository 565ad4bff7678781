// The keys of all screens, for a help that stands outside them.
import {screens} from '../screens/registry.js';
import {type KeySection, keySections} from '../session/keys/help-sections.js';
import {takeOwnKeys} from './own-keys.js';

/** `own`: the user's, as they are written down. */
export function keysOfAll(own = ''): KeySection[] {
  takeOwnKeys(own);
  return keySections(screens);
}
