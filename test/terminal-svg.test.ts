// The gallery's pictures: what a terminal shows, in its colours and places, and nothing that a viewer would act upon.
import {expect, test} from 'vitest';
import {filmOf, grounds, svgOf} from '../scripts/terminal-svg.js';

const size = {columns: 20, rows: 2};
const drawn = (text: string) => svgOf(text, size, grounds.dark);

test('words have the colour and the place that the terminal gives them', async () => {
  const svg = await drawn('ab\n   \u001b[1;38;5;81mone\u001b[0m  two');
  expect(svg).toContain('<text x="27" y="33" fill="#5fd7ff" font-weight="bold">one</text>');
  expect(svg).toContain(`<text x="72" y="33" fill="${grounds.dark.ink}">two</text>`);
});

test('what lies behind words is drawn, and a reversed sign has the paper’s colour', async () => {
  expect(await drawn('\u001b[48;5;237m row  \u001b[0m')).toContain('width="54" height="19" fill="#3a3a3a"/>');
  expect(await drawn('\u001b[7m>\u001b[0m')).toContain(`fill="${grounds.dark.paper}">&gt;</text>`);
});

test('a line down the page has no gaps between its rows', async () => {
  const svg = await drawn('a │\n  │');
  expect(svg).toContain(`<rect x="22.5" y="0" width="1" height="19" fill="${grounds.dark.ink}"/>`);
  expect(svg).toContain(`<rect x="22.5" y="19" width="1" height="19" fill="${grounds.dark.ink}"/>`);
});

test('what people wrote is text in it', async () => {
  const svg = await drawn('<a>&</a>');
  expect(svg).toContain('&lt;a&gt;&amp;&lt;/a&gt;');
  expect(svg).not.toContain('<a>');
});

test('a film shows one frame after the other, and one alone to whoever wants nothing to move', async () => {
  const frames = [
    {text: 'same\none', seconds: 1},
    {text: 'same\ntwo', seconds: 3},
  ];
  const svg = await filmOf(frames, size, grounds.dark, {title: 'A film', about: 'Two frames', still: 1});
  // What stays is drawn once.
  expect(svg.match(/>same</g)).toHaveLength(1);
  expect(svg).toContain('@keyframes k0{0%{visibility:visible}25%{visibility:hidden}');
  expect(svg).toContain('@keyframes k1{0%{visibility:hidden}25%{visibility:visible}');
  expect(svg).toContain('.f{visibility:hidden;animation:4s step-end infinite}#f1{visibility:visible}');
  expect(svg).toContain('@media (prefers-reduced-motion:reduce){.f{animation:none}}');
  expect(svg).toContain('<title id="title">A film</title>\n<desc id="about">Two frames</desc>');
});
