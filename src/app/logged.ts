// What the log on demand is told of a terminal at work: which events come, where they leave it, and how long each takes.
import type {Event, Model} from '../session/model.js';
import type {Services} from './services.js';

/** Hands events on to `tell`; where there is a log, with a line for each that holds nothing of what somebody wrote. */
export function logged(log: Services['log'], model: () => Model, tell: (event: Event) => void): (event: Event) => void {
  if (!log) return tell;
  return (event) => {
    const began = performance.now();
    tell(event);
    log('event', {kind: event.kind, took: Math.round((performance.now() - began) * 10) / 10, ...whereIn(model())});
  };
}

/** All of it is from tables of the program: names of screens, kinds of fields and of states. */
function whereIn({role, view, state, commits}: Model) {
  const {dialog} = view;
  return {
    role,
    screen: view.screen,
    dialog: dialog?.kind === 'write' ? dialog.asks.what : dialog?.kind,
    save: state?.save.kind,
    onTheWay: commits.length,
    trouble: view.message?.tone === 'trouble' || undefined,
  };
}
