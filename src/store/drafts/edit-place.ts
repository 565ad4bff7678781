// Where an editor works on a text: in the folder that it belongs to, or elsewhere where that takes nothing for now.
import {basename, dirname, join} from 'node:path';
import {makeFolderOnce} from '../disk/disk.js';
import {stampOf, uniqueName} from '../disk/file-names.js';
import {makeFolders} from '../disk/make-folders.js';
import {thisProcess} from '../disk/process-gone.js';
import {beginningFor, otherPlaces} from '../other-places.js';
import type {PlaceForEditor} from '../place-for-editor.js';
import type {Writer} from '../presence/own-presence.js';
import {beginEdit, EDIT, endEdit, tellOfEdit} from './editor-folder.js';
import {watchWindow} from './editor-window.js';

type Texts = {
  /** Makes the text of this place safe; whether it is. */
  keep(place: string, text: string): Promise<boolean>;
  /** Whether all that was kept is safe at this moment. */
  isSafe(): Promise<boolean>;
};

type Begun = {given: string; inWindow: boolean};

/**
 * For a text that belongs to this place, in the `drafts` of the writer's folder. `review`: its id, by which what lies
 * elsewhere is found again.
 */
export function editPlace(self: Writer, review: string, place: string, texts: Texts): PlaceForEditor {
  const {disk, folder, now} = self;
  const end = (path: string) => endEdit(disk, dirname(path));
  const beginIn = (parent: string, lead: string, begun: Begun) =>
    beginEdit(self, {place, ...begun}, join(parent, `${lead}${uniqueName(now())}${EDIT}`));

  async function beginHere(begun: Begun): Promise<string> {
    await makeFolderOnce(disk, join(folder, 'drafts'));
    return beginIn(join(folder, 'drafts'), `${self.writer}.`, begun);
  }

  async function beginElsewhere(begun: Begun, why: unknown): Promise<string> {
    for (const parent of otherPlaces()) {
      await makeFolders(parent, 0o700).catch(() => undefined);
      const path = await beginIn(parent, beginningFor(review), begun).catch(() => undefined);
      if (path !== undefined) return path;
    }
    throw why;
  }

  return {
    begin(given, inWindow) {
      const begun = {given, inWindow};
      return beginHere(begun).catch((error) => beginElsewhere(begun, error));
    },
    keep: (text) => texts.keep(place, text),
    end,
    async setAside(path) {
      const isHere = dirname(dirname(path)) === join(folder, 'drafts');
      const beside = join(isHere ? folder : dirname(dirname(path)), keptName(now()));
      await disk.rename(path, beside);
      await end(path);
      return beside;
    },
    async watch(path, given, onWritten) {
      const edit = dirname(path);
      const say = (text: string) => tellOfEdit(disk, edit, {...thisProcess(), at: now(), given: text, inWindow: true});
      await say(given).catch(() => undefined);
      const remember = async (text: string) => {
        if (!(await texts.isSafe())) return false;
        await say(text);
        return true;
      };
      watchWindow({disk, path, given, onWritten, remember});
    },
  };
}

/** How a file is called that holds what an editor gave and what is no text. */
const keptName = (now: number): string => `text.kept-${stampOf(now)}.md`;
export const isKeptText = (name: string): boolean => /^text\.kept-\d{8}T\d{9}\.md$/.test(basename(name));
