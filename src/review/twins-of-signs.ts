// Every sign that the program draws by itself and ASCII does not have: what stands for it in ASCII, and read aloud.

type Twin = {
  /** For a terminal that shows no other characters. */
  ascii: string;
  /** For whoever has the screen read aloud; the sign itself where voices know what to do with it. */
  aloud: string;
};

/** A sign without its twins does not compile; one that is drawn and missing here fails `test/screens/signs.test.ts`. */
const table = {
  '‘': {ascii: "'", aloud: '‘'},
  '’': {ascii: "'", aloud: '’'},
  '“': {ascii: '"', aloud: '“'},
  '”': {ascii: '"', aloud: '”'},
  '…': {ascii: '...', aloud: '…'},
  '–': {ascii: '-', aloud: '–'},
  '—': {ascii: '-', aloud: 'none'},
  '−': {ascii: '-', aloud: 'minus '},
  '·': {ascii: '.', aloud: ','},
  '•': {ascii: '*', aloud: ''},
  '×': {ascii: 'x', aloud: 'skipped'},
  '✓': {ascii: 'v', aloud: 'done'},
  '✎': {ascii: '~', aloud: ''},
  '❯': {ascii: '>', aloud: 'selected'},
  '↳': {ascii: '>', aloud: 'with'},
  '▸': {ascii: '*', aloud: 'here'},
  '◆': {ascii: '^', aloud: 'picked'},
  '←': {ascii: 'Left', aloud: 'Left'},
  '→': {ascii: 'Right', aloud: 'Right'},
  '↑': {ascii: 'Up', aloud: 'Up'},
  '↓': {ascii: 'Down', aloud: 'Down'},
  '─': {ascii: '-', aloud: ''},
  '━': {ascii: '=', aloud: ''},
  '│': {ascii: '|', aloud: ''},
  '┬': {ascii: '+', aloud: ''},
  '█': {ascii: '#', aloud: ''},
  '▀': {ascii: '"', aloud: ''},
  '▄': {ascii: '_', aloud: ''},
  '░': {ascii: '.', aloud: ''},
} as const satisfies Record<string, Twin>;

export type Sign = keyof typeof table;

export const signs: Readonly<Record<Sign, Twin>> = table;

const all = Object.keys(table) as Sign[];
const anySign = new RegExp(`[${all.join('')}]`, 'gu');

/** Characters for private use, one for each sign: they stand for those that are in what people wrote. */
const PRIVATE = 0xf4d0;
const standIn = new Map(all.map((sign, index) => [sign as string, String.fromCharCode(PRIVATE + index)]));
const signOf = new Map([...standIn].map(([sign, other]) => [other, sign]));
const anyStandIn = new RegExp(`[${[...signOf.keys()].join('')}]`, 'gu');

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** The text with the twins of our own signs; those that people wrote stay, where `asWritten` came before. */
export function withTwins(text: string, kind: keyof Twin | 'aloudInAscii'): string {
  const twinOf = (sign: string): string => {
    if (kind !== 'aloudInAscii') return signs[sign as Sign][kind];
    const {aloud, ascii} = signs[sign as Sign];
    return isAscii(aloud) ? aloud : ascii;
  };
  return text.replace(anySign, twinOf);
}

/**
 * The text with the signs in it that people wrote, in the place of their stand-ins: once nothing else is done with it.
 */
export const unveiled = (text: string): string => text.replace(anyStandIn, (other) => signOf.get(other) ?? other);

const known = new WeakMap<object, unknown>();

/**
 * The same value with every sign in its texts taken for what somebody wrote, so that `withTwins` leaves it alone.
 * `ours` tells the texts in it that come with the program.
 */
export function asWritten<T>(value: T, ours: ReadonlySet<string>): T {
  if (typeof value === 'string') {
    return (ours.has(value) ? value : value.replace(anySign, (sign) => standIn.get(sign) ?? sign)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before as T;
  const made = copied(value, ours);
  known.set(value, made);
  return made as T;
}

function copied(value: object, ours: ReadonlySet<string>): object {
  if (Array.isArray(value)) return value.map((one) => asWritten(one, ours));
  if (value instanceof Set) return new Set([...value].map((one) => asWritten(one, ours)));
  if (value instanceof Map)
    return new Map([...value].map(([key, one]) => [asWritten(key, ours), asWritten(one, ours)]));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [asWritten(key, ours), asWritten(one, ours)]));
}
