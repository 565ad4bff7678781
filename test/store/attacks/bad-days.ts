// What can happen to two machines that write to one server: a day at a time, while both of them write.
import type {Postgres} from '../../support/postgres.js';
import type {Random} from '../../support/seeded.js';
import {DATABASE, type Machine} from '../support/two-machines.js';
import {until} from '../support/until.js';
import {fill, makeRoom} from './full-disk.js';
import {Child} from './processes.js';
import {fillServer, trusting} from './server-troubles.js';

export type Day = {
  server: Postgres;
  machines: readonly Machine[];
  /** Those who write, one on each machine. */
  writers: readonly Child[];
  /** Where the second machine has its reviews; undefined where that is the disk that all else is on. */
  smallDisk: string | undefined;
  random: Random;
};

/** Resolves once so many notes more are acknowledged on each machine, or its writer is gone. */
export const more = (writers: readonly Child[], notes: number): Promise<unknown> =>
  Promise.all(
    writers.map((writer) => {
      const {length} = writer.saved;
      return writer.until(({saved}) => saved.length >= length + notes);
    }),
  );

/** Whether those who write here get an answer without the server: others go on once it is back. */
type Bad = {says: string; happens(day: Day, patient: (notes: number) => Promise<unknown>): Promise<void>};

export const badDays: readonly Bad[] = [
  {
    says: 'a writer killed',
    async happens({writers, random}, patient) {
      await patient(1 + random.below(20));
      writers[random.below(writers.length)]?.signal('SIGKILL');
    },
  },
  {
    says: 'the server stopped as if its power went',
    async happens({server, random}, patient) {
      await patient(1 + random.below(20));
      await server.restart('immediate');
    },
  },
  {
    says: 'connections broken',
    async happens({machines, random}, patient) {
      for (let time = 0; time < 5; time++) {
        await patient(1 + random.below(5));
        machines[random.below(machines.length)]?.link.reset();
      }
    },
  },
  {
    says: 'connections broken within a statement',
    async happens({machines, random}, patient) {
      for (let time = 0; time < 5; time++) {
        machines[random.below(machines.length)]?.link.cutAfter(1 + random.below(1_500), random.one(['out', 'in']));
        await patient(1 + random.below(5));
      }
    },
  },
  {
    says: 'a machine without the server for a while',
    async happens({machines, random}, patient) {
      const link = machines[random.below(machines.length)]?.link;
      await patient(1 + random.below(10));
      link?.cut();
      await patient(20);
      link?.mend();
    },
  },
  {
    says: 'a line that hangs for a while',
    async happens({machines, random}, patient) {
      const link = machines[random.below(machines.length)]?.link;
      await patient(1 + random.below(10));
      link?.hang();
      await patient(20);
      link?.mend();
    },
  },
  {
    says: 'a line that hangs, and a writer killed at it',
    async happens({machines, writers, random}, patient) {
      const at = random.below(machines.length);
      machines[at]?.link.hang();
      await patient(10);
      writers[at]?.signal('SIGKILL');
      machines[at]?.link.mend();
    },
  },
  {
    says: 'the server restored from an older backup',
    async happens({server}, patient) {
      await patient(5);
      await server.backup();
      await patient(20);
      await server.restoreBackup();
    },
  },
  {
    says: 'the server’s disk full for a while',
    async happens({server}, patient) {
      await patient(5);
      const full = await fillServer(server, DATABASE);
      await patient(50);
      await full.makeRoom();
    },
  },
  {
    says: 'a machine’s disk full for a while',
    async happens({smallDisk}, patient) {
      await patient(5);
      if (smallDisk) fill(smallDisk);
      await patient(20);
      if (smallDisk) makeRoom(smallDisk);
    },
  },
  {
    says: 'a slow line that loses packets',
    async happens({machines, random}, patient) {
      const qualities = machines.map(({link}) => link.quality);
      for (const {link} of machines) {
        link.quality = {...link.quality, delay: 200, loss: 0.01, random: () => random.below(1_000) / 1_000};
      }
      await patient(100);
      for (const [at, {link}] of machines.entries()) link.quality = qualities[at] ?? link.quality;
    },
  },
  {
    says: 'everything delivered twice',
    async happens({machines}, patient) {
      for (const {link} of machines) link.notifications = 'doubled';
      // A second program on each machine sends what the first one writes.
      const also = await Promise.all(machines.map(({folder}) => Child.start({does: 'hear', folder, notes: 1_000_000})));
      await patient(100);
      for (const child of also) {
        child.signal('SIGKILL');
        await child.ended();
      }
      for (const {link} of machines) link.notifications = 'told';
    },
  },
  {
    says: 'an old connection said again',
    async happens({server, machines: [machine]}, patient) {
      const link = machine?.link;
      if (!link) return;
      await trusting(server, 'one', async () => {
        const before = link.heard.length;
        link.reset();
        await until('it is connected again', () => link.heard.length > before);
        await patient(100);
        for (let time = 0; time < 2; time++) await link.replay(link.heard[before]?.out ?? []);
      });
    },
  },
];
