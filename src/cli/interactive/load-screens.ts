// Loads the screens as quickly as Node can: what they would build or load for nothing waits until it is needed.
import {PLAIN} from '../../review/plain-text.js';

/** What pages are made of, with the escape sequences of their styles. */
const oneByOne = new RegExp(`^[\x1b${PLAIN}]*$`);

const Segmenter = Intl.Segmenter;

/**
 * A segmenter that is built when a text first needs it. Ink and its neighbours make five where they are loaded, which
 * takes a tenth of the time to the first page; a page passes what it cuts through one.
 */
class LateSegmenter {
  readonly #given: ConstructorParameters<typeof Segmenter>;
  #built: Intl.Segmenter | undefined;

  constructor(...given: ConstructorParameters<typeof Segmenter>) {
    this.#given = given;
  }

  segment(text: string): Iterable<Intl.SegmentData> & Pick<Intl.Segments, 'containing'> {
    if (this.#given[1]?.granularity !== 'word' && oneByOne.test(text)) {
      const parts = Array.from(text, (segment, index) => ({segment, index, input: text}));
      // Ink asks for it where it cuts a line that is too long.
      return Object.assign(parts, {containing: (at = 0) => parts[at] as Intl.SegmentData});
    }
    this.#built ??= new Segmenter(...this.#given);
    return this.#built.segment(text);
  }
}

/** The app: everything up to its first page. */
export const loadScreens = (): Promise<typeof import('../../app/start.js')> =>
  withLateSegmenters(() => import('../../app/start.js'));

/** Ink, which has the keys from then on. There is no `fetch` meanwhile, for which its layout engine would load Node's HTTP client. */
export async function loadInk(): Promise<typeof import('../../app/App.js')> {
  const fetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    return await withLateSegmenters(() => import('../../app/App.js'));
  } finally {
    if (fetch) Object.defineProperty(globalThis, 'fetch', fetch);
  }
}

/** While this loads, segmenters are late ones. */
async function withLateSegmenters<T>(load: () => Promise<T>): Promise<T> {
  Object.assign(Intl, {Segmenter: LateSegmenter});
  try {
    return await load();
  } finally {
    Object.assign(Intl, {Segmenter});
  }
}
