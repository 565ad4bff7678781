// What is said of an export: what stayed as it was, what was written and where, in one line.
import stringWidth from 'string-width';
import {inSeries} from '../review/text.js';

/** Why a file stayed as it was. */
type Why = 'edited' | 'not ours' | 'another review';

/** Paths as the store answers them; `changed`: how many are other than before; `damaged` is that of a list that nobody can read, of what was exported before. */
export type Exported = {
  folder: string;
  written: string[];
  changed: number;
  kept: {file: string; beside: string; why: Why}[];
  damaged: string | null;
};

/**
 * `Wrote INC-7-review.md and 3 more into …/INC-7; kept your edited INC-7-actions.csv.`, in `columns` at most: a long
 * folder is cut first or left out, then the names of what was kept: what came beside it is named as long as it fits.
 * Names stand as they are on the disk.
 */
export function exportInWords(exported: Exported, columns: number): string {
  const {folder, kept, damaged} = exported;
  const name = (path: string) => path.slice(parentOf(path).length);
  if (damaged !== null && kept.length > 0) {
    const told = (place: string) => `${name(damaged)}${place} was damaged: new texts are in the .2 files.`;
    return fitting([...[folder, ...shorter(folder)].map((place) => told(` in ${place}`)), told('')], columns);
  }
  if (exported.changed === 0 && kept.length === 0) {
    const told = (place: string) => `Nothing has changed since the last export${place}.`;
    return fitting([...[folder, ...shorter(folder)].map((place) => told(` into ${place}`)), told('')], columns);
  }
  const besides = kept.map(({beside}) => beside);
  // What came beside another file is the one to look at.
  const [first = '', ...others] = [...besides, ...exported.written.filter((path) => !besides.includes(path))].map(name);
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const places = [folder, ...shorter(folder)];
  const count = exported.written.length === 1 ? 'one file' : `${exported.written.length} files`;
  const keeping = keptInWords(kept.map(({file, why}) => ({file: name(file), why})));
  const sentences = [
    ...keeping.flatMap((keeps) => [
      ...places.map((place) => `Wrote ${first}${more} into ${place}${keeps && `; kept ${keeps}`}.`),
      ...(keeps && [`Kept ${keeps}; wrote ${first}${more}.`]),
    ]),
    ...keeping.flatMap((keeps) => (keeps ? places.map((place) => `Kept ${keeps}; wrote ${count} into ${place}.`) : [])),
  ];
  return fitting(sentences, columns);
}

/** Of a list of what was written before that nobody could read, in the shell. */
export const damagedInWords = (list: string): string =>
  `${list} was damaged: what was in the folder stays, so compare it with the new files there.`;

/** The first that fits, else the shortest, cut. */
function fitting(sentences: string[], columns: number): string {
  const found = sentences.find((sentence) => stringWidth(sentence) <= columns);
  if (found !== undefined) return found;
  let rest = [...(sentences.toSorted((a, b) => stringWidth(a) - stringWidth(b))[0] ?? '')];
  while (stringWidth(rest.join('')) > columns - 1) rest = rest.slice(0, -1);
  return `${rest.join('')}…`;
}

const whose = {
  edited: 'your edited',
  'not ours': 'somebody else’s',
  'another review': 'another review’s',
} as const satisfies Record<Why, string>;

/** The most telling first. */
function keptInWords(kept: {file: string; why: Why}[]): string[] {
  if (kept.length === 0) return [''];
  const whys = Object.entries(whose).map(([why, words]) => {
    return {words, names: kept.filter((one) => one.why === why).map(({file}) => file)};
  });
  const all = whys.filter(({names}) => names.length > 0);
  const count = kept.length === 1 ? 'one file as it was' : `${kept.length} files as they were`;
  const others = kept.every(({why}) => why === 'another review') && kept.length > 1;
  return [
    all.map(({words, names}) => `${words} ${inSeries(names)}`).join(' and '),
    others ? `another review’s ${kept.length} files` : count,
  ];
}

/** The last two folders of a path, then the last. */
function shorter(folder: string): string[] {
  const parts = folder.split(/[/\\]/).filter(Boolean);
  return [2, 1].filter((count) => parts.length > count).map((count) => `…/${parts.slice(-count).join('/')}`);
}

/** With the sign behind it. */
const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
