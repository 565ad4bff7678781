// Help: every key, made from the one table of keys.
import type {BodyProps} from './body-props.js';
import {List} from './parts/List.js';

export function HelpScreen(props: BodyProps) {
  return <List {...props} />;
}
