// Wrong use of the command line: exit code 2.

/** One sentence that says what is wrong with the arguments and what to write instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}
