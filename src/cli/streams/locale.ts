// Whether the terminal shows more than ASCII, as its locale says.

/**
 * By the rules of POSIX: the first of the three that is set and not empty tells, and `C`, `POSIX` and every other locale
 * without UTF-8 have ASCII alone. Where none is set that is the locale `C`; but macOS and Windows have UTF-8 then.
 */
export function isUtf8(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale) return /utf-?8/iu.test(locale);
  return platform === 'darwin' || platform === 'win32';
}
