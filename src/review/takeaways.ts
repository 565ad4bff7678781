// What a review hands on to elsewhere, as far as it is said.
import type {Review} from './types.js';
import {keysOf, type PlaybookPlan, playbookPlans, type Takeaway, takeaways} from './vocabulary.js';

type Said = {[Each in Exclude<Takeaway, 'playbookPlan'>]: string | null} & {playbookPlan: PlaybookPlan | null};

/** Each answer, null where nobody gave it; no playbook has a name where there is to be none. */
export function takeawaysOf({takeaways: given = {}}: Review): Said {
  const {riskAssessment = null, playbookPlan = null, playbookName = null, lessonsTo = null} = given;
  return {riskAssessment, playbookPlan, playbookName: isNamed(playbookPlan) ? playbookName : null, lessonsTo};
}

const isNamed = (plan: PlaybookPlan | null): boolean => plan !== null && plan !== 'none';

/** Those that are asked for: which playbook, only where there is to be one. */
export const askedTakeaways = (review: Review): Takeaway[] =>
  keysOf(takeaways).filter((each) => each !== 'playbookName' || isNamed(takeawaysOf(review).playbookPlan));

export function unsaidTakeaways(review: Review): Takeaway[] {
  const said = takeawaysOf(review);
  return askedTakeaways(review).filter((each) => said[each] === null);
}

/** Each that is said with what it is called; a playbook and its name are one. */
export function takeawaysInWords(review: Review): [name: string, text: string][] {
  const {riskAssessment, playbookPlan, playbookName, lessonsTo} = takeawaysOf(review);
  const plan = playbookPlan && [playbookPlans[playbookPlan].name, playbookName].filter(Boolean).join(': ');
  const all = {riskAssessment, playbookPlan: plan, lessonsTo};
  return keysOf(all).flatMap((each) => (all[each] ? [[takeaways[each].name, all[each]]] : []));
}
