// What the locale says: whether the terminal shows more than ASCII, and in which language it is.

/**
 * By the rules of POSIX: the first of the three that is set and not empty tells, and `C`, `POSIX` and every other
 * locale without UTF-8 have ASCII alone. Where none is set nobody said anything: containers and remote shells often
 * hand on none, and the terminals before them show UTF-8.
 */
export function isUtf8(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/iu.test(locale);
}

/** The language of the same locale in two or three letters, such as `uk`; empty where it tells none. */
export function languageOf(env: NodeJS.ProcessEnv): string {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /^([a-z]{2,3})(?:[_.@]|$)/.exec(locale)?.[1] ?? '';
}
