// The palette lies over any page, and over what is typed there: how it opens, and how the page comes back as it was.
import {screenOf} from '../../session/following.js';
import {screenNamed} from '../../session/screen.js';
import {type Outcome, type Situation, sayOfDisk} from '../../session/situation.js';
import {WAITS} from '../../session/texts-under-way.js';
import type {View} from '../../session/view.js';
import type {ScreenName} from '../registry.js';

const name: ScreenName = 'palette';

/** Where it is open already, it goes. A text on its way to the disk closes its field, so that none is taken along. */
export function openPalette(situation: Situation): Outcome {
  const {view} = situation;
  if (view.screen === name) return closePalette(situation);
  const {screen, from, scrolled, dialog, query, filter, keepsField, filterCursor} = view;
  if (dialog?.kind === 'write' && dialog.commit !== undefined) return {view: sayOfDisk(view, WAITS)};
  const behind = {
    screen,
    from,
    scrolled,
    dialog,
    query,
    filter,
    keepsField,
    ...(filterCursor !== undefined && {filterCursor}),
  };
  const {filterCursor: _, ...opened} = view;
  return {
    view: {
      ...opened,
      screen: name,
      from: screen,
      behind,
      dialog: null,
      scrolled: null,
      filter: null,
      query: '',
      message: null,
      selected: {...view.selected, [name]: undefined},
    },
  };
}

/** The page behind it, with its selection and what is typed there; where there is none, the one that a terminal begins with. */
export function withoutPalette({view, review, role, screens}: Situation): View {
  if (view.behind) return {...view, ...view.behind, behind: null, message: null};
  const screen = role === 'watch' ? screens.shared : review ? screenOf(screens, review) : screens.home;
  return {...view, screen, from: screen, dialog: null};
}

export const closePalette = (situation: Situation): Outcome => ({view: withoutPalette(situation)});

/** What a press would be given there. */
export function situationBehind(situation: Situation): Situation {
  const view = withoutPalette(situation);
  return {...situation, view, screen: screenNamed(situation.screens, view.screen)};
}
