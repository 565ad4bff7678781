// The screens there are, in the order in which the help tells of them. Each is a folder of its own.
import type {Screens} from '../session/screen.js';
import {actions} from './actions/screen.js';
import {afterwards} from './afterwards/screen.js';
import {agenda} from './agenda/screen.js';
import {close} from './close/screen.js';
import {comments} from './comments/screen.js';
import {earlier} from './earlier/screen.js';
import {facts} from './facts/screen.js';
import {forum} from './forum/screen.js';
import type {ScreenRecord} from './frame/record.js';
import {help} from './help/screen.js';
import {home} from './home/screen.js';
import {listedInWords, overtakenInWords, takenInWords} from './meeting/handover.js';
import {newReview} from './new/screen.js';
import {notes} from './notes/screen.js';
import {overview} from './overview/screen.js';
import {palette} from './palette/screen.js';
import {parking} from './parking/screen.js';
import {pick} from './pick/screen.js';
import {prepare} from './prepare/screen.js';
import {search} from './search/screen.js';
import {timeline} from './timeline/screen.js';
import {waiting} from './waiting/screen.js';
import {watch} from './watch/screen.js';

const records = {
  agenda,
  facts,
  prepare,
  overview,
  notes,
  pick,
  timeline,
  parking,
  actions,
  close,
  search,
  palette,
  comments,
  earlier,
  waiting,
  home,
  afterwards,
  forum,
  new: newReview,
  help,
  watch,
} satisfies Record<string, ScreenRecord>;

export type ScreenName = keyof typeof records;

/** Names of screens by what they are for. */
const parts: Record<'home' | 'shared', ScreenName> = {home: 'home', shared: 'watch'};

export const screens: Screens & {all: Readonly<Record<string, ScreenRecord>>} = {
  all: records,
  ...parts,
  taken: takenInWords,
  overtaken: overtakenInWords,
  listed: listedInWords,
};
