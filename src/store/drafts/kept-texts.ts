// The half-written texts of one sitting in memory: by place, when each was left, and which another terminal had begun.
import type {WayOfDraft} from '../../review/review-state.js';
import {joinLeft, put} from './adoption.js';
import type {Found} from './drafts-file.js';

/** How a text came, and what it said then. */
type Came = {way: WayOfDraft; text: string};

export class KeptTexts {
  readonly #texts = new Map<string, string>();
  readonly #leftAt = new Map<string, number>();
  readonly #came = new Map<string, Came>();
  /** How what comes from a terminal that is gone comes here: this one may have had another role before. */
  #way: WayOfDraft = 'in the role';

  constructor(private readonly role: string) {}

  /** By place. */
  get all(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** When what was taken over was written, by place; in milliseconds since 1970. */
  get leftAt(): ReadonlyMap<string, number> {
    return this.#leftAt;
  }

  /** How those came that another terminal had begun, by place; undefined where there is none. */
  get ways(): Record<string, WayOfDraft> | undefined {
    const ways = [...this.#came].map(([place, {way}]) => [place, way] as const);
    return ways.length === 0 ? undefined : Object.fromEntries(ways);
  }

  get(place: string): string {
    return this.#texts.get(place) ?? '';
  }

  /** What is typed here; an empty text is none. */
  type(place: string, text: string): void {
    // It is of now, whatever was left at this place before.
    this.#leftAt.delete(place);
    if (text === '') this.#forget(place);
    else this.#texts.set(place, text);
  }

  /** Adds what was left here; where texts are typed at this moment (`inUse`), beside those. Gives what came. */
  join(left: readonly Found[], inUse: boolean): ReadonlyMap<string, string> {
    const texts = new Map(this.#texts);
    const leftAt = new Map<string, number>();
    joinLeft(left, texts, leftAt, inUse);
    const came = new Map([...texts].filter(([place, text]) => this.get(place) !== text));
    for (const [place, text] of came) {
      this.#texts.set(place, text);
      this.#came.set(place, {way: this.#way, text});
    }
    // What is typed at this moment is of now.
    for (const [place, at] of leftAt) if (!inUse || came.has(place)) this.#leftAt.set(place, at);
    return came;
  }

  /**
   * Takes the texts of another sitting. They keep their places, since one may be in a field; what waited here stands
   * beside them. What came there with its role, and was not gone on with, stays there: it is for whoever has that role
   * next, such as who began it and is back.
   */
  takeFrom(other: KeptTexts): void {
    const waited = [...this.#texts];
    const isOther = other.role !== this.role;
    if (isOther || other.#way === 'with the role') this.#way = 'with the role';
    for (const place of this.#texts.keys()) this.#forget(place);
    this.#leftAt.clear();
    for (const [place, text] of other.#texts) {
      if (isOther && other.#isAsItCame(place)) continue;
      this.#texts.set(place, text);
      const came = other.#came.get(place);
      if (came) this.#came.set(place, came);
    }
    for (const [place, text] of waited) {
      const at = put(this.#texts, place, text, true);
      if (this.get(at) === text) this.#came.set(at, {way: this.#way, text});
    }
  }

  /** What another sitting took from here goes. */
  wasTakenBy(other: KeptTexts): void {
    const isOther = other.role !== this.role;
    for (const place of this.#texts.keys()) if (!isOther || !this.#isAsItCame(place)) this.#forget(place);
  }

  #isAsItCame(place: string): boolean {
    const came = this.#came.get(place);
    return came?.way === 'with the role' && came.text === this.get(place);
  }

  #forget(place: string): void {
    this.#texts.delete(place);
    this.#came.delete(place);
  }
}
