// What happens to what a review hands on: an answer is given, given anew, or taken away.
import type {Review, Takeaways} from '../types.js';
import {keysOf, type PlaybookPlan, playbookPlans, type Takeaway, takeaways} from '../vocabulary.js';
import {differing, restored} from './items.js';
import {back, kind, moved, type Seen, type Undo} from './kind.js';
import {line, maybe, object, oneOf, orNull, type Shape, someOf} from './shape.js';
import {quoted} from './words.js';

const plan = oneOf(keysOf(playbookPlans));
const written = object<Takeaways>({
  riskAssessment: maybe(line),
  playbookPlan: maybe(plan),
  playbookName: maybe(line),
  lessonsTo: maybe(line),
});
export const takeawaysShape: Shape<Takeaways> = (value) => given({...unsaid, ...written(value)});

/** An empty text, or null for the plan, takes the answer away. */
const fields = {riskAssessment: line, playbookPlan: orNull(plan), playbookName: line, lessonsTo: line};
type Fields = {[Key in keyof typeof fields]: ReturnType<(typeof fields)[Key]>};

const unsaid: Fields = {riskAssessment: '', playbookPlan: null, playbookName: '', lessonsTo: ''};

const fieldsOf = (review: Review): Fields => ({...unsaid, ...review.takeaways});

/** In the order of their table, whatever came first: a copy's sum is taken of its text. */
const given = (all: Fields): Takeaways =>
  Object.fromEntries(keysOf(takeaways).flatMap((each) => (all[each] ? [[each, all[each]]] : [])));

function inWords(review: Review, each: Takeaway): string {
  const value = fieldsOf(review)[each];
  if (!value) return 'not said';
  return each === 'playbookPlan' ? playbookPlans[value as PlaybookPlan].name : quoted(value);
}

export const takeawayChanges = {
  'takeaways-edited': kind({fields: someOf<Fields>(fields)})({
    apply(review, {fields: edited}) {
      const {takeaways: _, ...rest} = review;
      const all = given({...fieldsOf(review), ...edited});
      if (keysOf(all).length === 0) return rest;
      return {...review, takeaways: all};
    },
    undo({fields: edited}, {before, now}): Undo {
      const former = restored(edited, fieldsOf(before), fieldsOf(now));
      return former ? back({type: 'takeaways-edited', fields: former}) : moved('That answer');
    },
    says({fields: edited}, {to, isBack}: Seen) {
      const all = keysOf(takeaways).filter((each) => each in edited);
      const said = all.map((each) => `${takeaways[each].unsaid}${isBack ? ' is back to' : ':'} ${inWords(to, each)}`);
      return said.join(', ') || 'the answers are as they were';
    },
    difference(from, to) {
      const changed = differing<Fields>(fields, fieldsOf(from), fieldsOf(to));
      return changed ? [{fields: changed}] : [];
    },
  }),
};
