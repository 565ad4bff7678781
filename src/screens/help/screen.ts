// Help: every key, made from the keys that the screens have.
import {askedBy} from '../../review/agenda.js';
import {placeInView} from '../../session/in-view.js';
import {keySections} from '../../session/keys/help-sections.js';
import {detailRow, heading, hint, type Row, selectedRow} from '../../session/rows.js';
import type {Situation} from '../../session/situation.js';
import {Intro} from '../frame/intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {sharingExplained} from '../frame/sharing.js';
import {backKey, everyone, everywhereKeys, leaveScreen} from '../keys/everywhere.js';
import {filterKey, rowKeys} from '../keys/select.js';
import {keysToScreens} from '../meeting/keys.js';

/**
 * Where the selected point, or else the topic with its points, comes from that the help was opened at: a guide's line is
 * for whoever asks, not for the room.
 */
function sourceOf(situation: Situation): Row[] {
  const {screens, view, review} = situation;
  const screen = screens.all[view.from];
  const place = screen?.stages && placeInView(review, view);
  if (!screen || !place) return [];
  const selected = selectedRow({...situation, screen, view: {...view, screen: view.from, filter: null}});
  const asked = selected?.kind === 'point' ? [selected.point] : askedBy(place.question);
  const sources = new Set(asked.flatMap(({source}) => source.split(', ')).filter(Boolean));
  return [hint(`The question on the page is from: ${[...sources].join(', ') || 'this meeting, where it was added'}.`)];
}

export const help: ScreenRecord = {
  title: 'Help',
  heading: 'debrief · every key',
  over: 'anything',
  /** The keys of the screen that it was opened from come first in their group. */
  rows(situation) {
    const {screens, view, role, review, isShared} = situation;
    return [
      ...sourceOf(situation),
      hint(
        'Learning, not blame. Nothing moves on by itself; every note is on the disk once it stops showing “saving”.',
      ),
      hint('The mouse wheel scrolls; with Shift held the mouse selects text, as in any program.'),
      ...(isShared ? [hint(sharingExplained)] : []),
      ...keySections(screens, view.from, role, review?.status === 'closed', view.tour !== null).flatMap((section) => [
        heading(section.title),
        // The word that narrows the list is looked for in the heading, too.
        ...section.lines.map(({keys, help: does, where}, index) =>
          detailRow(`${section.title} ${index}`, keys, where ? `${does} · ${where}` : does),
        ),
      ]),
    ];
  },
  look: () => ({ofKeys: true}),
  keys: [
    filterKey,
    ...keysToScreens,
    ...rowKeys,
    backKey,
    {name: 'leave', help: 'back', group: 'leave', for: everyone, inClosed: true, anywhere: leaveScreen},
    {
      name: 'enter',
      help: 'back from the help',
      group: 'leave',
      for: everyone,
      inClosed: true,
      // Behind a word that is being typed, Enter is part of the typing.
      anywhere: (situation) => (situation.view.filter === null ? leaveScreen(situation) : {}),
    },
    ...everywhereKeys,
  ],
  picture: Intro,
};
