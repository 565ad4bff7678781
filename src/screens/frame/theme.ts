// Meanings and how they look: few ANSI colours, never the only sign; without colour only bold and dim remain.
export type Tone = 'strong' | 'quiet' | 'key' | 'good' | 'warm' | 'trouble';

/** `colour`: everything; `plain`: bold and dim, no colours (NO_COLOR); `bare`: no styles at all. */
export type Palette = 'colour' | 'plain' | 'bare';

const codes = {cyan: '36', green: '32', yellow: '33', red: '31'};

type Look = {bold?: true; dimColor?: true; color?: keyof typeof codes};

const looks: Record<Tone, Look> = {
  strong: {bold: true},
  quiet: {dimColor: true},
  key: {color: 'cyan'},
  good: {color: 'green'},
  warm: {color: 'yellow', bold: true},
  trouble: {color: 'red', bold: true},
};

/** The props of an Ink `Text` for a tone. */
export const lookIn = (palette: Palette, tone: Tone): Look => {
  if (palette === 'bare') return {};
  const {color, ...rest} = looks[tone];
  return palette === 'plain' || color === undefined ? rest : {...rest, color};
};

/** The same look for text that is written to the terminal directly. */
export function ansi(palette: Palette, tone: Tone | undefined, text: string): string {
  const look = tone ? lookIn(palette, tone) : {};
  const on = [look.bold && '1', look.dimColor && '2', look.color && codes[look.color]].filter(Boolean);
  return on.length === 0 ? text : `\u001b[${on.join(';')}m${text}\u001b[0m`;
}
