// The middle of the screen: which screen a view names, and what it is drawn from.
import {timeByQuestion, timeByStage} from '../review/clock.js';
import type {Row} from '../review/lists.js';
import {liveNotes} from '../review/notes.js';
import type {Review} from '../review/types.js';
import {ActionsScreen} from '../screens/actions/Picture.js';
import {AgendaScreen} from '../screens/agenda/Picture.js';
import {CloseScreen} from '../screens/close/Picture.js';
import {CommentsScreen} from '../screens/comments/Picture.js';
import type {BodyProps} from '../screens/frame/body-props.js';
import type {RowContext} from '../screens/frame/draw-row.js';
import {HelpScreen} from '../screens/help/Picture.js';
import {HomeScreen} from '../screens/home/Picture.js';
import {NewScreen} from '../screens/new/Picture.js';
import {OverviewScreen} from '../screens/overview/Picture.js';
import {ParkingScreen} from '../screens/parking/Picture.js';
import {PrepareScreen} from '../screens/prepare/Picture.js';
import {SearchScreen} from '../screens/search/Picture.js';
import {WatchScreen} from '../screens/watch/Picture.js';
import {questionInView, stageInView} from '../session/in-view.js';
import {selectedRow} from '../session/rows.js';
import type {View} from '../session/view.js';
import type {Frame} from './terminal.js';

type Props = {frame: Frame; rows: Row[]; home: string; columns: number; height: number; painted: boolean};

const noneSaving: ReadonlySet<string> = new Set();

export function Body({frame, rows, home, columns, height, painted}: Props) {
  const {view, state, now} = frame;
  const review = state?.review ?? null;
  const context: RowContext = {columns, review, saving: state?.saving ?? noneSaving};
  const selectedId = selectedRow(rows, view)?.id;
  const props: BodyProps = {rows, selectedId, height, context};
  switch (view.screen) {
    case 'home':
      return <HomeScreen {...props} home={home} />;
    case 'new':
      return <NewScreen {...props} />;
    case 'help':
      return <HelpScreen {...props} />;
    case 'prepare':
      return <PrepareScreen {...props} />;
    case 'parking':
      return <ParkingScreen {...props} />;
    case 'comments':
      return <CommentsScreen {...props} context={{...context, withQuestion: true}} />;
    case 'watch':
      return review ? (
        <WatchScreen review={review} now={now} columns={columns} height={height} painted={painted} />
      ) : null;
    case 'search':
      return <SearchScreen {...props} query={view.query} />;
    case 'actions':
      return <ActionsScreen {...props} {...placeInView(review, view)} />;
    case 'close':
      return <CloseScreen {...props} {...placeInView(review, view)} />;
    case 'overview':
      return <OverviewScreen {...props} context={review ? {...context, ...overviewFacts(review, now)} : context} />;
    case 'agenda': {
      const {question, stage} = placeInView(review, view);
      return review && question && stage ? (
        <AgendaScreen {...props} review={review} question={question} stage={stage} notes={notesByQuestion(review)} />
      ) : null;
    }
  }
}

const placeInView = (review: Review | null, view: View) => ({
  question: review ? questionInView(review, view) : undefined,
  stage: review ? stageInView(review, view) : undefined,
});

function notesByQuestion(review: Review): Map<string, number> {
  const notes = new Map<string, number>();
  for (const {questionId} of liveNotes(review)) notes.set(questionId, (notes.get(questionId) ?? 0) + 1);
  return notes;
}

function overviewFacts(review: Review, now: number): Pick<RowContext, 'notes' | 'times'> {
  const notes = notesByQuestion(review);
  const times = timeByQuestion(review, now);
  for (const [id, {spent}] of timeByStage(review, now)) times.set(`stage ${id}`, spent);
  return {notes, times};
}
