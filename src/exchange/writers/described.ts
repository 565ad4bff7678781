// Values of a documented shape, each with its description, and the fields that a noun asks for in it.
import * as v from 'valibot';

export const text = (description: string) => v.pipe(v.string(), v.description(description));
export const instant = (description: string) => v.pipe(v.string(), v.isoTimestamp(), v.description(description));
export const day = (description: string) => v.pipe(v.string(), v.isoDate(), v.description(description));
export const flag = (description: string) => v.pipe(v.boolean(), v.description(description));
export const number = (description: string) => v.pipe(v.number(), v.description(description));
export const count = (description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
export const oneOf = <const Options extends readonly string[]>(options: Options, description: string) =>
  v.pipe(v.picklist(options), v.description(description));
export const list = <Item extends v.GenericSchema>(item: Item, description: string) =>
  v.pipe(v.array(item), v.description(description));

/** A field that a noun has and the document has not does not compile, unless it is named as left out. */
export type Fields<Noun, LeftOut extends keyof Noun = never, WorkedOut extends string = never> = Record<
  Exclude<keyof Noun, LeftOut> | WorkedOut,
  v.GenericSchema
>;
