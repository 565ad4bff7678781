// The end of the meeting: read back, place what is parked, thank people by name, checklist, export, close.
import {CardAndList, type CardAndListProps} from '../frame/CardAndList.js';

export function CloseScreen(props: CardAndListProps) {
  return <CardAndList {...props} context={{...props.context, thanks: true}} />;
}
