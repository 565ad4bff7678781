// What a terminal sends, put together again and taken apart: typed text, whole keys, pastes, and the wheel. A slow line
// delivers a sequence in parts, and what a terminal answers stands among the keys: neither is ever text.
import {wheelLines} from './mouse.js';
import {pasteEnd, pasteStart} from './paste-marks.js';
import {beginsString, isSurelyString, stringAt, withoutLateEnd} from './terminal-strings.js';
import {pasteIn} from './unmarked-paste.js';

/**
 * `typed` is what stands between sequences; `key` one whole sequence; `pasted` a text without the marks around it;
 * `answer` what the terminal says of its colours, its cursor and itself, where somebody asked.
 */
export type Part = {typed: string} | {key: string} | {pasted: string} | {lines: number} | {answer: string};

export type InputParts = {
  /** What is whole by this moment (ms), with this read. */
  take(read: string, now: number): Part[];
  /** Whether nothing that came before makes anything else of a letter. */
  readonly isAtRest: boolean;
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

/** A moment before all others. */
const NEVER = Number.NEGATIVE_INFINITY;

const ESC = '\u001b';
const CTRL_C = '\u0003';
const stringEnd = `${ESC}\\`;
/** Esc itself in a form that begins nothing else. */
const escKey: Part = {key: `${ESC}[27u`};

/** The older mouse report, the Linux console's function keys, rxvt's keys with Shift, and every other sequence. */
const wholeCsi = /^\u001b\[(?:M[^\u0000-\u001f]{3}|\[[@-~]|[235678]\$|(?!M|\[)[0-?]*[ -/]*[@-~])/u;
const begunCsi = /^\u001b\[(?:M[^\u0000-\u001f]{0,2}|\[|[0-?]*[ -/]*)$/u;
const brokenCsi = /^\u001b\[(?:M|\[|[0-?]*[ -/]*)/u;
const wholeSs3 = /^\u001bO[\d;]*[@-~]/u;
const begunSs3 = /^\u001bO[\d;]*$/u;
/** The beginnings of sequences as terminals send them that use a byte for two, and whatever begins with Esc. */
const begins = /[\u001b\u008f\u0090\u0098\u009b\u009d-\u009f]/u;
const inTwo = (c1: string): string => ESC + String.fromCharCode(c1.charCodeAt(0) - 0x40);
/** Begins what a key can begin with as well, and is waited for no longer than a key's parts. */
const maybeKey = /^\u001b{1,2}(?:O[\d;]*)?$/u;
/** Controls that are no keys; the first of them is for one letter of another set. */
const otherControls = /\u008e[ -~]?|[\u0080-\u009f]/gu;
/** Private sequences are answers, but for the one that Ink asks for: which keys the terminal can tell apart. */
const answer = /^\u001b\[(?:[<=>?](?![\d;]*u$)|[\d;]*(?:\$y|[Rnt])$|[IO]$|201~$)/u;

/** What the terminal tells by itself at the beginning of this: it may come between a key and its rest. */
function toldFirst(read: string): string {
  const first = wholeCsi.exec(read)?.[0];
  return first !== undefined && answer.test(first) ? first + toldFirst(read.slice(first.length)) : '';
}

/** Of the answers those that somebody listens to. */
const told = (reply: string): Part[] =>
  /^\u001b(?:\]11;|\[\?[\d;]*c$|\[\d+;\d+R$|\[0n$)/u.test(reply) ? [{answer: reply}] : [];

/**
 * What comes too late to be one with its Esc, which was a key by then: nothing, a report or a paste, but no letters.
 */
const withoutLateRest = (read: string): string =>
  /^\[(?:[<M]|200~|[\d;]+$)/u.test(read) ? ESC + read : withoutLateEnd(read).replace(/^\[[0-?]*[ -/]*[@-~]/u, '');

export function createInputParts(): InputParts {
  let held = '';
  let heldAt = 0;
  let began = 0;
  /** The paste whose end has not come yet. */
  let pasting: string | null = null;
  let unmarkedUntil = NEVER;
  let escAt = NEVER;
  /** Until when the end of a string may follow that something else broke off. */
  let stringUntil = NEVER;
  let endedInReturn = false;

  const isSure = () => !maybeKey.test(held) && (isSurelyString(held) || begunCsi.test(held));
  const limit = () => (isSure() ? Math.max(began + REST_COMES, heldAt + APART) : heldAt + APART);

  /** Text between sequences: several lines of it in one read were pasted by a terminal that marks no pastes. */
  function typed(given: string, now: number): Part[] {
    const text = given.replace(otherControls, '');
    if (text === '') return [];
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
  function atEsc(text: string, now: number, isAll: boolean): {parts: Part[]; length: number} | null {
    if (text === ESC || text === ESC + ESC) return null;
    if (text.startsWith(ESC + ESC)) {
      // Alt with an arrow, as some terminals send it.
      const inner =
        /^\u001b[[O]/u.test(text.slice(1)) && (wholeCsi.exec(text.slice(1)) ?? wholeSs3.exec(text.slice(1)));
      // What the terminal tells by itself may come right behind an Esc, and is no part of it: so is its answer on keys.
      const isTold = inner && (wheelLines(inner[0]) !== null || answer.test(inner[0]) || /^.\[\?/su.test(inner[0]));
      if (!inner || isTold) return {parts: [escKey], length: 1};
      return {parts: [{key: ESC + inner[0]}], length: inner[0].length + 1};
    }
    const whole = wholeCsi.exec(text) ?? wholeSs3.exec(text);
    if (whole) return {parts: sequence(whole[0]), length: whole[0].length};
    const string = stringAt(text, isAll);
    if (string === null || (!isAll && (begunCsi.test(text) || begunSs3.test(text)))) return null;
    if (string !== undefined) return {parts: told(string), length: string.length};
    const broken = brokenCsi.exec(text);
    if (broken) return {parts: [], length: broken[0].length};
    // The end of a string that was broken off is no key.
    if (now < stringUntil && text.startsWith(stringEnd)) return {parts: [], length: stringEnd.length};
    // What ends or suspends the program does so whatever came before it.
    if (/^\u001b[\u0003\u001a]/u.test(text)) return {parts: [escKey], length: 1};
    const character = String.fromCodePoint(text.codePointAt(1) ?? 0);
    return {parts: [{key: ESC + character}], length: 1 + character.length};
  }

  function takeAll(all: string, now: number, isAll = false): Part[] {
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
        const found = atEsc(rest, now, isAll);
        if (!found) {
          held = rest;
          return parts;
        }
        parts.push(...found.parts);
        const isKey = found.parts.some((part) => 'key' in part);
        stringUntil = isKey ? NEVER : now + APART;
        // A paste holds no keys: what comes behind one was typed.
        if (isKey) unmarkedUntil = NEVER;
        rest = rest.slice(found.length);
      } else if (begins.test(rest.charAt(0))) {
        rest = inTwo(rest.charAt(0)) + rest.slice(1);
      } else {
        const end = rest.search(begins);
        const text = end < 0 ? rest : rest.slice(0, end);
        parts.push(...typed(text, now));
        stringUntil = NEVER;
        rest = rest.slice(text.length);
      }
    }
    return parts;
  }

  return {
    get isAtRest() {
      const nothingComes = unmarkedUntil === NEVER && escAt === NEVER && stringUntil === NEVER;
      return nothingComes && held === '' && pasting === null;
    },
    get heldUntil() {
      return held === '' ? null : limit();
    },
    take(read, now) {
      const isOther = held === ESC && read.startsWith(ESC) && now - heldAt > ONE_STROKE;
      if (isOther) held = '';
      const isLate = held === '' && pasting === null && now - escAt <= REST_COMES;
      const answers = toldFirst(read);
      const rest = read.slice(answers.length);
      if (rest !== '') escAt = NEVER;
      else if (held === ESC) escAt = now;
      const before = held;
      held = '';
      const taken = takeAll(before + answers + (isLate ? withoutLateRest(rest) : rest), now);
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
      // Alt with a letter that begins other things, and what was typed behind it; a sequence cut for good is nothing.
      if (text === `${ESC}O`) return [{key: text}];
      if (beginsString.test(text)) escAt = now;
      return maybeKey.test(text) || begunCsi.test(text) ? [] : takeAll(text, now, true);
    },
  };
}
