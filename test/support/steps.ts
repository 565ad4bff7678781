// How much work something makes, counted and never timed: the same on every machine, however busy.
import {type Profiler, Session} from 'node:inspector';

export type Steps = {
  /** Calls of the program's own functions, and items of lists that were copied or looked through without one. */
  all: number;
  /** Calls of its functions of this name. */
  of(name: string): number;
};

/** How many items each goes through by itself, so that no function of the program is called for them. */
const byThemselves: Record<string | symbol, (list: unknown[], given: unknown[]) => number> = {
  slice: (list, given) => lengthOf(list, Number(given[0] ?? 0), Number(given[1] ?? list.length)),
  // What stands behind the place moves on.
  splice: (list, given) => lengthOf(list, Number(given[0] ?? 0), list.length),
  concat: (list) => list.length,
  includes: (list) => list.length,
  indexOf: (list) => list.length,
  toSorted: (list) => list.length,
  toSpliced: (list) => list.length,
  with: (list) => list.length,
  [Symbol.iterator]: (list) => list.length,
};

const lengthOf = ({length}: unknown[], from: number, to: number): number =>
  Math.max(0, (to < 0 ? length + to : Math.min(to, length)) - (from < 0 ? Math.max(0, length + from) : from));

/** Counts while `work` is done. Only one at a time: all of this process is counted. */
export async function stepsOf(work: () => unknown): Promise<Steps> {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
  const items = countItems();
  try {
    await work();
    const called = countCalls(session);
    const calls = [...called.values()].reduce((sum, count) => sum + count, 0);
    return {all: calls + items.counted(), of: (name) => called.get(name) ?? 0};
  } finally {
    items.stop();
    session.disconnect();
  }
}

/** By name, of the functions in the program's own files; a session answers at once. */
function countCalls(session: Session): Map<string, number> {
  const called = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (_, answer?: Profiler.TakePreciseCoverageReturnType) => {
    for (const {url, functions} of answer?.result ?? []) {
      if (!url.includes('/src/') || url.includes('/node_modules/')) continue;
      for (const {functionName, ranges} of functions) {
        called.set(functionName, (called.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
      }
    }
  });
  return called;
}

function countItems() {
  let items = 0;
  const names = Reflect.ownKeys(byThemselves);
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name) ?? {}] as const);
  const giveBack = () => {
    for (const [name, descriptor] of before) Object.defineProperty(Array.prototype, name, descriptor);
  };
  for (const [name, descriptor] of before) {
    const does = descriptor.value as (...given: unknown[]) => unknown;
    const counting = function (this: unknown[], ...given: unknown[]) {
      items += byThemselves[name]?.(this, given) ?? 0;
      return does.apply(this, given);
    };
    Object.defineProperty(Array.prototype, name, {...descriptor, value: counting});
  }
  return {counted: () => items, stop: giveBack};
}
