// The shared screen: the question and the time, large; no notes, no names, no nudges.
import type {ScreenRecord} from '../frame/record.js';
import {waysOut} from '../keys/everywhere.js';
import {WatchPicture} from './Picture.js';

export const watch: ScreenRecord = {
  title: 'The shared screen',
  rows: () => [],
  keys: [...waysOut],
  picture: WatchPicture,
};
