// `debrief notes`: the note-taker's terminal.
import type {Call} from '../call.js';
import {onScreen} from '../on-screen.js';

export const run = (call: Call): Promise<number> =>
  onScreen(call, {
    as: 'note-taker',
    command: 'debrief notes',
    instead: 'debrief add note writes to a review without one',
  });
