// Actions: the slots that are taken, the ideas that wait for a decision, and what is not for now.
import {CardAndList, type CardAndListProps} from '../frame/CardAndList.js';

export function ActionsScreen(props: CardAndListProps) {
  return <CardAndList {...props} />;
}
