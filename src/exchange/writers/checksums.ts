// The sums of the files in a folder, as `sha256sum -c` checks them.

/** `sum`: SHA-256 of the file's bytes, in hex. */
export const checksums = (files: readonly {name: string; sum: string}[]): string =>
  files.map(({name, sum}) => `${sum}  ${name}\n`).join('');
