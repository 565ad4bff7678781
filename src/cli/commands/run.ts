// `debrief run`: facilitates a review on the screen.
import type {Call} from '../call.js';
import {onScreen} from '../on-screen.js';

export const run = (call: Call): Promise<number> =>
  onScreen(call, {
    as: 'facilitator',
    command: 'debrief run',
    instead: 'debrief show prints a review and debrief add writes to it without one',
  });
