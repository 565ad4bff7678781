// A writer is stopped in the middle, another writes on, and the first goes on later.
import type {ChildTask} from './child.js';
import {Child} from './processes.js';

/** Gives both once they have ended. */
export async function stopAndContinue(task: (name: string) => ChildTask, after: number): Promise<[Child, Child]> {
  const stopped = await Child.start(task('stopped'));
  await stopped.until(({saved}) => saved.length >= after);
  stopped.signal('SIGSTOP');
  const other = await Child.start(task('other'));
  await other.ended();
  stopped.signal('SIGCONT');
  await stopped.ended();
  return [stopped, other];
}
