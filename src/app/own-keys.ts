// The keys of the user's own, against the screens that there are.
import {screens} from '../screens/registry.js';
import {checkedKeys} from '../session/keys/own-keys.js';
import {setOwnKeys} from '../session/keys/table.js';

/** What is wrong with them, a sentence each without its full stop. */
export const wrongInKeys = (written: string): readonly string[] => checkedKeys(written, screens).problems;

/** They count from now on, or the built-in ones alone where anything is wrong, which is what comes back. */
export function takeOwnKeys(written: string): readonly string[] {
  const {keys, problems} = checkedKeys(written, screens);
  setOwnKeys(keys);
  return problems;
}
