// Every screen from sample data, for the snapshots and for `npm run gallery`.
import {renderToString} from 'ink';
import {Page} from '../../src/app/Page.js';
import type {Frame} from '../../src/app/terminal.js';
import type {Review} from '../../src/review/types.js';
import type {Size} from '../../src/screens/layout.js';
import {fieldWith} from '../../src/session/field.js';
import {helpRows} from '../../src/session/help.js';
import type {Situation} from '../../src/session/outcome.js';
import {rowsOf} from '../../src/session/rows.js';
import type {NewReviewFields, ReviewSummary} from '../../src/session/start.js';
import {type Asks, type View, viewAt} from '../../src/session/view.js';
import type {SaveStatus} from '../../src/store/types.js';
import {type Chapter, sampleNow, sampleReview} from './sample-review.js';

export type Scene = {name: string; frame: Frame};

const form: NewReviewFields = {
  reference: 'INC-7',
  title: 'Checkout was slow for forty minutes',
  severity: 'minor',
  folder: '',
  recording: '',
  minutes: null,
  agenda: 'standard',
  people: [{name: 'Facilitator from another team', involvement: 'other', role: 'facilitator'}],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
};

const reviews: ReviewSummary[] = [
  {
    id: 'k3v9x2ab',
    folder: '/reviews/one',
    reference: 'INC-7',
    title: 'Checkout was slow for forty minutes',
    severity: 'minor',
    status: 'running',
    createdAt: Date.UTC(2026, 10, 20),
  },
  {
    id: 'p0q8w7cd',
    folder: '/reviews/two',
    reference: 'GH-2018-10-21',
    title: 'Service degraded after a 43 second network partition',
    severity: 'major',
    status: 'closed',
    createdAt: Date.UTC(2018, 10, 1),
  },
];

const examples = [
  {name: 'github', title: 'Service degraded after a 43 second network partition', about: 'GitHub, 2018'},
  {name: 'gitlab', title: 'Database outage and loss of six hours of data', about: 'GitLab, 2017'},
];

type Told = {
  chapter?: Chapter;
  view: View;
  save?: SaveStatus;
  saving?: string[];
  overtime?: boolean;
  empty?: boolean;
  change?: (review: Review) => Review;
};

function frameOf({chapter, view, save, saving, overtime, empty, change}: Told): Frame {
  const review = chapter && (change ?? ((same) => same))(sampleReview(chapter));
  return {
    view,
    state: review ? {review, save: save ?? {kind: 'saved'}, saving: new Set(saving), notices: [], others: []} : null,
    reviews: empty ? [] : reviews,
    agendas: [],
    overtime: overtime ?? false,
    now: chapter ? sampleNow(chapter) : 0,
  };
}

const writing = (view: View, asks: Asks, text: string): View => ({
  ...view,
  dialog: {kind: 'write', asks, field: fieldWith(text), saving: false},
});

const at = viewAt;
const openId = (chapter: Chapter): string => sampleReview(chapter).open?.questionId ?? '';

/** All scenes; names are short and stable, since snapshots are kept under them. */
export const scenes: Scene[] = (
  [
    ['home empty', {view: at('home'), empty: true}],
    ['home', {view: at('home')}],
    ['new review', {view: {...at('new'), form}}],
    ['prepare', {chapter: 'preparing', view: at('prepare')}],
    ['opening', {chapter: 'opening', view: at('agenda')}],
    ['question before the event', {chapter: 'before', view: at('agenda')}],
    ['question after the event', {chapter: 'after', view: at('agenda')}],
    [
      'typing a note',
      {
        chapter: 'after',
        view: writing(
          at('agenda'),
          {what: 'note', questionId: openId('after')},
          '+ The restore had been rehearsed #process',
        ),
      },
    ],
    [
      'overtime',
      {chapter: 'after', view: at('agenda'), overtime: true, save: {kind: 'unsaved', count: 3, why: 'disk full'}},
    ],
    [
      'leaving a stage',
      {
        chapter: 'after',
        view: {
          ...at('agenda'),
          dialog: {
            kind: 'confirm',
            text: 'After the event: 2 not marked as covered. → or Enter goes on to Actions.',
            agreement: {to: 'open-question', questionId: ''},
          },
        },
      },
    ],
    ['overview', {chapter: 'after', view: {...at('overview'), selected: {overview: openId('after')}}}],
    ['parking lot', {chapter: 'actions', view: at('parking')}],
    ['search', {chapter: 'after', view: {...at('search'), query: 'restore'}}],
    ['actions', {chapter: 'actions', view: at('actions')}],
    ['close', {chapter: 'close', view: at('close')}],
    ['closed', {chapter: 'closed', view: at('close')}],
    ['help', {chapter: 'after', view: {...at('help'), from: 'agenda'}}],
  ] satisfies [string, Told][]
).map(([name, told]) => ({name, frame: frameOf(told)}));

/** The scene as text, with or without the styles. */
export function drawScene({frame}: Scene, size: Size, palette: 'colour' | 'bare' = 'bare'): string {
  const {view, state, reviews: listed, now} = frame;
  const situation: Situation = {
    review: state?.review ?? null,
    view,
    now,
    freshId: 'fresh',
    width: size.columns - 2,
    home: {reviews: listed, examples},
    agendas: [],
    help: view.screen === 'help' ? helpRows(view.from) : [],
    draft: () => '',
    unsaved: 0,
  };
  return renderToString(
    <Page
      frame={frame}
      rows={rowsOf(situation)}
      size={size}
      home="~/.local/share/debrief"
      palette={palette}
      painted={false}
      onSearch={() => {}}
    />,
    {columns: size.columns},
  );
}
