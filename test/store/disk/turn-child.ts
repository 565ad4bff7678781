// A process of its own that takes its turn in each folder it is told of, and says whether it was alone there.
import {readFile, unlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {inTurn} from '../../../src/store/disk/turn.js';

/** Whether nobody else was at work in the folder from the beginning of this one's work to its end. */
async function isAlone(folder: string): Promise<boolean> {
  const file = join(folder, 'at work');
  const mine = String(process.pid);
  try {
    await writeFile(file, mine, {flag: 'wx'});
    for (let looks = 0; looks < 20; looks += 1) if ((await readFile(file, 'utf8')) !== mine) return false;
    await unlink(file);
    return true;
  } catch {
    return false;
  }
}

process.on('message', (folder: string) => {
  void inTurn('export', folder, () => isAlone(folder)).then((alone) => process.send?.(alone));
});
process.send?.('ready');
