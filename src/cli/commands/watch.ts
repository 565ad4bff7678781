// `debrief watch`: the shared screen, which shows the question and the clock and changes nothing.
import type {Call} from '../call.js';
import {onScreen} from '../on-screen.js';

export const run = (call: Call): Promise<number> =>
  onScreen(call, {
    as: 'watch',
    command: 'debrief watch',
    instead: 'debrief show prints a review without one',
  });
