// What takes long is told as it goes on: a line now and then, never one for each step.

/** Between two lines, and before the first (ms). */
const PACE = 1000;

/** Tells what it is given where it has told nothing for a while. */
export function paced(tell: (line: string) => void, now: () => number = Date.now): (line: string) => void {
  let last = now();
  return (line) => {
    if (now() - last < PACE) return;
    last = now();
    tell(line);
  };
}
