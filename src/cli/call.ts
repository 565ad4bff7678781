// What a command is called with.

export type Call<Options = object> = {
  /** The arguments after the command's name. */
  words: string[];
  options: Options & {home?: string};
  /** The folder that package.json and examples/ are in. */
  packageFolder: string;
};
