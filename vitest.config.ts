// How the tests run: all side by side, since those that start programs and terminals mostly wait for them.
import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    // Screens tell the time of day where the reader is; their pictures are of one place.
    env: {TZ: 'UTC'},
    globalSetup: 'test/support/build.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    // One more than there are processors: while a program is waited for, another file goes on.
    maxWorkers: availableParallelism() + 1,
    // Both only end a hang: each thing that a test waits for has a patience of its own (test/support/patience.ts).
    expect: {poll: {timeout: 60_000}},
    // Hundreds of programs and terminals on one small machine: there a test may have a second try, which is told of.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
