// Before the meeting: the incident, the people, the guides’ checklist.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function PrepareScreen(props: BodyProps) {
  return (
    <Intro {...props} text="→ begins the meeting and its clock. Enter changes what is selected, n adds a person." />
  );
}
