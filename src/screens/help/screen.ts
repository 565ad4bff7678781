// Help: every key, made from the keys that the screens have.
import {keySections} from '../../session/keys/help-sections.js';
import {detailRow, heading, hint} from '../../session/rows.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {backKey, everyone, everywhereKeys, leaveScreen} from '../keys/everywhere.js';
import {filterKey, rowKeys} from '../keys/select.js';

export const help: ScreenRecord = {
  title: 'Help',
  heading: 'debrief · every key',
  over: 'anything',
  /** The keys of the screen that it was opened from come first. */
  rows: ({screens, view, role, review}) => [
    hint('Learning, not blame. Nothing moves on by itself; every note is on the disk once it shows without “saving”.'),
    ...keySections(screens, view.from, role, review?.status === 'closed').flatMap((section) => [
      heading(section.title),
      ...section.lines.map(({keys, help: does}, index) => detailRow(`${section.title} ${index}`, keys, does)),
    ]),
  ],
  keys: [
    filterKey,
    ...rowKeys,
    backKey,
    {keys: ['q', 'enter'], help: 'back', for: everyone, inClosed: true, anywhere: leaveScreen},
    ...everywhereKeys,
  ],
  picture: Intro,
};
