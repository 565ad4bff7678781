// Who or what can be chosen in a field, on the line above its text.
import {cutText, type Span, widthOf} from './spans.js';

/** As many of the choices as fit, and how many more there are. */
export function choicesLine(choices: readonly string[], columns: number): Span[] {
  const room = columns - 2;
  const [first = ''] = choices;
  const line = (shown: number): string => {
    const more = choices.length - shown;
    return choices.slice(0, shown).join(' · ') + (more > 0 ? ` and ${more} more` : '');
  };
  const most = Math.min(choices.length, room);
  const counts = Array.from({length: most}, (_, index) => most - index);
  const text = counts.map(line).find((wording) => widthOf(wording) <= room);
  return [{text: ` ${text ?? cutText(first, room)}`, tone: 'quiet'}];
}
