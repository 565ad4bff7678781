// Lines that are appended and a text that is typed below them: what stands in the terminal is what was said and typed.
import xterm from '@xterm/headless';
import {describe, expect, test} from 'vitest';
import {createVoice} from '../../src/app/aloud/voice.js';
import type {Field} from '../../src/session/field/field.js';
import * as editing from '../../src/session/field/field.js';
import {wrapField} from '../../src/session/field/wrapping.js';
import {seeded} from '../support/seeded.js';

const columns = 40;

/** A terminal in which a voice speaks, and all that was written to it. */
function listener() {
  const emulator = new xterm.Terminal({cols: columns, rows: 200, allowProposedApi: true});
  let written = '';
  const voice = createVoice(
    (text) => {
      written += text;
      emulator.write(text);
    },
    () => columns,
  );
  return {
    voice,
    /** What was written since this was last asked. */
    news() {
      const text = written;
      written = '';
      return text;
    },
    async rows(): Promise<string[]> {
      await new Promise<void>((done) => emulator.write('', done));
      const {active} = emulator.buffer;
      const rows = Array.from(
        {length: active.length},
        (_, row) => active.getLine(row)?.translateToString().trimEnd() ?? '',
      );
      return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
    },
    async cursor() {
      await new Promise<void>((done) => emulator.write('', done));
      const {cursorX, cursorY} = emulator.buffer.active;
      return {column: cursorX, row: cursorY};
    },
  };
}

describe('what is typed', () => {
  test('a letter at the end is that letter and nothing else', () => {
    const {voice, news} = listener();
    voice.say(['Note']);
    voice.typed(editing.emptyField);
    news();
    voice.typed(editing.fieldWith('h'));
    voice.typed(editing.fieldWith('he'));
    expect(news()).toBe('he');
  });

  test('the cursor goes one character left by one backspace', () => {
    const {voice, news} = listener();
    voice.typed(editing.fieldWith('here'));
    news();
    voice.typed(editing.left(editing.fieldWith('here')));
    expect(news()).toBe('\b');
  });

  test('it is written again below what is said meanwhile, and its row above stays', async () => {
    const {voice, rows} = listener();
    voice.typed(editing.fieldWith('half a word'));
    voice.say(['Somebody came.']);
    expect(await rows()).toEqual(['half a word', 'Somebody came.', 'half a word']);
  });

  test('an empty field leaves no gap', async () => {
    const {voice, rows} = listener();
    voice.say(['Note']);
    voice.typed(editing.emptyField);
    voice.say(['Somebody came.']);
    voice.typed(null);
    voice.say(['Somebody left.']);
    expect(await rows()).toEqual(['Note', 'Somebody came.', 'Somebody left.']);
  });

  test('of a text that another takes the place of nothing is left, however wide it was', async () => {
    const {voice, rows} = listener();
    voice.typed(editing.fieldWith('停電停電'));
    voice.typed(editing.fieldWith('outage'));
    expect(await rows()).toEqual(['outage']);
  });

  const keys: ((field: Field) => Field)[] = [
    (field) => editing.insert(field, 'a'),
    (field) => editing.insert(field, 'word '),
    (field) => editing.insert(field, 'é宿👩‍🚒 '),
    (field) => editing.insert(field, '\n'),
    (field) => editing.insert(field, 'a much longer piece that goes over the end of the row'),
    editing.left,
    editing.right,
    editing.wordLeft,
    editing.textStart,
    editing.textEnd,
    editing.deleteLeft,
    editing.deleteRight,
    editing.deleteWordLeft,
    editing.deleteToLineStart,
    editing.deleteToLineEnd,
  ];

  test.each([1, 2, 3, 4, 5, 6])(
    'after any keys the terminal shows the text, and the cursor is in it (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const {voice, rows, cursor} = listener();
      voice.say(['Note']);
      let field = editing.emptyField;
      voice.typed(field);
      for (let step = 0; step < 80; step += 1) {
        const key = keys[random.below(keys.length)] ?? editing.left;
        field = key(field);
        voice.typed(field);
        const shown = wrapField(field.text, columns).map(({text}) => text.trimEnd());
        const wanted = ['Note', ...shown];
        // xterm counts some emoji otherwise than they are drawn: of those only the rest of the row is looked at.
        const plain = (line: string) => line.replace(/[^ -~]+/gu, '?').trimEnd();
        expect((await rows()).map(plain)).toEqual(
          wanted.slice(0, wanted.findLastIndex((row) => row !== '') + 1).map(plain),
        );
        if (/^[ -~\n]*$/.test(field.text)) {
          const {row, column} = editing.cursorCell(field, columns);
          expect(await cursor()).toEqual({row: row + 1, column});
        }
      }
    },
  );
});

test('lines break between words', async () => {
  const {voice, rows} = listener();
  voice.say(['What did a normal day look like before this happened?']);
  expect(await rows()).toEqual(['What did a normal day look like before', 'this happened?']);
});
