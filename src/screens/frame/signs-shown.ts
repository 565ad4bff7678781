// Which signs are drawn: ours as they are, or their twins in ASCII where the terminal shows no others. It is one for
// the whole process, as its locale is.
import {unveiled, withTwins} from '../../review/twins-of-signs.js';
import type {Model} from '../../session/model.js';
import {modelAsWritten} from './written.js';

/** Texts of ours that are in a model, such as an agenda's; null where every sign is drawn as it is. */
let inAscii: ReadonlySet<string> | null = null;

/** From now on; `ours` are texts that come with the program, though they are kept with what people wrote. */
export function showAscii(ours: ReadonlySet<string> | null): void {
  inAscii = ours;
}

/** Whether a character may be half as high as its row: nothing in ASCII looks like one. */
export const hasHalfBlocks = (): boolean => inAscii === null;

/** Whether an arrow shows a way by itself: in ASCII it is the name of a key, and words say the way. */
export const hasArrows = (): boolean => inAscii === null;

/** A text of a model that `asShown` gave, as it is drawn. */
export const asDrawn = (text: string): string => (inAscii ? unveiled(shown(text)) : text);

/** The same while it is measured, cut and wrapped. */
export const shown = (text: string): string => (inAscii ? withTwins(text, 'ascii') : text);

/** The same read aloud: words in place of signs. */
export const shownAloud = (text: string): string => unveiled(withTwins(text, inAscii ? 'aloudInAscii' : 'aloud'));

/** The model to draw from: signs that people wrote are not ours to change. */
export const asShown = (model: Model): Model => (inAscii ? modelAsWritten(model, inAscii) : model);

/** What people wrote, where all that is read aloud has words. */
export const asHeard = (model: Model): Model => modelAsWritten(model, inAscii ?? none);

const none: ReadonlySet<string> = new Set();
