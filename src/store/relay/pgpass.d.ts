// What of pgpass is used here: the package says nothing of its types.
declare module 'pgpass' {
  function pgpass(
    of: {host: string; port: number; database: string; user: string},
    tell: (password: string | undefined) => void,
  ): void;
  namespace pgpass {
    /** Where its warnings go, which is standard error otherwise. */
    function warnTo(stream: {write(text: string): boolean}): unknown;
  }
  export default pgpass;
}
