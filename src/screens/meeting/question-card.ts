// The open question, large: where it stands, its text, and the prompts beneath.
import type {Question} from '../../review/types.js';
import type {Place} from '../../session/in-view.js';
import {type Span, wrapText} from '../frame/spans.js';

/** Lines longer than this are hard to read from across a table. */
const WIDEST = 100;

/** The card's lines, at most `height` of them: prompts give way first, the question never does. */
export function cardLines({stage, question}: Place, columns: number, height: number): Span[][] {
  const width = Math.min(WIDEST, columns) - 4;
  const number = stage.questions.findIndex(({id}) => id === question.id) + 1;
  const state = question.state === 'open' ? '' : ` · ${question.state}`;
  const place = `  ${stage.title} · ${number} of ${stage.questions.length} · ${guidesOf(question)}${state}`;
  const lines: Span[][] = [
    [{text: place, tone: 'quiet'}],
    [],
    ...wrapText(question.text, width).map((text): Span[] => [{text: `  ${text}`, tone: 'strong'}]),
    [],
  ];
  const prompts = question.prompts.flatMap((prompt) =>
    wrapText(prompt, width - 4).map((text, index): Span[] => [{text: `  ${index === 0 ? '· ' : '  '}${text}`}]),
  );
  const room = Math.max(0, height - lines.length - 1);
  const shown = prompts.slice(0, room);
  if (shown.length < prompts.length && shown.length > 0) shown[shown.length - 1] = [{text: '    …', tone: 'quiet'}];
  return shown.length > 0 ? [...lines, ...shown, []] : lines;
}

/** The guides that a question comes from, by name: `moj post-1, dxw 3` is from moj and dxw. */
const guidesOf = ({source}: Question): string =>
  source === '' ? 'asked here' : [...new Set(source.split(', ').map((place) => place.split(' ')[0]))].join(' and ');
