// Where everything is kept, on every machine.
import type {Part} from './part.js';

export const places: Part = {
  rows: [
    [
      'reviews',
      'the platform’s data folder (`~/.local/share/debrief` on Linux), or `--home DIR`, or `DEBRIEF_HOME`, or the preference `home`; one that is named and is not there is told of, and `debrief new` makes it',
    ],
    [
      'preferences, your own agendas',
      'the platform’s configuration folder (`~/.config/debrief` on Linux), or `DEBRIEF_CONFIG`',
    ],
    [
      'what `list` and `stats` show, once there are fifty reviews',
      '`summaries.json` beside the reviews; it is made again where anything differs, and can be removed at any time',
    ],
    ['earlier incidents that were brought in', '`incidents.json` beside the reviews'],
    [
      'what earlier reviews say to later ones, once there are fifty',
      '`earlier.json` beside the reviews; it is made again where anything differs, and can be removed at any time',
    ],
    [
      'reports of errors that debrief did not expect: where in the program, and no word of a review; the newest twenty',
      'the platform’s log folder (`~/.local/state/debrief` on Linux)',
    ],
    [
      'compiled code, to start faster',
      'the platform’s cache folder (`~/.cache/debrief` on Linux); nothing from a review, and it can be removed at any time',
    ],
  ],
};
