// A terminal that is shut while the screen is in it: the program then ends as any other, and not in an abort.
import {closeSync} from 'node:fs';
import {isatty} from 'node:tty';

/** Node 20 aborts where it cannot set a terminal back as it ends; of a descriptor that is closed it leaves that. */
export function endWithoutTerminal(): void {
  const were = [process.stdin, process.stdout, process.stderr].flatMap(({isTTY}, fd) => (isTTY ? [fd] : []));
  process.once('exit', () => {
    for (const fd of were) if (!isatty(fd)) closeSync(fd);
  });
}
