// Something new has its places: with all of them the program compiles and works, without any one it does not compile.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {complaints, type Edit, load, withPatched} from './patched.js';

/** What may be forgotten; the compiler then says this of the place's own file, or of the one that `of` names. */
type Forgettable = {says: string; of?: string};

/** What may be forgotten by itself within a place. */
type Part = Forgettable & {part: string};

type Place = Forgettable & Omit<Edit, 'text'> & {text: string | readonly (string | Part)[]};

export type Novelty = {
  places: readonly Place[];
  /** Who makes use of it. Nothing asks for that, but it is what a forgotten place is missed by. */
  use?: Edit;
  works(load: <Module>(file: string) => Promise<Module>): Promise<void>;
};

const page = readFileSync(join(import.meta.dirname, '../../docs/architecture.md'), 'utf8');

/** Tests that nothing of it can be forgotten, and that the page on the code names all its places. */
export function describeNew(what: string, name: string, {places, use, works}: Novelty): void {
  const others = places.map(({file}) => file).filter((file) => !file.startsWith('src/'));
  const without = (forgotten?: Forgettable): Edit[] => [
    ...places.filter((place) => place !== forgotten).map((place) => ({...place, text: textOf(place, forgotten)})),
    ...(use ? [use] : []),
  ];

  describe(`a new ${what}`, () => {
    test('compiles and works with all its places', () =>
      withPatched(without(), async (folder) => {
        expect(await complaints(folder, others)).toEqual([]);
        await works((file) => load(folder, file));
      }));

    test.for(places.flatMap(forgettable))('does not compile without %s', async ([, file, forgotten]) => {
      const {says, of = file} = forgotten;
      const said = await withPatched(without(forgotten), (folder) => complaints(folder, others));
      expect(said).toContainEqual({file: of, says: expect.stringContaining(says)});
    });

    test('stands in docs/architecture.md with all its places', () => {
      const row = page.split('\n').find((line) => line.startsWith(`| a new ${what} |`)) ?? '';
      const files = places.map(({file}) => file.replace(/^src\//, '').replace(name, 'NAME'));
      expect(files.filter((file) => !row.includes(`\`${file}\``))).toEqual([]);
    });
  });
}

const piecesOf = ({text}: Place): readonly (string | Part)[] => (typeof text === 'string' ? [text] : text);

const textOf = (place: Place, forgotten?: Forgettable): string =>
  piecesOf(place)
    .map((piece) => (typeof piece === 'string' ? piece : piece === forgotten ? '' : piece.part))
    .join('');

/** The place, and the parts of it. */
function forgettable(place: Place): [name: string, file: string, forgotten: Forgettable][] {
  const {file} = place;
  const parts = piecesOf(place).filter((piece) => typeof piece !== 'string');
  return [
    [`${file}: ${firstLine(textOf(place))}`, file, place],
    ...parts.map((part): [string, string, Forgettable] => [`${file}: ${firstLine(part.part)}`, file, part]),
  ];
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';
