// What an editor's file is to whoever has it edited: made, kept and taken away.
/** Where the file lies that an editor works on. */
export type PlaceForEditor = {
  /** Makes the file and gives its path. */
  begin(text: string): Promise<string>;
  /** Makes the text safe outside the file; whether it is. */
  keep(text: string): Promise<boolean>;
  /** Takes the file away; gives its path where the editor left words beside it that only it can read. */
  end(path: string): Promise<string | undefined>;
};
