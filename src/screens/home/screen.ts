// Home: the reviews there are, a way to start one, and a real incident to try it on.
import {localDay} from '../../review/days.js';
import {atRow, firstUnseen} from '../../session/asks/new-review.js';
import {canSelect, doRow, heading, type Row, section, selectedRow} from '../../session/rows.js';
import type {Outcome, Situation} from '../../session/situation.js';
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
    const made = reviews.map(
      ({id, reference, title, severity, status, createdAt}): Row => ({
        kind: 'choice',
        id,
        name: reference,
        text: title,
        note: [status, severity, localDay(createdAt)].join(' · '),
      }),
    );
    return [
      ...section('Reviews', made, 'None yet.'),
      doRow('new', 'Start a new review'),
      heading('A real incident to try it on'),
      ...examples.map(
        ({name, title, about}): Row => ({kind: 'choice', id: exampleId(name), name: about, text: title, note: ''}),
      ),
    ];
  },
  /** On an empty home the way to see what this is comes first: a real incident. */
  firstRow: (rows) => rows.find(({kind}) => kind === 'choice') ?? rows.find(canSelect),
  keys: [
    {keys: ['enter'], help: 'open the selected review, or start one', short: 'open', anywhere: openRow},
    {keys: ['n'], help: 'start a new review', short: 'new', anywhere: startNew},
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

function startNew({view}: Situation): Outcome {
  const screen: ScreenName = 'new';
  const opened = {...view, screen, from: screen, filter: null, message: null};
  return atRow(opened, firstUnseen(opened));
}
