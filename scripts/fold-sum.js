// A sum of the sources that make a review out of journals, and what is kept of it: what others made is made again.
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** All that takes part, and a little more: too much costs one fold from the start after an update. */
const folders = ['src/review', 'src/store/journal', 'src/store/copy', 'src/store/shelf'];

/**
 * @param {string} root the project's folder
 * @returns {Promise<string>} 16 hexadecimal digits
 */
export async function foldSum(root) {
  const sum = createHash('sha256');
  for (const folder of folders) {
    for (const name of (await readdir(join(root, folder), {recursive: true})).sort()) {
      if (/\.(?:ts|json)$/.test(name)) sum.update(name).update(await readFile(join(root, folder, name)));
    }
  }
  return sum.digest('hex').slice(0, 16);
}
