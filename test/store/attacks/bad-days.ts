// What can happen to two machines that write to one server: a day at a time, while both of them write.
import type {Postgres} from '../../support/postgres.js';
import type {Random} from '../../support/seeded.js';
import type {Machine} from '../support/two-machines.js';
import type {Child} from './processes.js';

export type Day = {
  server: Postgres;
  machines: readonly Machine[];
  /** Those who write, one on each machine. */
  writers: readonly Child[];
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
];
