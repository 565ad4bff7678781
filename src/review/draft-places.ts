// Where half-written texts are kept: by what each is for, and beside that where another one was begun for the same.

/** What an editor saved of a fact once its field was left; words that follow say which. */
const FROM_AN_EDITOR = 'from an editor, ';
const ANOTHER = /^another (\d+), /;

/** By place. */
type Texts = ReadonlyMap<string, string>;

export const placeFromEditor = (place: string): string => `${FROM_AN_EDITOR}${place}`;

/** The place of another text for the same; `number` counts from 2, and undefined is the place itself. */
export const placeOfAnother = (place: string, number: number | undefined): string =>
  number === undefined ? place : `another ${number}, ${place}`;

/** What a place is for, and which text it is there where it is not the first. */
export function readPlace(place: string): {place: string; another?: number} {
  const [lead, number] = ANOTHER.exec(place) ?? [];
  return lead === undefined ? {place} : {place: place.slice(lead.length), another: Number(number)};
}

/** A fact has one value: two texts for it stand in one field. */
export const takesOneText = (place: string): boolean => readPlace(place).place.startsWith(FROM_AN_EDITOR);

/** The places where something is written for the same, the first text first. */
export function placesInUse(texts: Texts, place: string): string[] {
  const wanted = readPlace(place).place;
  const rank = (at: string) => readPlace(at).another ?? 1;
  const found = [...texts].filter(([at, text]) => text !== '' && readPlace(at).place === wanted).map(([at]) => at);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

/** The first place for the same where nothing is written. */
export function freePlace(texts: Texts, place: string): string {
  const {place: wanted} = readPlace(place);
  for (let number = 1; ; number++) {
    const at = placeOfAnother(wanted, number === 1 ? undefined : number);
    if ((texts.get(at) ?? '') === '') return at;
  }
}
