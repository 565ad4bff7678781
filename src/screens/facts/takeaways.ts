// What a review hands on, as rows: at the questions of the close that ask for it, and among the facts.
import {askedTakeaways, takeawaysOf, unsaidTakeaways} from '../../review/takeaways.js';
import type {Review} from '../../review/types.js';
import {type CloseList, keysOf, playbookPlans, type Takeaway, takeaways} from '../../review/vocabulary.js';
import type {TypedTakeaway} from '../../session/asks/takeaway.js';
import {detailRow, type Row, section} from '../../session/rows.js';
import {say} from '../../session/situation.js';
import {after, choicesInWords} from '../rows/one-of-a-few.js';
import type {Fact} from './fact.js';

const plans = [null, ...keysOf(playbookPlans)] as const;
const UNSAID = 'not said';
const planInWords = (plan: (typeof plans)[number]): string => (plan ? playbookPlans[plan].name : UNSAID);

const typed = (part: TypedTakeaway): Fact => ({
  name: takeaways[part].name,
  // A dash is read aloud as “none”, which would be an answer.
  value: ({review}) => takeawaysOf(review)[part] ?? UNSAID,
  change: () => ({asks: {what: 'takeaway', part}}),
  in: ['running'],
});

export const takeawayFacts: Record<Takeaway, Fact> = {
  riskAssessment: typed('riskAssessment'),
  playbookPlan: {
    name: takeaways.playbookPlan.name,
    value({review}) {
      const plan = planInWords(takeawaysOf(review).playbookPlan);
      return review.status === 'closed' ? plan : choicesInWords(plans.map(planInWords), plan);
    },
    change({review, view}) {
      const playbookPlan = after<(typeof plans)[number]>(plans, takeawaysOf(review).playbookPlan);
      const says = `Playbook: ${planInWords(playbookPlan)}.`;
      return {changes: [{type: 'takeaways-edited', fields: {playbookPlan}}], view: say(view, says)};
    },
    in: ['running'],
    chosen: true,
  },
  playbookName: typed('playbookName'),
  lessonsTo: typed('lessonsTo'),
};

export const isTakeaway = (id: string): id is Takeaway => Object.hasOwn(takeaways, id);

/** Those that this list of the close asks for; all of them where none is given. A closed review asks for none. */
export function takeawaySection(review: Review, list?: CloseList): Row[] {
  const unsaid = review.status === 'closed' ? unsaidTakeaways(review) : [];
  const asked = askedTakeaways(review).filter((each) => list === undefined || takeaways[each].at === list);
  const rows = asked
    .filter((each) => !unsaid.includes(each))
    .map((each) => {
      const {name, value} = takeawayFacts[each];
      return detailRow(each, name, value({review, agendas: []}));
    });
  return section('What goes on from here', rows);
}
