// How long a test waits for what it wants to see before it says so: a limit that only ends a hang.

/**
 * In milliseconds. Beside eight busy processes on two cores a program may take ten seconds to its first frame, and a
 * test that sees what it waits for never comes near it.
 */
export const PATIENCE = 60_000;
