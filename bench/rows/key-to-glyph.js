// From a key to its glyph in a 200x50 terminal with 300 notes and both rails, and the bytes that it takes, beside vim,
// ink-text-input in a like layout, a full redraw, and debrief itself without rails and without hints.
import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {alternate} from '../alternate.js';
import {installed} from '../installed.js';
import {start} from '../program.js';

const NOTES = 300;
const LARGE = {columns: 200, rows: 50};

/** How often bytes are counted. */
const READINGS = 10;

/** Between two keys, as a quick typist has it (ms). */
const GAP = 120;

/** As long as a key may still write behind its glyph (ms). */
const BEHIND = 40;

/** Letters that rows of text rarely hold, so that nothing else on the screen is taken for the glyph. */
const letters = 'qzjxkvwy';

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds
 */
export async function measureKeyToGlyph(place, {rounds = 40, quick}) {
  const what = 'a key to its glyph, 200x50, 300 notes, both rails';
  const {id} = await place.runningReview(NOTES);
  const ours = await openNoteField(place, id);
  const alone = await openNoteField(place, id);
  await hideRails(alone);
  const unhinted = await openNoteField(place, id, await withoutHints(place));
  const programs = {ours, alone, unhinted, textInput: await openTextInput(place)};
  const hasVim = installed('vim');
  if (hasVim) programs.vim = await openVim(place);
  let turn = 0;
  const press = (program) => async () => {
    const letter = letters[Math.floor(turn / Object.keys(programs).length) % letters.length];
    turn += 1;
    await pause(GAP);
    return program.keyToGlyph(letter);
  };
  const contestants = Object.fromEntries(Object.entries(programs).map(([name, program]) => [name, press(program)]));
  const readings = await alternate(quick ? Math.min(rounds, 20) : rounds, contestants, {warmUp: 5});
  const [perKey, perFrame] = [await bytesOfKeys(ours), await bytesOfFrames(ours)];
  await Promise.all(Object.values(programs).map((program) => program.stop()));
  return [
    {
      what,
      peer: 'vim',
      goal: 1.25,
      unit: 'ms',
      ...(hasVim ? {ours: readings.ours, theirs: readings.vim} : {skipped: 'vim is not installed'}),
    },
    {what, peer: 'ink-text-input', goal: 0.15, unit: 'ms', ours: readings.ours, theirs: readings.textInput},
    {what, peer: 'debrief without rails', goal: 1.2, unit: 'ms', ours: readings.ours, theirs: readings.alone},
    {what, peer: 'debrief without hints', goal: 1.1, unit: 'ms', ours: readings.ours, theirs: readings.unhinted},
    {what: 'bytes of a key, there', peer: 'a full redraw', goal: 0.02, unit: 'B', ours: perKey, theirs: perFrame},
  ];
}

/** Bytes of each of ten letters, with what is painted behind it; that of the clock is in some. */
async function bytesOfKeys(program) {
  const readings = [];
  for (const letter of [...letters, ...letters].slice(0, READINGS)) {
    await pause(GAP);
    const bytes = await bytesOf(program, async () => {
      await program.keyToGlyph(letter);
      await pause(BEHIND);
    });
    readings.push(bytes);
  }
  return readings;
}

/** Bytes of a whole page, which a window that changes its size is given. */
async function bytesOfFrames(program) {
  const {columns, rows} = LARGE;
  const readings = [];
  for (let round = 0; round < READINGS; round += 1) {
    const bytes = await bytesOf(program, async () => {
      program.resize(columns, rows - ((round + 1) % 2));
      await program.quiet(150);
    });
    readings.push(bytes);
  }
  return readings;
}

async function bytesOf(program, work) {
  const before = Buffer.byteLength(program.written());
  await work();
  return Buffer.byteLength(program.written()) - before;
}

const large = (place) => ({...LARGE, env: place.env, cwd: place.root});

/** What a program finds at the desk of somebody who wants no hints. */
async function withoutHints({root, env, debrief}) {
  const mine = {...env, DEBRIEF_CONFIG: join(root, 'config-without-hints')};
  const [file, ...args] = debrief('config', 'set', 'hints', 'off');
  await promisify(execFile)(file, args, {env: mine, cwd: root});
  return mine;
}

async function openNoteField(place, id, env = place.env) {
  const program = start(place.debrief('run', id), {...large(place), env});
  // What the right rail ends with.
  await program.sinceStart('facilitator, you');
  await program.quiet(400);
  program.send('n');
  await program.quiet(400);
  return program;
}

/** And opens the field again. */
async function hideRails(program) {
  for (const key of ['\x1b[27u', '|', 'n']) {
    program.send(key);
    await program.quiet(400);
  }
}

async function openTextInput(place) {
  const program = start(await place.bundledPeer('text-input-layout.js'), large(place));
  await program.sinceStart('waited until the morning');
  await program.quiet(400);
  return program;
}

async function openVim(place) {
  const file = join(place.root, 'notes.txt');
  await writeFile(file, Array.from({length: NOTES}, (_, number) => `${number}: a line about the incident\n`).join(''));
  const program = start(['vim', '-u', 'NONE', '-N', file], large(place));
  await program.sinceStart('a line about the incident');
  await program.quiet(400);
  program.send('i');
  await program.quiet(400);
  return program;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
