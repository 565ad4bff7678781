// What `debrief completion` prints: what a shell reads once, or the words that it offers behind what was typed.
import {cleanLine, inSeries} from '../../review/text.js';
import {perhaps, UsageError} from '../usage-error.js';
import {candidates, placesIn, typedIn} from './candidates.js';
import {knownHere} from './known.js';
import {scriptFor, shells} from './scripts.js';
import {shellWords} from './shell-words.js';

/** `words`: the shell, and behind it what was typed, the last word as far as it goes. Throws a UsageError. */
export async function completionFor([shell = '', ...words]: readonly string[]): Promise<string> {
  const found = shells.find((each) => each === shell.trim().toLowerCase());
  if (!found) {
    const all = `: ${inSeries(shells, 'or')}.`;
    throw new UsageError(`there is no completion for ${shell}${perhaps(shell, shells) || all}`);
  }
  if (words.length === 0) return scriptFor(found);
  const {words: meant, kept} = shellWords[found](words);
  const typed = typedIn(meant);
  const offers = await candidates(typed, knownHere(placesIn(typed)));
  return offers.map(({word, about}) => `${cleanLine(word).slice(kept)}\t${cleanLine(about)}\n`).join('');
}
