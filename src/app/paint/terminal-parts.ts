// What a terminal sends, put together again and taken apart: typed text, whole keys, pastes, and the wheel. A slow line
// delivers a sequence in parts, and what a terminal answers stands among the keys: neither is ever text.
import {wheelLines} from './mouse.js';
import {pasteEnd, pasteStart} from './paste-marks.js';
import {pasteIn} from './unmarked-paste.js';

/**
 * `typed` is what stands between sequences; `key` one whole sequence; `pasted` a text without the marks around it;
 * `answer` what the terminal says of its colours, and the one answer that every terminal gives.
 */
export type Part = {typed: string} | {key: string} | {pasted: string} | {lines: number} | {answer: string};

export type TerminalParts = {
  /** What is whole by this moment (ms), with this read. */
  take(read: string, now: number): Part[];
  /** When what is held is no longer waited for (ms, as `take` counts them); null where nothing is held for a time. */
  readonly heldUntil: number | null;
  /** What the held beginning is once nothing has followed it in time. */
  release(now: number): Part[];
};

/** How far the parts of one key, or of one paste without marks, come apart on a slow line (ms). */
export const APART = 100;
/** How long the rest of what can be no key is waited for (ms): nothing typed is a part of it. */
const REST_COMES = 1000;
/** A key behind Esc that comes this soon is one with it; a sequence that comes later is a key of its own (ms). */
const ONE_STROKE = 25;

const ESC = '\u001b';
const CTRL_C = '\u0003';
/** Esc itself in a form that begins nothing else. */
const escKey: Part = {key: `${ESC}[27u`};

/** The older mouse report, the Linux console's function keys, rxvt's keys with Shift, and every other sequence. */
const wholeCsi = /^\u001b\[(?:M[\s\S]{3}|\[[A-E]|[235678]\$|(?!M|\[)[0-?]*[ -/]*[@-~])/u;
const begunCsi = /^\u001b\[(?:M[\s\S]{0,2}|\[|[0-?]*[ -/]*)$/u;
const brokenCsi = /^\u001b\[[0-?]*[ -/]*/u;
const wholeSs3 = /^\u001bO[\d;]*[@-~]/u;
const begunSs3 = /^\u001bO[\d;]*$/u;
/** Answers in words: colours and titles, what the terminal can do, pictures. Nothing but these begins so. */
const worded = '(?:\\][\\dLl]|P[\\d;>!$+|=]|_G)';
const words = '[^\\u0000-\\u001f\\u007f-\\u009f]*';
const brokenString = new RegExp(`^\\u001b${worded}${words}`, 'u');
/** What ends as an answer does was never typed, whatever it begins with. */
const wholeString = new RegExp(`^\\u001b[\\]P_]${words}(?:\\u0007|\\u001b\\\\|\\u009c)`, 'u');
const begunString = new RegExp(`^\\u001b(?:[\\]P_]|${worded}${words}\\u001b?)$`, 'u');
/** The beginnings of sequences as terminals send them that use a byte for two, and whatever begins with Esc. */
const begins = /[\u001b\u0090\u009b\u009d\u009f]/u;
const inTwo = (c1: string): string => ESC + String.fromCharCode(c1.charCodeAt(0) - 0x40);
/** Begins what a key can begin with as well, and is waited for no longer than a key's parts. */
const maybeKey = /^\u001b{1,2}(?:O[\d;]*|[\]P_])?$/u;
/** Private sequences are answers, but for the one that Ink asks for: which keys the terminal can tell apart. */
const answer = /^\u001b\[(?:[<=>?](?![\d;]*u$)|[\d;]*(?:\$y|[Rnt])$|[IO]$|201~$)/u;

/** Of the answers those that somebody listens to. */
const told = (reply: string): Part[] => (/^\u001b(?:\]11;|\[\?[\d;]*c$)/u.test(reply) ? [{answer: reply}] : []);

/**
 * What comes too late to be one with its Esc, which was a key by then: nothing, a report or a paste, but no letters.
 */
const withoutLateRest = (read: string): string =>
  /^\[(?:[<M]|200~|[\d;]+$)/u.test(read) ? ESC + read : read.replace(/^\[[0-?]*[ -/]*[@-~]/u, '');

export function createTerminalParts(): TerminalParts {
  let held = '';
  let heldAt = 0;
  let began = 0;
  /** The paste whose end has not come yet. */
  let pasting: string | null = null;
  let unmarkedUntil = Number.NEGATIVE_INFINITY;
  let escAt = Number.NEGATIVE_INFINITY;
  let endedInReturn = false;

  const limit = () => (maybeKey.test(held) ? heldAt + APART : began + REST_COMES);

  /** Text between sequences: several lines of it in one read were pasted by a terminal that marks no pastes. */
  function typed(text: string, now: number): Part[] {
    const goesOn = now <= unmarkedUntil;
    const found = pasteIn(text, goesOn);
    if (!found) return [{typed: text}];
    unmarkedUntil = now + APART;
    const pasted = goesOn && endedInReturn && found.pasted.startsWith('\n') ? found.pasted.slice(1) : found.pasted;
    endedInReturn = found.pasted.endsWith('\r');
    return found.enter ? [{pasted}, {typed: '\r'}] : [{pasted}];
  }

  function sequence(key: string): Part[] {
    const lines = wheelLines(key);
    if (lines !== null) return lines === 0 ? [] : [{lines}];
    return answer.test(key) ? told(key) : [{key}];
  }

  /** The part at the beginning of a text that begins with Esc, and its length; null where its rest is to come. */
  function atEsc(text: string): {parts: Part[]; length: number} | null {
    if (text === ESC || text === ESC + ESC) return null;
    if (text.startsWith(ESC + ESC)) {
      // Alt with an arrow, as some terminals send it.
      const inner =
        /^\u001b[[O]/u.test(text.slice(1)) && (wholeCsi.exec(text.slice(1)) ?? wholeSs3.exec(text.slice(1)));
      if (!inner || wheelLines(inner[0]) !== null) return {parts: [escKey], length: 1};
      return {parts: [{key: ESC + inner[0]}], length: inner[0].length + 1};
    }
    const whole = wholeCsi.exec(text) ?? wholeSs3.exec(text);
    if (whole) return {parts: sequence(whole[0]), length: whole[0].length};
    const reply = wholeString.exec(text);
    if (reply) return {parts: told(reply[0]), length: reply[0].length};
    if (begunCsi.test(text) || begunSs3.test(text) || begunString.test(text)) return null;
    const broken = brokenCsi.exec(text) ?? brokenString.exec(text);
    if (broken) return {parts: [], length: broken[0].length};
    // What ends or suspends the program does so whatever came before it.
    if (/^\u001b[\u0003\u001a]/u.test(text)) return {parts: [escKey], length: 1};
    const character = String.fromCodePoint(text.codePointAt(1) ?? 0);
    return {parts: [{key: ESC + character}], length: 1 + character.length};
  }

  function takeAll(all: string, now: number): Part[] {
    const parts: Part[] = [];
    let rest = all;
    while (rest !== '') {
      if (pasting !== null) {
        const from = pasting.length;
        const text = pasting + rest;
        const end = text.indexOf(pasteEnd, Math.max(0, from - pasteEnd.length));
        // A paste whose end never came would swallow every key: Ctrl+C ends it.
        const given = end < 0 && text.endsWith(CTRL_C);
        if (end < 0 && !given) {
          pasting = text;
          return parts;
        }
        pasting = null;
        parts.push({pasted: given ? text.slice(0, -1) : text.slice(0, end)});
        rest = given ? CTRL_C : text.slice(end + pasteEnd.length);
      } else if (rest.startsWith(pasteStart)) {
        pasting = '';
        rest = rest.slice(pasteStart.length);
      } else if (rest.startsWith(ESC)) {
        const found = atEsc(rest);
        if (!found) {
          held = rest;
          return parts;
        }
        parts.push(...found.parts);
        // A paste holds no keys: what comes behind one was typed.
        if (found.parts.some((part) => 'key' in part)) unmarkedUntil = Number.NEGATIVE_INFINITY;
        rest = rest.slice(found.length);
      } else if (begins.test(rest.charAt(0))) {
        rest = inTwo(rest.charAt(0)) + rest.slice(1);
      } else {
        const end = rest.search(begins);
        const text = end < 0 ? rest : rest.slice(0, end);
        parts.push(...typed(text, now));
        rest = rest.slice(text.length);
      }
    }
    return parts;
  }

  return {
    get heldUntil() {
      return held === '' ? null : limit();
    },
    take(read, now) {
      const isOther = held === ESC && read.startsWith(ESC) && now - heldAt > ONE_STROKE;
      if (isOther) held = '';
      const isLate = held === '' && pasting === null && now - escAt <= REST_COMES;
      escAt = Number.NEGATIVE_INFINITY;
      const before = held;
      held = '';
      const taken = takeAll(before + (isLate ? withoutLateRest(read) : read), now);
      if (held !== '') [heldAt, began] = [now, before === '' ? now : began];
      return isOther ? [escKey, ...taken] : taken;
    },
    release(now) {
      const text = held;
      held = '';
      if (text === ESC || text === ESC + ESC) {
        escAt = now;
        return Array.from(text, () => escKey);
      }
      // Alt with a letter that begins other things; a sequence that was cut for good is nothing.
      return text === `${ESC}O` ? [{key: text}] : [];
    },
  };
}
