// Runs a terminal's pure function: events in their order, keys one by one, and what is to be done handed on.
import type {Instant} from '../review/types.js';
import {type Event, holdsKeys, type Model, type Todo} from './model.js';
import type {Update} from './update.js';

export type World = {
  now(): Instant;
  freshId(): string;
  /** Carries out what a step asks for; what comes of it is told as another event. */
  carryOut(todo: Todo): void;
  /** Called after each event that changed the model. */
  changed?(before: Model, after: Model, event: Event): void;
};

export type Loop = {
  readonly model: Model;
  /** Takes an event; one that is told while another is under way comes behind it. */
  tell(event: Event): void;
};

export function loopOf(update: Update, first: Model, {now, freshId, carryOut, changed}: World): Loop {
  let model = first;
  let isBusy = false;
  const events: Event[] = [];

  function take(event: Event): void {
    const before = model;
    // A key that fails is not pressed again by whatever happens next.
    if (event.kind === 'key') model = {...before, keys: before.keys.slice(1)};
    const step = update(before, event, {now: now(), freshId: freshId()});
    model = step.model;
    step.todo.forEach(carryOut);
    if (model !== before) changed?.(before, model, event);
  }

  return {
    get model() {
      return model;
    },
    tell(event) {
      events.push(event);
      if (isBusy) return;
      isBusy = true;
      try {
        for (let next = events.shift() ?? nextKey(model); next; next = events.shift() ?? nextKey(model)) take(next);
      } finally {
        isBusy = false;
      }
    },
  };
}

const nextKey = (model: Model): Event | undefined =>
  model.keys.length > 0 && !holdsKeys(model) ? {kind: 'key'} : undefined;
