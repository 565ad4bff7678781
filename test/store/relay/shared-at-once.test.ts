// A review that two people share at the same moment, each from a terminal of one machine: it has one key, and both codes work.
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {realDisk} from '../../../src/store/disk/disk.js';
import {reachedBy} from '../../../src/store/relay/address.js';
import {readCode} from '../../../src/store/relay/join-code.js';
import {joinReview} from '../../../src/store/relay/joining.js';
import {createReviewFolder} from '../../../src/store/shelf/create-folder.js';
import {creationOf} from '../../support/creation.js';
import {noPostgres, type Postgres} from '../../support/postgres.js';
import {sampleAgenda} from '../../support/sample-review.js';
import {Child, endChildren} from '../attacks/processes.js';
import {DATABASE, serverWithTables} from '../support/two-machines.js';

const ROUNDS = 20;

describe.skipIf(noPostgres !== '')(`shared twice at once${noPostgres}`, () => {
  let server: Postgres;
  let root: string;
  beforeAll(async () => {
    server = await serverWithTables();
    root = await mkdtemp(join(tmpdir(), 'debrief-at-once-'));
  });
  afterEach(() => endChildren());
  afterAll(async () => {
    await server?.remove();
    await rm(root, {recursive: true, force: true, maxRetries: 3});
  });

  it('by two processes, again and again', async () => {
    const address = `postgres://one@127.0.0.1:${server.port}/${DATABASE}`;
    for (let round = 1; round <= ROUNDS; round++) {
      const review = `at-once-${round}`;
      const home = join(root, `${round}`);
      await mkdir(home);
      const change = creationOf({id: review, title: review, people: [], agenda: sampleAgenda});
      const folder = await createReviewFolder({home, change, by: 'facilitator'});
      const share = () => Child.start({does: 'share', folder, review, server: address});
      const pair = await Promise.all([share(), share()]);
      for (const child of pair) await child.ended();
      expect(pair.map(({errors}) => errors)).toEqual(['', '']);
      const codes = pair.map(({lines}) => lines.find((line) => line.startsWith('code '))?.slice(5) ?? '');
      const keys = await server.sql(`select key_number from debrief.share where review = '${review}'`, {
        database: DATABASE,
      });
      expect(keys).toEqual([{key_number: 1}]);
      for (const [at, code] of codes.entries()) {
        const elsewhere = join(home, `elsewhere${at}`);
        await mkdir(elsewhere);
        const joined = await joinReview({
          disk: realDisk,
          home: elsewhere,
          code: readCode(code),
          server: reachedBy(address, {}),
          folder: undefined,
          now: Date.now,
        });
        expect(joined).toMatchObject({canWrite: true, review: {title: review}});
      }
    }
  });
});
