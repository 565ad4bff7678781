// Help: every key, made from the one table of keys.
import type {BodyProps} from '../frame/body-props.js';
import {List} from '../frame/List.js';

export function HelpScreen(props: BodyProps) {
  return <List {...props} />;
}
