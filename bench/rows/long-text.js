// A key in a very long text of the field, in any script, beside the same key in a text of a hundredth of the length.
import {alternate} from '../alternate.js';

/** As many columns as a field has in an ordinary terminal. */
const WIDTH = 78;

const LONG = 65_000;
const SHORT = LONG / 100;

/** What the texts repeat: words, no spaces, accents, combining marks, scripts that take other ways through the code. */
const units = [
  'the link fell at night ',
  'x',
  'où le réseau était tombé ',
  're\u0301seau tombe\u0301 ',
  'связь упала ночью ',
  '復旧作業は夜に行われた。',
  '밤에 링크가 떨어졌다 ',
  'नेटवर्क रात में गिरा ',
  '👍🏽🇩🇪 ',
  '\n',
  'a line\n',
];

/**
 * @param {import('../workplace.js').Workplace} place
 * @param {{rounds?: number, quick: boolean}} settings
 * @returns {Promise<import('../table.js').Comparison[]>} readings in milliseconds, of all scripts together
 */
export async function measureLongText(place, {rounds, quick}) {
  const field = await place.load(
    'field',
    `export * from './src/session/field/field.ts';
     export {wrapField} from './src/session/field/wrapping.ts';`,
  );
  const perKey = (length) => {
    const starts = units.flatMap((unit) => startsIn(unit.repeat(Math.ceil(length / unit.length)), field));
    return async () => starts.reduce((sum, start) => sum + timeOfKeys(start, field), 0) / starts.length;
  };
  const readings = await alternate(
    rounds ?? (quick ? 10 : 30),
    {ours: perKey(LONG), theirs: perKey(SHORT)},
    {warmUp: 3},
  );
  const what = `a key in a text of ${LONG.toLocaleString('en')} characters, ${units.length} scripts and forms`;
  return [{what, peer: `one of ${SHORT} characters`, goal: 50, unit: 'ms', ...readings}];
}

/** The cursor at the end and in the middle, where a person edits. */
function startsIn(text, {fieldWith, right}) {
  return [fieldWith(text), right({text, cursor: text.length >> 1})];
}

/** Milliseconds a key, each with what is worked out of the field to draw it. */
function timeOfKeys(start, {insert, deleteLeft, left, right, verticalMove, deleteWordLeft, wrapField, cursorCell}) {
  const keys = [
    (field) => insert(field, 'e'),
    (field) => insert(field, 'é'),
    deleteLeft,
    deleteLeft,
    left,
    right,
    (field) => verticalMove(field, -1, WIDTH),
    (field) => verticalMove(field, 1, WIDTH),
    deleteWordLeft,
  ];
  const paint = (field) => {
    wrapField(field.text, WIDTH);
    cursorCell(field, WIDTH);
  };
  paint(start);
  const from = performance.now();
  let field = start;
  for (const key of keys) {
    field = key(field);
    paint(field);
  }
  return (performance.now() - from) / keys.length;
}
