// Home: the reviews there are, a way to start one, and a real incident to try it on.
import {localDay} from '../../review/days.js';
import {archivedInWords, type WayAway} from '../../review/put-away.js';
import {atRow, firstUnseen} from '../../session/asks/new-review.js';
import type {Binding} from '../../session/keys/binding.js';
import {doRow, heading, hint, type Row, section, selectedRow} from '../../session/rows.js';
import {confirming, type Outcome, type Situation, say} from '../../session/situation.js';
import {Intro} from '../frame/Intro.js';
import type {ScreenRecord} from '../frame/record.js';
import {waysOut} from '../keys/everywhere.js';
import {filterKey, rowKeys} from '../keys/select.js';
import type {ScreenName} from '../registry.js';

const exampleId = (name: string): string => `example ${name}`;

export const home: ScreenRecord = {
  title: 'Home',
  intro: (situation) => `Blameless incident reviews, kept in ${situation.home.folder}`,
  rows({home: {reviews, examples}}) {
    const present = reviews.filter(({archived}) => !archived);
    const archived = reviews.length - present.length;
    const made = present.map(
      ({id, reference, title, severity, status, createdAt}): Row => ({
        kind: 'choice',
        id,
        name: reference,
        text: title,
        note: [status, severity, localDay(createdAt)].join(' · '),
      }),
    );
    return [
      ...section('Reviews', made, archived === 0 ? 'None yet.' : 'All are archived.'),
      ...(archived > 0 ? [hint(archivedInWords(archived))] : []),
      doRow('new', 'Start a new review'),
      heading('A real incident to try it on'),
      ...examples.map(
        ({name, title, about}): Row => ({kind: 'choice', id: exampleId(name), name: about, text: title, note: ''}),
      ),
    ];
  },
  keys: [
    {
      keys: ['enter'],
      help: 'open the selected review, or start one',
      group: 'reviews',
      short: 'open',
      anywhere: openRow,
    },
    {keys: ['n'], help: 'start a new review', group: 'reviews', short: 'new', anywhere: startNew},
    putAwayKey(['a'], 'archive the selected review', 'archive'),
    putAwayKey(['d', 'delete'], 'move the selected review into the trash folder', 'delete'),
    {keys: ['u'], help: 'bring back what was put away, the last one first', group: 'reviews', anywhere: bringBack},
    filterKey,
    ...rowKeys,
    ...waysOut,
  ],
  picture: Intro,
};

/** Into a review that is there, an example, or a new one. */
function openRow(situation: Situation): Outcome {
  const row = selectedRow(situation);
  const {reviews, examples} = situation.home;
  const review = reviews.find(({id}) => id === row?.id);
  if (review) return {effect: {kind: 'open-review', folder: review.folder}};
  const example = examples.find(({name}) => exampleId(name) === row?.id);
  if (example) return {effect: {kind: 'open-example', name: example.name}};
  return row ? startNew(situation) : {};
}

const asked: Record<WayAway, (reference: string) => string> = {
  archive: (reference) => `Archive ${reference}? It leaves this list, and u brings it back. Enter archives it.`,
  delete: (reference) => `Move ${reference} into the trash folder? u brings it back. Enter moves it.`,
};

function putAwayKey(keys: string[], help: string, way: WayAway): Binding {
  return {
    keys,
    help,
    group: 'reviews',
    short: way,
    hinted: ({home: {reviews}}, row) => reviews.some(({id}) => id === row?.id),
    anywhere: askToPutAway(way),
  };
}

function askToPutAway(way: WayAway) {
  return (situation: Situation): Outcome => {
    const row = selectedRow(situation);
    const review = situation.home.reviews.find(({id}) => id === row?.id);
    if (!review) return {view: say(situation.view, 'Choose a review first, with ↑ and ↓.')};
    const {folder, reference} = review;
    return {
      view: confirming(situation.view, asked[way](reference), {to: 'put-away', review: {way, folder, reference}}),
    };
  };
}

function bringBack({view, home}: Situation): Outcome {
  const putAway = home.putAway.at(-1);
  if (putAway) return {effect: {kind: 'bring-back', review: putAway}};
  return {view: say(view, 'Nothing was put away from here: debrief archive and delete have --back.')};
}

function startNew({view}: Situation): Outcome {
  const screen: ScreenName = 'new';
  const opened = {...view, screen, from: screen, filter: null};
  return atRow(opened, firstUnseen(opened));
}
