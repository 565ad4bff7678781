// A process of its own that exports into the folder it is given, and waits in its turn until it is told to go on.
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {writeIncidentFolder} from '../../../src/store/export/incident-folder.js';

const [folder = ''] = process.argv.slice(2);
let times = 0;

const {kept} = await writeIncidentFolder(folder, async () => {
  times += 1;
  const before = await readFile(join(folder, 'review.md'), 'utf8').catch(() => 'nothing');
  const told = once(process, 'message');
  process.send?.(`made ${times}`);
  await told;
  return {review: 'first', files: [{names: ['review.md'], text: `after: ${before}`}]};
});
process.send?.({kept});
process.disconnect?.();
