// The parking lot: topics for another place, and where each leaves for.
import type {BodyProps} from '../frame/body-props.js';
import {Intro} from '../frame/Intro.js';

export function ParkingScreen(props: BodyProps) {
  return (
    <Intro
      {...props}
      text="Wide or specialist topics wait here. Each leaves with a destination: 1 tech forum, 2 action, 3 another meeting, 4 dropped."
    />
  );
}
