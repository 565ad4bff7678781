// Where a terminal begins that no review is named to: the home screen, or the form of a new review.
import type {ScreenName} from '../screens/registry.js';
import {atRow, firstUnseen, saysOfKept, withForm} from '../session/asks/new-review.js';
import type {Event} from '../session/model.js';
import {viewAt} from '../session/view.js';
import {readHome} from './home.js';
import type {Services, Start} from './services.js';

type WithoutReview = Exclude<Start, {at: 'review'}>;

const screenAt: Record<WithoutReview['at'], ScreenName> = {home: 'home', new: 'new'};

export async function beginWithoutReview(
  start: WithoutReview,
  services: Services,
  tell: (event: Event) => void,
): Promise<void> {
  const known = start.at === 'new' ? start.known : {};
  const [kept, listed] = await Promise.all([services.keptForms(known.reference), readHome(services, [])]);
  const choices = await services.agendas(known.agenda ?? kept.begun?.form.agenda);
  const opened = withForm(
    viewAt(screenAt[start.at], services.look),
    services.defaults(),
    choices.agendas,
    known,
    kept.begun,
  );
  // Whoever asked for a new review is asked right away for what was not given.
  const {view, asks} = start.at === 'new' ? atRow(opened, firstUnseen(opened)) : {view: opened};
  tell({kind: 'shown', view, home: listed.home, agendas: choices.agendas});
  const [problem] = [...listed.problems, ...choices.problems];
  if (problem) tell({kind: 'said', text: problem, trouble: true});
  if (asks) tell({kind: 'asked', asks});
  const says = start.at === 'new' ? saysOfKept(view, kept.begun, kept.others) : '';
  const told = [says, kept.setAside].filter(Boolean).join(' ');
  if (told) tell({kind: 'said', text: told, ...(kept.setAside !== undefined && {trouble: true})});
}
