// Whose words are whose in a model: signs in what people wrote stay theirs, whatever our own are written as.
import type {ReviewState} from '../../review/review-state.js';
import {asWritten} from '../../review/twins-of-signs.js';
import type {Model} from '../../session/model.js';

/**
 * The model with stand-ins for the signs in what people wrote, so that `withTwins` leaves them alone. What the program
 * itself says in it keeps its own: the message, what is asked, what the store tells, guidance. So does every text of
 * `ours`.
 */
export function modelAsWritten(model: Model, ours: ReadonlySet<string>): Model {
  const {view, state, lists} = model;
  const written = asWritten(model, ours);
  const {message, dialog, followUp} = view;
  const asked = dialog?.kind === 'confirm' ? dialog : written.view.dialog;
  return {
    ...written,
    lists,
    view: {...written.view, message, followUp, dialog: asked},
    state: written.state && state && {...written.state, ...ofTheStore(state)},
  };
}

const ofTheStore = ({notices, save, sharing}: ReviewState): Partial<ReviewState> => ({notices, save, sharing});
