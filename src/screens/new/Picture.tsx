// A new review: what it is called, who holds it, for how long.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function NewScreen(props: BodyProps) {
  return (
    <Intro
      {...props}
      text="Enter changes an answer. The last row makes the review; names, people and questions can be changed later."
    />
  );
}
