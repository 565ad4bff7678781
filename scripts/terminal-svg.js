// One screen of a terminal as an SVG picture: each character in its cell, in the colours that a terminal gives it.
import xterm from '@xterm/headless';

/** The paper and the ink that terminals have on either background. */
export const grounds = {dark: {paper: '#16181d', ink: '#d6d6d6'}, light: {paper: '#ffffff', ink: '#242424'}};

const own =
  '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff';
const steps = [0, 95, 135, 175, 215, 255];
const hex = (...parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** @param {number} number among the terminal's 256 */
function colourOf(number) {
  if (number < 16) return `#${own.split(' ')[number]}`;
  if (number >= 232) return hex(...Array(3).fill(8 + (number - 232) * 10));
  const place = number - 16;
  return hex(steps[Math.floor(place / 36)], steps[Math.floor(place / 6) % 6], steps[place % 6]);
}

/** A cell, and its letters, in pixels: in fonts for terminals they are six tenths as wide as they are large. */
const cell = {width: 9, height: 19, letters: 14.95, base: 14};
const escaped = {'<': '&lt;', '>': '&gt;', '&': '&amp;'};

/** How one cell is drawn. */
function lookOf(at, {paper, ink}) {
  const front = at.isFgDefault() ? ink : colourOf(at.getFgColor());
  const back = at.isBgDefault() ? null : colourOf(at.getBgColor());
  const [colour, ground] = at.isInverse() ? [back ?? paper, front] : [front, back];
  return {colour, ground, bold: at.isBold() !== 0, underline: at.isUnderline() !== 0};
}

/** The cells of a row that look the same, with their text. */
function runsOf(line, columns, ground) {
  const runs = [];
  for (let column = 0; column < columns; column += 1) {
    const at = line.getCell(column);
    if (!at || at.getWidth() === 0) continue;
    const look = lookOf(at, ground);
    const last = runs.at(-1);
    const isSame = last && JSON.stringify(last.look) === JSON.stringify(look);
    const run = isSame ? last : {look, column, width: 0, cells: []};
    if (!isSame) runs.push(run);
    run.width += at.getWidth();
    run.cells.push({column, letter: at.getChars() || ' '});
  }
  return runs;
}

/** Words, each with its column, so that no font moves the one behind it. */
function wordsOf(cells) {
  const words = [];
  let isGap = true;
  for (const {column, letter} of cells) {
    if (letter !== ' ') {
      if (isGap) words.push({column, text: ''});
      words.at(-1).text += letter;
    }
    isGap = letter === ' ';
  }
  return words;
}

function drawnRun({look, column, width, cells}, row) {
  const top = row * cell.height;
  const {colour, ground, bold, underline} = look;
  const back = `<rect x="${column * cell.width}" y="${top}" width="${width * cell.width}" height="${cell.height}" fill="${ground}"/>`;
  const style = `${bold ? ' font-weight="bold"' : ''}${underline ? ' text-decoration="underline"' : ''}`;
  const words = wordsOf(cells).map(({column: at, text}) => {
    // Its letter is lower than a row, and a line would be drawn with gaps.
    if (text === '│')
      return `<rect x="${(at + 0.5) * cell.width}" y="${top}" width="1" height="${cell.height}" fill="${colour}"/>`;
    const safe = text.replace(/[<>&]/g, (one) => escaped[one]);
    return `<text x="${at * cell.width}" y="${top + cell.base}" fill="${colour}"${style}>${safe}</text>`;
  });
  return (ground ? back : '') + words.join('');
}

/** Each row as it is drawn: at its place, or as if each were the first. */
async function drawnRows(text, {columns, rows}, ground, rowAt = (row) => row) {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
  await new Promise((resolve) => terminal.write(text.replaceAll('\n', '\r\n'), () => resolve(undefined)));
  const buffer = terminal.buffer.active;
  const drawn = Array.from({length: rows}, (_, row) =>
    runsOf(buffer.getLine(row), columns, ground)
      .map((run) => drawnRun(run, rowAt(row)))
      .join(''),
  );
  terminal.dispose();
  return drawn;
}

/** `about`: what stands before all that is drawn, and `how`: its attributes. */
function picture(lines, {columns, rows}, ground, about = [], how = '') {
  const [width, height] = [columns * cell.width, rows * cell.height];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${cell.width} -8 ${width + 2 * cell.width} ${height + 16}"`,
    ` font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="${cell.letters}"${how}>`,
    ...about,
    `<rect x="-${cell.width}" y="-8" width="100%" height="100%" fill="${ground.paper}"/>`,
    ...lines,
    '</svg>\n',
  ].join('\n');
}

/**
 * @param {string} text as it is written to a terminal
 * @param {{columns: number, rows: number}} size
 * @param {{paper: string, ink: string}} ground
 * @returns {Promise<string>}
 */
export async function svgOf(text, size, ground) {
  return picture(await drawnRows(text, size, ground), size, ground);
}

/**
 * Frames one after the other, without end. Whoever wants nothing to move sees one of them: `still`, by its number from
 * 0. `title` and `about` tell of it in words.
 * @param {{text: string, seconds: number}[]} frames
 * @param {{columns: number, rows: number}} size
 * @param {{paper: string, ink: string}} ground
 * @param {{title: string, about: string, still: number}} told
 * @returns {Promise<string>}
 */
export async function filmOf(frames, size, ground, {title, about, still}) {
  const whole = frames.reduce((sum, {seconds}) => sum + seconds, 0);
  const percent = (seconds) => `${+((seconds / whole) * 100).toFixed(3)}%`;
  // Most rows stay as they are from frame to frame: each is drawn once.
  const known = new Map();
  const [shown, moves] = [[], []];
  let at = 0;
  for (const [number, {text, seconds}] of frames.entries()) {
    const uses = (await drawnRows(text, size, ground, () => 0)).flatMap((row, index) => {
      if (row === '') return [];
      if (!known.has(row)) known.set(row, `r${known.size}`);
      return `<use href="#${known.get(row)}" y="${index * cell.height}"/>`;
    });
    shown.push(`<g class="f" id="f${number}">${uses.join('')}</g>`);
    const [from, to] = [percent(at), percent(at + seconds)];
    const begins = at === 0 ? '' : `0%{visibility:hidden}`;
    moves.push(
      `@keyframes k${number}{${begins}${from}{visibility:visible}${to}{visibility:hidden}100%{visibility:hidden}}`,
      `#f${number}{animation-name:k${number}}`,
    );
    at += seconds;
  }
  const style = [
    `.f{visibility:hidden;animation:${+whole.toFixed(1)}s step-end infinite}#f${still}{visibility:visible}`,
    ...moves,
    '@media (prefers-reduced-motion:reduce){.f{animation:none}}',
  ].join('');
  const rows = [...known].map(([row, id]) => `<g id="${id}">${row}</g>`);
  const words = [`<title id="title">${title}</title>`, `<desc id="about">${about}</desc>`];
  const lines = [`<style>${style}</style>`, `<defs>${rows.join('\n')}</defs>`, ...shown];
  return picture(lines, size, ground, words, ' role="img" aria-labelledby="title about"');
}
