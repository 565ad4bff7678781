// Whether the terminal shows more than ASCII, as its locale says.

/**
 * By the rules of POSIX: the first of the three that is set and not empty tells, and `C`, `POSIX` and every other
 * locale without UTF-8 have ASCII alone. Where none is set nobody said anything: containers and remote shells often
 * hand on none, and the terminals before them show UTF-8.
 */
export function isUtf8(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/iu.test(locale);
}
