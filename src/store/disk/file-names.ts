// Names of files and folders: some that no two processes choose alike and that sort by time, and what each is told by.

/** Such as `20261121T173200123-k3v9x0qa`; `now` in milliseconds since 1970. */
export function uniqueName(now: number): string {
  const random = Math.random().toString(36).slice(2, 10).padEnd(8, '0');
  return `${stampOf(now)}-${random}`;
}

/** A review's id within names, of letters that every disk takes. */
export const idInNames = (id: string): string => id.replace(/\W/g, '_');

/** How a file is called until it takes the place of the one of this name. */
export const temporaryName = (name: string, now: number): string => `.${name}.${uniqueName(now)}.tmp`;

/** Whether a file is called so: any other `.tmp` is somebody's own. */
export const isTemporary = (name: string): boolean => /^\..+\.\d{8}T\d{9}-[a-z\d]{8}\.tmp$/.test(name);

/** How a file is called for a while that another took the place of. */
export const replacedName = (name: string, now: number): string => `.${name}.${uniqueName(now)}.was`;

/** When the file called so was replaced, as `stampOf` says it; undefined of any other name. */
export const replacedAt = (name: string, of: string): string | undefined =>
  name.startsWith(`.${of}.`) ? /^\.(\d{8}T\d{9})-[a-z\d]{8}\.was$/.exec(name.slice(of.length + 1))?.[1] : undefined;

/** Such as `20261121T173200123`: the time within file names. */
export const stampOf = (now: number): string => new Date(now).toISOString().replace(/[^\dT]/g, '');
