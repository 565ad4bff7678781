// `debrief tour`: the sample meeting with a coach, in a home of its own that goes with it.
import {join} from 'node:path';
import {readPreferences} from '../../store/shelf/preferences.js';
import {tourHome} from '../../store/shelf/tour-home.js';
import type {CallOf} from '../command-table.js';
import {defaultExample} from '../example-table.js';
import {needTerminal} from '../streams/has-terminal.js';
import {type Surroundings, surroundings} from '../surroundings.js';

/** So short that a stage runs over its time while one looks at it (minutes). */
const MINUTES = 20;

export async function run({options, packageFolder}: CallOf<'tour'>): Promise<number> {
  needTerminal('debrief tour', 'docs/meeting.md tells the same in words');
  const {preferences, readAloud} = surroundings(options, {makes: true});
  const folder = await tourHome();
  // How a terminal looks, sounds and is pressed is the user's own; where things go, and what a review begins with, is the
  // tour's. Hints are a step of it.
  const {background, rails, largeQuestion, title, bell, notify, keys, mouse} = preferences;
  const own = {background, rails, largeQuestion, title, bell, notify, keys, mouse};
  const config = join(folder, 'config');
  const around: Surroundings = {
    home: join(folder, 'reviews'),
    config,
    preferences: {...readPreferences(config).preferences, ...own, minutes: MINUTES},
    readAloud,
  };
  const {exampleNamed, openExample} = await import('../reviews/examples.js');
  const {interact} = await import('../interactive/interact.js');
  const start = openExample(exampleNamed(defaultExample), around, packageFolder).then(
    (review) => ({at: 'review', folder: review, as: 'facilitator', tour: true}) as const,
  );
  return interact(start, around, packageFolder);
}
