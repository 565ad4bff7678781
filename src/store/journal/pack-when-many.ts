// A shell command packs what many before it left behind, as no sitting may ever come; it is loaded only then.
import type {WholeOptions} from '../store-options.js';
import type {AllJournals} from './all-journals.js';

/** Once its own journal is closed. Never fails: what stays harms nobody. */
export async function packWhenMany(options: WholeOptions, journals: AllJournals): Promise<void> {
  // A comment without an author leaves the comment alone, and no other sign of that moment.
  if (options.watch || options.by === '' || journals.newer !== null || !journals.areMany) return;
  const {packJournals} = await import('./packing.js');
  await packJournals(options).catch(() => undefined);
}
