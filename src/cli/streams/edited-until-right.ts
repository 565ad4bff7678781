// A file that is opened in an editor until nothing is wrong in it, or the person leaves it as it is.
import {askEnter} from './asking-text.js';
import {warn} from './printing.js';

/** `wrong`: a sentence for each thing. */
type Look<Seen> = {seen: Seen; wrong: readonly string[]};

/** `isOpen`: the editor's window may be open still. */
type Edited<Seen> = Look<Seen> & {isOpen: boolean};

/**
 * What was seen last. `edit` answers what is to be said of an editor whose window may be open still: then nobody is
 * asked, and what was saved so far counts.
 */
export async function editedUntilRight<Seen>(
  edit: () => Promise<string | undefined>,
  look: () => Promise<Look<Seen>>,
): Promise<Edited<Seen>> {
  for (;;) {
    const ofWindow = await edit();
    const found = await look();
    found.wrong.forEach(warn);
    if (ofWindow) warn(ofWindow);
    const isOpen = ofWindow !== undefined;
    const isDone = isOpen || found.wrong.length === 0;
    if (isDone || !(await askEnter('Enter opens it again; Esc leaves it as it is.'))) return {...found, isOpen};
  }
}
