// What the terminal is sent for its clipboard: by itself, through tmux and screen, and what is said of it.
import {describe, expect, it} from 'vitest';
import {copyingWith} from '../../src/app/copying.js';
import {intoClipboard} from '../../src/app/paint/clipboard.js';
import {multiplexerIn} from '../../src/app/paint/multiplexer.js';
import type {ReviewStore} from '../../src/store/types.js';
import {sampleReview} from '../support/sample-review.js';

const text = 'Größe: 7 “Würfel” 🎲\n\u001b]52;c;eA==\u0007\n';
const base64 = Buffer.from(text).toString('base64');
const plain = `\u001b]52;c;${base64}\u0007`;

describe('a text for the clipboard', () => {
  it('goes as it is to a terminal', () => {
    expect(intoClipboard(text, null)).toBe(plain);
  });

  it('goes to tmux itself, and once more to what is around it', () => {
    const sent = intoClipboard(text, 'tmux') ?? '';
    expect(sent.startsWith(plain)).toBe(true);
    const [, inner = ''] = /\u001bPtmux;([\s\S]*)\u001b\\$/.exec(sent) ?? [];
    expect(inner.replaceAll('\u001b\u001b', '\u001b')).toBe(plain);
  });

  it('goes through screen in strings that it passes on', () => {
    const sent = intoClipboard(text.repeat(100), 'screen') ?? '';
    const parts = [...sent.matchAll(/\u001bP([^\u001b]*(?:\u001b\][^\u001b]*)?)\u001b\\/g)].map(
      ([, part = '']) => part,
    );
    expect(parts.map((part) => `\u001bP${part}\u001b\\`).join('')).toBe(sent);
    expect(parts.join('')).toBe(intoClipboard(text.repeat(100), null));
    expect(Math.max(...parts.map(({length}) => length))).toBeLessThanOrEqual(250);
  });

  it('is none where no terminal would take it whole', () => {
    expect(intoClipboard('x'.repeat(56_244), null)).toBeDefined();
    expect(intoClipboard('x'.repeat(56_246), null)).toBeUndefined();
  });

  it.each([
    [{}, null],
    [{TERM: 'screen-256color'}, null],
    [{TMUX: '/tmp/x,1,0', TERM: 'screen-256color'}, 'tmux'],
    [{STY: '1.pts', TERM: 'screen'}, 'screen'],
    [{STY: '1.pts', TERM: 'xterm'}, null],
    [{STY: '1.pts', TMUX: '/tmp/x,1,0', TERM: 'screen'}, 'screen'],
    [{STY: '1.pts', TMUX: '/tmp/x,1,0', TERM: 'tmux-256color'}, 'tmux'],
  ])('knows by %j what it goes through', (env, through) => {
    expect(multiplexerIn(env)).toBe(through);
  });
});

describe('what is said of a copy', () => {
  async function copied(given: string, env: NodeJS.ProcessEnv, actionId?: string) {
    const said: string[] = [];
    const sent: string[] = [];
    const copy = copyingWith(
      {
        services: {textToCopy: async () => given},
        review: {store: {getState: () => ({review: sampleReview('closed')})} as unknown as ReviewStore},
        tell: (event) => void (event.kind === 'said' && said.push(event.text)),
        hands: () => ({sendUnseen: (sequence) => void sent.push(sequence)}),
      },
      env,
    );
    await copy({kind: 'copy', ...(actionId !== undefined && {actionId})});
    return {said, sent};
  }

  it('is that it was sent, and not that it came', async () => {
    expect(await copied('one\ntwo\n', {})).toEqual({
      said: ['Sent the report to the clipboard (2 lines); not every terminal takes it.'],
      sent: [intoClipboard('one\ntwo\n', null)],
    });
    const {said} = await copied('one\n', {TMUX: '/tmp/x,1,0'}, 'a1');
    expect(said).toEqual(['Sent the action to the clipboard; tmux needs set-clipboard on.']);
  });

  it('names what prints a report that is too long, and sends nothing', async () => {
    const {said, sent} = await copied('x'.repeat(60_000), {});
    expect(said).toEqual([
      'The report is too long for a clipboard: debrief export --format report --stdout prints it.',
    ]);
    expect(sent).toEqual([]);
  });
});
