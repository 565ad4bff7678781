// How the tests run: everything under test/, with time for the ones that start real terminals.
import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Screens tell the time of day where the reader is; their pictures are of one place.
    env: {TZ: 'UTC'},
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
