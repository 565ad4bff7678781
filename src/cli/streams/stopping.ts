// Ctrl+C while something goes on that should come to a whole end: the first is a wish, the second ends at once.

export type Stopping = {signal: AbortSignal; end(): void};

/** `tell` is called once somebody wants it to stop. */
export function stopping(tell: () => void): Stopping {
  const wish = new AbortController();
  const stop = () => {
    end();
    tell();
    wish.abort();
  };
  const end = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {signal: wish.signal, end};
}
