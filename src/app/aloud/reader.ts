// Tells whoever has the terminal read aloud what changes in it: each thing once, in words, and nothing while nothing
// does.
import {MINUTE} from '../../review/units.js';
import {lastMinute} from '../../screens/aloud/last-minutes.js';
import {allOf, newsOf} from '../../screens/aloud/news.js';
import {messagesAloud, pageAloud, remindersAloud} from '../../screens/aloud/page.js';
import {timeInWords} from '../../screens/frame/time-in-words.js';
import type {Field} from '../../session/field/field.js';
import {filterField} from '../../session/keys/filter.js';
import type {Model} from '../../session/model.js';
import type {Painter} from '../paint/painter.js';
import {createVoice} from './voice.js';

export type Reader = {
  /** Given to the terminal in place of what paints the typed text and the clock. */
  painter: Painter;
  /** Something other than the typed text may have changed. */
  look(): void;
  /** Says the whole page, such as after another program had the screen. */
  sayAll(): void;
  /** Says what is left to say and begins a line for the shell. */
  leave(): void;
};

export type ReaderOptions = {
  model(): Model;
  now(): number;
  write(text: string): void;
  columns(): number;
  /** What is said first. */
  opening: readonly string[];
};

/** How long all that comes of one key is gathered, so that it is said together (ms). */
const TOGETHER = 40;

export function createReader({model, now, write, columns, opening}: ReaderOptions): Reader {
  const voice = createVoice(write, columns);
  let said: Model | null = null;
  let minute: string | undefined;
  /** The messages that were told, and when they were looked at last, in whole minutes. */
  let messages: readonly string[] = [];
  let lookedAt = 0;
  /** What somebody was reminded of already. */
  const reminded = new Set<string>();
  let waiting: NodeJS.Timeout | undefined;

  /** The lines but those that remind once more of the same. */
  function unheard(lines: readonly string[], of: Model, at: number): string[] {
    const reminders = remindersAloud(of, at);
    return lines.filter((line) => {
      const what = reminders.get(line);
      if (what === undefined) return true;
      const isNew = !reminded.has(what);
      reminded.add(what);
      return isNew;
    });
  }

  function sayAll(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const first = said === null;
    said = model();
    const review = said.state?.review;
    const at = now();
    minute = review && lastMinute(review, at)?.text;
    const page = pageAloud(said, at);
    messages = page.messages;
    for (const what of remindersAloud(said, at).values()) reminded.add(what);
    voice.lost();
    voice.say([...(first ? opening : []), ...allOf(page, review ? timeInWords(review, at) : '')]);
    voice.typed(typedIn(said));
  }

  function sayNews(): void {
    clearTimeout(waiting);
    waiting = undefined;
    const next = model();
    if (said === null || next === said) return;
    const at = now();
    const isSaidAgain = next.view.message !== said.view.message && next.view.message?.text === said.view.message?.text;
    const page = pageAloud(next, at);
    const news = newsOf({...pageAloud(said, at), messages}, page, isSaidAgain);
    messages = page.messages;
    const isSameField = fieldOf(said) === fieldOf(next);
    said = next;
    // A field that was left ends its line before what came of it.
    if (!isSameField) voice.typed(null);
    voice.say(unheard(news, next, at));
    voice.typed(typedIn(next));
  }

  function look(): void {
    if (said !== null) waiting ??= setTimeout(sayNews, TOGETHER);
  }

  /** The letters of a field at once, where nothing else waits to be said before them. */
  function typed(): void {
    const next = model();
    if (said === null || waiting) {
      look();
      return;
    }
    said = next;
    voice.typed(typedIn(next));
  }

  /** What only the time brings, such as the end of a break. */
  function tellMessages(at: number): void {
    const moment = Math.floor(at / MINUTE);
    if (moment === lookedAt || waiting) return;
    lookedAt = moment;
    const of = model();
    const next = messagesAloud(of, at);
    voice.say(
      unheard(
        next.filter((text) => !messages.includes(text)),
        of,
        at,
      ),
    );
    messages = next;
  }

  function tick(): void {
    if (said === null) return;
    const at = now();
    const review = model().state?.review;
    const last = review && lastMinute(review, at);
    tellMessages(at);
    if (last?.text === minute) return;
    minute = last?.text;
    // The facilitator is told what to do about it.
    if (last && (last.minute > 0 || model().role !== 'facilitator')) voice.say([last.text]);
  }

  return {
    painter: {
      paint: (part) => (part === 'typed' ? typed() : tick()),
      header: () => tick,
      typeAhead: () => false,
      keepsUp: () => true,
    },
    look,
    // Behind whatever is under way, which may change the page.
    sayAll() {
      clearTimeout(waiting);
      waiting = setTimeout(sayAll);
    },
    leave() {
      if (waiting) sayNews();
      voice.end();
    },
  };
}

/** What the open field is for; another one begins a line of its own. */
const fieldOf = ({view: {dialog, filter}}: Model): unknown =>
  dialog?.kind === 'write' ? dialog.asks : filter === null ? null : 'filter';

/** The text being typed, also the word that narrows a list. */
function typedIn({view}: Model): Field | null {
  const {dialog, filter} = view;
  if (dialog?.kind === 'write') return dialog.field;
  return filter === null || dialog ? null : filterField(view);
}
