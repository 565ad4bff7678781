// The rows in which the coach of the tour says what to press and why, above whatever is typed.
import {keyCalled} from '../../session/keys/in-words.js';
import {tourSteps} from '../../session/tour/steps.js';
import {stepOf} from '../../session/tour/tour.js';
import type {View} from '../../session/view.js';
import {dockLabel} from './dock.js';
import type {Size} from './layout.js';
import {hanging, type Span} from './spans.js';

const placeIn = ({tour}: View): string => `${(tour?.at ?? 0) + 1} of ${tourSteps.length}`;

const keys = () => `${keyCalled('skip-step')} skips · ${keyCalled('end-tour')} ends the tour`;

/** A label and what stands below it, in so many rows at most: the label gives way first. */
export function coachRows(view: View, {columns}: Size, most: number): Span[][] {
  const step = stepOf(view);
  if (!step || most < 1) return [];
  const says = hanging(' ', step.says(), columns - 1, 'strong');
  const label = dockLabel(`Tour · ${placeIn(view)}`, [], keys(), columns);
  return says.length < most ? [label, ...says] : says.slice(0, most);
}

/** The same in words, for whoever has the page read aloud: the keys are named once, at the first step. */
export function coachAloud(view: View): string {
  const step = stepOf(view);
  if (!step) return '';
  const how =
    view.tour?.at === 0 ? ` ${keyCalled('skip-step')} skips a step, ${keyCalled('end-tour')} ends the tour.` : '';
  return `Tour, ${placeIn(view)}. ${step.says()}${how}`;
}
