// A scene with other texts in all its places, of any length.
import {fieldWith} from '../../src/session/field/field.js';
import type {Scene} from './scenes.js';

/** Makes the text of a place, such as `title` or `note 3`. */
export type Texts = (place: string) => string;

/** The scene with these texts in place of the sample's own. */
export function withTexts(scene: Scene, texts: Texts): Scene {
  const {model} = scene;
  const {state, view, home, drafts} = model;
  const {dialog} = view;
  const written = dialog?.kind === 'write' ? {...dialog, field: fieldWith(texts('field'))} : dialog;
  const review = state && {
    ...state.review,
    reference: texts('reference'),
    title: texts('title'),
    folder: texts('folder'),
    recording: texts('recording'),
    ...(state.review.nextTime && {nextTime: texts('next time')}),
    people: state.review.people.map((person, index) => ({...person, name: texts(`name ${index}`)})),
    notes: state.review.notes.map((note, index) => ({...note, text: texts(`note ${index}`)})),
    parked: state.review.parked.map((topic, index) => ({
      ...topic,
      text: texts(`topic ${index}`),
      detail: texts(`detail ${index}`),
    })),
    actions: state.review.actions.map((action, index) => ({
      ...action,
      title: texts(`action ${index}`),
      doneWhen: texts(`done ${index}`),
      reason: texts(`reason ${index}`),
    })),
    comments: state.review.comments.map((comment, index) => ({...comment, text: texts(`comment ${index}`)})),
    nudges: state.review.nudges.map((nudge, index) => ({
      ...nudge,
      text: texts(`nudge ${index}`),
      ...(nudge.reply && {reply: texts(`reply ${index}`)}),
    })),
    agenda: {
      ...state.review.agenda,
      title: texts('agenda'),
      stages: state.review.agenda.stages.map((stage, at) => ({
        ...stage,
        title: texts(`stage ${at}`),
        questions: stage.questions.map((question, index) => ({
          ...question,
          text: texts(`question ${at} ${index}`),
          prompts: question.prompts.map((_, prompt) => texts(`prompt ${at} ${index} ${prompt}`)),
        })),
      })),
    },
  };
  return {
    ...scene,
    model: {
      ...model,
      home: {
        ...home,
        folder: texts('home'),
        reviews: home.reviews.map((one, index) => ({
          ...one,
          reference: texts(`reference ${index}`),
          title: texts(`title ${index}`),
        })),
      },
      state: state && review && {...state, review},
      drafts: new Map([...drafts].map(([place], index) => [place, texts(`draft ${index}`)])),
      view: {...view, dialog: written},
    },
  };
}
