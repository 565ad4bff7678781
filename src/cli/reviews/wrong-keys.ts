// What is wrong with the keys of the user's own: the screens are loaded for it, where there are any such keys.
import {loadScreens} from '../interactive/load-screens.js';

/** A sentence each. */
export async function wrongKeys(written: string): Promise<string[]> {
  if (written === '') return [];
  const {wrongInKeys} = await loadScreens();
  return wrongInKeys(written).map((says) => `keys: ${says}.`);
}
