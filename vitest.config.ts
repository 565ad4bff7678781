// How the tests run: what only computes side by side, what starts programs and terminals one file after the other.
import {defineConfig} from 'vitest/config';

/** Folders whose tests start processes; on a small machine two of them at once would only wait for each other. */
const withProcesses = ['cli', 'journeys', 'store', 'terminal'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

const common = {
  // Screens tell the time of day where the reader is; their pictures are of one place.
  env: {TZ: 'UTC'},
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: withProcesses,
          sequence: {groupOrder: 0},
        },
      },
      {
        test: {
          ...common,
          name: 'processes',
          include: withProcesses,
          fileParallelism: false,
          sequence: {groupOrder: 1},
        },
      },
    ],
  },
});
