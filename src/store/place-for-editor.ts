// What an editor's file is to whoever has it edited: made, kept and taken away.
import type {Written} from './drafts/editor-window.js';

/** Where the file lies that an editor works on. */
export type PlaceForEditor = {
  /** Makes the file and gives its path; `inWindow`: its editor is known to come back while its window is open. */
  begin(text: string, inWindow: boolean): Promise<string>;
  /** Makes the text safe outside the file; whether it is. */
  keep(text: string): Promise<boolean>;
  /** Takes the file away; gives its path where the editor left words beside it that only it can read. */
  end(path: string): Promise<string | undefined>;
  /** Puts what is no text out of the way of what is read, and takes the rest away; gives its path from then on. */
  setAside(path: string): Promise<string>;
  /** The editor's window may save yet, of which `given` is here already: tells of each text that comes. */
  watch(path: string, given: string, onWritten: (written: Written) => void): Promise<void>;
};
