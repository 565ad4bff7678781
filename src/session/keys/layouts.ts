// Keyboards of other scripts: which letter of theirs is on which key of a QWERTY keyboard.

/** The keys in their rows; a blank where a layout has no letter of its own, or other layouts of its script have another. */
const qwerty = {
  small: "`qwertyuiop[]asdfghjkl;'zxcvbnm,./",
  large: '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?',
} as const;

type Rows = {small: string; large?: string};

/** Signs are left out of all: each is a key itself, or may be. */
const layouts = {
  russian: {small: 'ёйцукенгшщзхъфывапролджэячсмитьбю ', large: 'ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ '},
  ukrainian: {small: ' йцукенгшщзхїфівапролджєячсмитьбю ', large: ' ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ '},
  belarusian: {small: 'ёйцукенгшўзх фывапролджэячсмітьбю ', large: 'ЁЙЦУКЕНГШЎЗХ ФЫВАПРОЛДЖЭЯЧСМІТЬБЮ '},
  greek: {small: '  ςερτυθιοπ  ασδφγηξκλ  ζχψωβνμ   ', large: '   ΕΡΤΥΘΙΟΠ  ΑΣΔΦΓΗΞΚΛ  ΖΧΨΩΒΝΜ   '},
  hebrew: {small: '   קראטוןםפ  שדגכעיחלךף זסבהנמצתץ '},
  arabic: {small: ' ضصثقفغعهخحج شسيبلاتنمك    ر ىةو  '},
} as const satisfies Record<string, Rows>;

export type Layout = keyof typeof layouts;

/** Languages whose layout is known, those that write with these letters on other keys, and all others. */
const byLanguage: Readonly<Record<string, readonly Layout[]>> = {
  ru: ['russian'],
  uk: ['ukrainian'],
  be: ['belarusian'],
  bg: [],
  mk: [],
  sr: [],
  fa: [],
};

/** A letter that two of them have on different keys is on none: nobody could tell which was meant. */
export function keysOfLayouts(names: readonly Layout[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const rows of names.map((name): Rows => layouts[name])) {
    for (const size of ['small', 'large'] as const) {
      [...(rows[size] ?? '')].forEach((letter, at) => {
        const key = qwerty[size][at];
        if (letter === ' ' || key === undefined) return;
        if ((found.get(letter) ?? key) !== key) doubtful.add(letter);
        found.set(letter, key);
      });
    }
  }
  for (const letter of doubtful) found.delete(letter);
  return found;
}

const all = Object.keys(layouts) as Layout[];

let places = keysOfLayouts(all);

/** From now on, for the whole process: `language` is that of its locale, such as `uk`. */
export function setLanguage(language: string): void {
  places = keysOfLayouts(byLanguage[language] ?? all);
}

/** The key at the place of this letter, with what is held beside it; undefined where it is no letter of theirs. */
export function keyAtPlace(key: string): string | undefined {
  const held = /^(?:(?:ctrl|alt|shift)\+)*/.exec(key)?.[0] ?? '';
  const place = places.get(key.slice(held.length));
  return place === undefined ? undefined : held + place;
}
