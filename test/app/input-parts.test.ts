// What a terminal sends, whole, cut and late: keys are one key or none, answers are nothing, pastes are text.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {APART, createInputParts, type Part} from '../../src/app/paint/input-parts.js';

const up = '\x1b[<64;10;5M';
const down = '\x1b[<65;10;5M';
const esc = '\x1b[27u';

/** What these reads are; a number is a wait between two of them (ms). What waits is let go once its time is over. */
function partsOf(...reads: (string | number)[]): Part[] {
  const terminal = createInputParts();
  let now = 0;
  const found: Part[] = [];
  for (const read of [...reads, 2000]) {
    if (typeof read === 'string') {
      found.push(...terminal.take(read, now));
      continue;
    }
    const later = now + read;
    for (let until = terminal.heldUntil; until !== null && until <= later; until = terminal.heldUntil) {
      found.push(...terminal.release(until));
    }
    now = later;
  }
  return found;
}

const textOf = (part: Part): string => {
  if ('pasted' in part) return `{${part.pasted}}`;
  if ('key' in part) return part.key === esc ? '<esc>' : part.key;
  return 'typed' in part ? part.typed : '';
};

/** The same in one text, a paste within braces, and the lines that the wheel was turned by. */
function reading(...reads: (string | number)[]): {text: string; lines: number} {
  const parts = partsOf(...reads);
  return {
    text: parts.map(textOf).join(''),
    lines: parts.reduce((sum, part) => sum + ('lines' in part ? part.lines : 0), 0),
  };
}

const textIn = (...reads: (string | number)[]): string => reading(...reads).text;

describe('a key that is cut anywhere, its parts up to a tenth of a second apart, is one key', () => {
  const keys = ['\x1b[D', '\x1b[1;5C', '\x1b[3~', '\x1bOA', '\x1bOP', '\x1b\r', '\x1b\x7f', '\x1bb', '\x1b[13;2u'];
  test.each(keys.map((key) => [JSON.stringify(key), key]))('%s', (_, key) => {
    for (const wait of [0, 10, 40, 60, APART - 1]) {
      expect(partsOf(...[...key].flatMap((byte) => [byte, wait]))).toEqual([{key}]);
      for (let place = 1; place < key.length; place += 1) {
        expect(textIn('we were ', key.slice(0, place), wait, key.slice(place), 'quick')).toBe(`we were ${key}quick`);
      }
    }
  });

  test('and whose rest comes later is nothing more than Esc, never letters', () => {
    for (const wait of [APART, 150, 900]) {
      expect(textIn('\x1b', wait, '[D', 'quick')).toBe('<esc>quick');
      expect(textIn('\x1b', wait, '[1;5C', 'quick')).toBe('<esc>quick');
      expect(textIn('\x1b', wait, '[1', 40, ';5C', 'quick')).toBe('<esc>\x1b[1;5Cquick');
      expect(textIn('\x1b[1', wait, ';5C')).toBe('\x1b[1;5C');
    }
    expect(textIn('\x1b[', 1100, 'n')).toBe('n');
  });
});

describe('Esc', () => {
  test('is a key once nothing has followed it, and the next key is a key of its own', () => {
    expect(textIn('\x1b')).toBe('<esc>');
    expect(textIn('\x1b', APART, 'n')).toBe('<esc>n');
    expect(textIn('\x1b', 60, '\x1b', 60, '\x1b', APART, 'q')).toBe('<esc><esc><esc>q');
    expect(textIn('\x1b\x1b')).toBe('<esc><esc>');
    expect(textIn('\x1b', 60, '\x1b[A')).toBe('<esc>\x1b[A');
    expect(textIn('\x1b', 1200, '[<')).toBe('<esc>[<');
  });

  test('right before the key that leaves does not take it', () => {
    expect(textIn('\x1b', 10, '\x03')).toBe('<esc>\x03');
    expect(textIn('\x1b\x1a')).toBe('<esc>\x1a');
  });

  test('in one byte with what follows it is the same key', () => {
    expect(partsOf('n\x9bAn')).toEqual([{typed: 'n'}, {key: '\x1b[A'}, {typed: 'n'}]);
    expect(textIn('\x9b200~a \x9b b\x1b[201~')).toBe('{a \x9b b}');
  });

  test('before an arrow in one read is that arrow with Alt', () => {
    expect(partsOf('\x1b\x1b[A')).toEqual([{key: '\x1b\x1b[A'}]);
  });

  test('with a letter that begins an answer of a terminal is a key of its own, and takes nothing along', () => {
    expect(partsOf('\x1bPn')).toEqual([{key: '\x1bP'}, {typed: 'n'}]);
    expect(partsOf('\x1b]note')).toEqual([{key: '\x1b]'}, {typed: 'note'}]);
    expect(partsOf('\x1b_', 200, 'note')).toEqual([{key: '\x1b_'}, {typed: 'note'}]);
    expect(partsOf('\x1b(note')).toEqual([{key: '\x1b('}, {typed: 'note'}]);
    for (const alt of ['\x1b^', '\x1bX', '\x1bk']) {
      expect(partsOf(alt)).toEqual([{key: alt}]);
      expect(partsOf(`${alt}note`)).toEqual([{key: alt}, {typed: 'note'}]);
      expect(partsOf(alt, 40, 'no', 40, 'te\r')).toEqual([{key: alt}, {typed: 'note\r'}]);
      expect(textIn(alt, 40, 'a\x1b[A', 20, '\x1b[200~q\rx\x1b\\\x1b[201~')).toBe(`${alt}a\x1b[A{q\rx\x1b\\}`);
      expect(partsOf(alt, 40, '\x03')).toEqual([{key: alt}, {typed: '\x03'}]);
    }
    expect(partsOf('\x1bO', 200, 'n')).toEqual([{key: '\x1bO'}, {typed: 'n'}]);
  });
});

test('of the answers the colour of the background is told, and the one that every terminal gives, also in parts', () => {
  const [white, last] = ['\x1b]11;rgb:ffff/ffff/ffff\x1b\\', '\x1b[?64;1;2c'];
  expect(partsOf(`${white}${last}`)).toEqual([{answer: white}, {answer: last}]);
  expect(partsOf(white.slice(0, 9), 60, white.slice(9) + last)).toEqual([{answer: white}, {answer: last}]);
});

describe('what a terminal answers is neither text nor a key', () => {
  const answers = [
    '\x1b]11;rgb:ffff/ffff/ffff\x1b\\',
    '\x1b]10;rgb:0000/0000/0000\x07',
    '\x1b]4;1;rgb:cccc/0000/0000\x1b\\',
    '\x1bP>|XTerm(390)\x1b\\',
    '\x1bP1$r0m\x1b\\',
    '\x1bP1+r544e=787465726d\x1b\\',
    '\x1b_Gi=31;OK\x1b\\',
    '\x1b]lnotes on the café\x1b\\',
    '\x1b]Lnotes\x07',
    '\x1b]99;i=1;障害\x1b\\',
    '\x1b^quit\x1b\\',
    '\x1bXquit\r\n\tquick\x1b\\',
    '\x1bXquit\x1b[A\x1bq\x00\x04quick\x1b\\',
    '\x1b_quick \x07 note\x1b\\',
    '\x1bkquick title\x1b\\',
    '\x1bPtmux;\x1b\x1b]11;?\x07\x1b\\',
    '\x1bPtmux;\x1b\x1bPtmux;\x1b\x1b\x1b\x1b]11;?\x07\x1b\x1b\\\x1b\\',
    '\x1bP\x1b]11;rgb:ffff/ffff/ffff\x07\x1b\\',
    '\x9equit\x9c',
    '\x98quit\x1b\\',
    '\x90tmux;\x1b\x1b]11;?\x07\x9c',
    '\x1b(B',
    '\x84\x85',
    '\x9b12;40R',
    '\x9d11;rgb:ffff/ffff/ffff\x9c',
    '\x90>|XTerm(390)\x9c',
    '\x1b[12;40R',
    '\x1b[?64;1;2c',
    '\x1b[>41;390;0c',
    '\x1b[0n',
    '\x1b[?2026;2$y',
    '\x1b[4;1$y',
    '\x1b[8;24;80t',
    '\x1b[I',
    '\x1b[O',
    '\x1b[201~',
  ];
  test.each(answers.map((answer) => [JSON.stringify(answer), answer]))('%s, whole or cut', (_, answer) => {
    expect(partsOf(answer).filter((part) => !('answer' in part))).toEqual([]);
    expect(textIn(`ab${answer}\x1b[Acd${answer}\r`)).toBe('ab\x1b[Acd\r');
    for (let place = 1; place < answer.length; place += 1) {
      expect(textIn(answer.slice(0, place), 90, answer.slice(place), 'n')).toBe('n');
    }
  });

  test('and one that never ends takes no line and no key behind it', () => {
    expect(textIn('\x1b]11;rgb:ff', 1100, 'a note\r')).toBe('a note\r');
    expect(textIn('\x1b]11;rgb:ff\rn')).toBe('\rn');
    expect(textIn('\x1b]11;rgb:ff\x03')).toBe('\x03');
  });

  test('also where its end comes much later than its beginning', () => {
    expect(textIn('\x1b', 300, ']11;rgb:ffff/ffff/ffff\x07n')).toBe('<esc>n');
    expect(textIn('\x1b^', 300, 'quit\x1b\\n')).toBe('\x1b^n');
    expect(textIn(...[...'\x1b]11;rgb:ffff/ffff/ffff\x07'].flatMap((byte) => [byte, 90]), 'n')).toBe('n');
  });

  test('also where nobody knows it, once it ends as an answer does', () => {
    expect(textIn('\x1bPtmux;quick\x1b\\n')).toBe('n');
    expect(textIn('\x1b_quick note\x07n')).toBe('n');
  });

  test('but for the one that says which keys the terminal can tell apart, which Ink reads', () => {
    expect(partsOf('\x1b[?0u')).toEqual([{key: '\x1b[?0u'}]);
  });
});

describe('a paste', () => {
  const marked = '\x1b[200~one\rtwo quick\rthree\x1b[201~';
  test('with marks is one text, wherever it is cut', () => {
    for (const wait of [0, 40, 90]) {
      for (let place = 1; place < marked.length; place += 1) {
        expect(partsOf(marked.slice(0, place), wait, marked.slice(place))).toEqual([{pasted: 'one\rtwo quick\rthree'}]);
      }
    }
    expect(partsOf(...[...marked].flatMap((byte) => [byte, 40]))).toEqual([{pasted: 'one\rtwo quick\rthree'}]);
  });

  test('whose first mark comes far too late is a paste still, behind the Esc key', () => {
    expect(textIn('\x1b', 300, marked.slice(1))).toBe('<esc>{one\rtwo quick\rthree}');
  });

  test('whose end never comes is ended by Ctrl+C', () => {
    expect(partsOf('\x1b[200~never', ' ended\x03')).toEqual([{pasted: 'never ended'}, {typed: '\x03'}]);
  });

  test.each(['\x1b]', '\x1b]1x', '\x1bP+q', '\x1b_G', '\x1bXq', '\x1bXq\x1b[A', '\x1bP\x1b\x1b', 'words \x1b]'])(
    'of five megabytes of %j is read as a short one is',
    (unit) => {
      // What takes the square of the length would be at it until the runner's patience ends.
      const read = (text: string, marked: boolean) => {
        const all = marked ? `\x1b[200~${text}\x1b[201~` : text;
        return reading(...(all.match(/[\s\S]{1,65536}/g) ?? [])).text.length;
      };
      const [long, short] = [unit.repeat(5_000_000 / unit.length), unit.repeat(10)];
      expect(read(long, true)).toBe(long.length + '{}'.length);
      expect(read(long, false) > 0).toBe(read(short, false) > 0);
    },
  );

  test.each(['\x1bX', '\x1bP', '\x1b]1'])(
    'of thirty megabytes in one line behind %j goes on to the next key',
    (begin) => {
      const all = `${begin}${'a\x04'.repeat(15_000_000)}`;
      expect(textIn(...(all.match(/[\s\S]{1,1048576}/g) ?? []), 'n').endsWith('n')).toBe(true);
    },
  );

  test('leaves the reports and answers within it as they are', () => {
    expect(partsOf(`\x1b[200~see ${down} there\x1b[201~${down}`)).toEqual([{pasted: `see ${down} there`}, {lines: 3}]);
  });

  test('without marks is several lines in one read', () => {
    expect(partsOf('line one\rquick line two\rlast line')).toEqual([{pasted: 'line one\rquick line two\rlast line'}]);
    expect(partsOf('q\rx\rn\ru\r')).toEqual([{pasted: 'q\rx\rn\ru\r'}]);
    expect(partsOf('one\r\ntwo\r\n')).toEqual([{pasted: 'one\r\ntwo\r\n'}]);
    expect(partsOf('if so:\r\tthen\r\r\telse')).toEqual([{pasted: 'if so:\r\tthen\r\r\telse'}]);
    expect(partsOf('漢字\rかな')).toEqual([{pasted: '漢字\rかな'}]);
  });

  test('without marks goes on in the reads that follow at once, and ends with them', () => {
    expect(textIn('one\rtwo and th', 40, 'en\rthree', 90, ' quick\r', 150, '\r')).toBe(
      '{one\rtwo and th}{en\rthree}{ quick\r}\r',
    );
    expect(textIn('one\rtwo\r', 10, '\nthree')).toBe('{one\rtwo\r}{three}');
  });

  test('without marks ends at a key: what is typed behind it is typed', () => {
    expect(textIn('one\rtwo', 10, '\x1b[27u?')).toBe('{one\rtwo}<esc>?');
  });

  test('without marks whose lines end in line feeds leaves the Enter key behind it', () => {
    expect(partsOf('one\ntwo\r')).toEqual([{pasted: 'one\ntwo'}, {typed: '\r'}]);
  });

  test('is not what fingers do: a line and its Enter, Enter held down, corrections, keys between sequences', () => {
    expect(partsOf('nthe first\r')).toEqual([{typed: 'nthe first\r'}]);
    expect(partsOf('\r\r\r')).toEqual([{typed: '\r\r\r'}]);
    expect(partsOf('\rn')).toEqual([{typed: '\rn'}]);
    expect(textIn('thx\x7fe\rnmore\r')).toBe('thx\x7fe\rnmore\r');
    expect(textIn('\x1b[Cnone\r\x1b[Dntwo\r')).toBe('\x1b[Cnone\r\x1b[Dntwo\r');
  });
});

describe('a report of the mouse', () => {
  test('of the wheel is three lines a notch, down or up, whatever is held with it', () => {
    expect(reading(down)).toEqual({text: '', lines: 3});
    expect(reading(up + up)).toEqual({text: '', lines: -6});
    expect(reading('\x1b[<69;1;1M\x1b[<73;1;1M\x1b[<81;1;1M')).toEqual({text: '', lines: 9});
  });

  test('of a click, a release or a turn to the side is nothing', () => {
    for (const report of ['\x1b[<0;3;4M', '\x1b[<0;3;4m', '\x1b[<2;3;4M', '\x1b[<66;3;4M', '\x1b[<64;3;4m']) {
      expect(partsOf(report).filter((part) => !('lines' in part) || part.lines !== 0)).toEqual([]);
    }
  });

  test('of the older form is taken as well', () => {
    expect(reading('\x1b[Ma!!', '\x1b[M', '`!', '!n')).toEqual({text: 'n', lines: 0});
  });

  test('that is broken is no text, and the key behind it is a key', () => {
    for (const broken of ['\x1b[<64;1', '\x1b[<', '\x1b[<64;1;1;1', '\x1b[<99999']) {
      expect(textIn(`${broken}\x1b[A`)).toBe('\x1b[A');
      expect(textIn(broken, 1100, 'n')).toBe('n');
    }
    expect(textIn('\x1b[<64;1;1Xn')).toBe('n');
  });

  test('that is cut anywhere, its rest late, leaves no text and turns the wheel', () => {
    for (const wait of [0, 24, 60, 450]) {
      for (let place = 2; place < up.length; place += 1) {
        expect(reading(up.slice(0, place), wait, up.slice(place), 'n')).toEqual({text: 'n', lines: -3});
        for (let next = place + 1; next < up.length; next += 1) {
          const cut = [up.slice(0, place), wait, up.slice(place, next), wait, up.slice(next)];
          expect(reading(...cut)).toEqual({text: '', lines: -3});
        }
      }
    }
    expect(reading('\x1b', 300, up.slice(1), 'n')).toEqual({text: '<esc>n', lines: -3});
  });
});

test('however reads cut keys and reports, the keys are left and every notch counts', () => {
  const piece = fc.constantFrom(up, down, '\x1b[<0;7;8M', '\x1b[0n', 'a note', 'é', '漢', '\x1b[A', '5', 'M');
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), fc.array(fc.nat(), {maxLength: 6}), (pieces, cuts) => {
      const all = pieces.join('');
      const places = [...new Set(cuts.map((cut) => cut % (all.length + 1)))];
      const edges = [0, ...places.toSorted((one, other) => one - other), all.length];
      const reads = edges.slice(1).flatMap((edge, index) => all.slice(edges[index], edge) || []);
      const keys = pieces.filter((part) => !/^\x1b\[[<0]/.test(part)).join('');
      const notches = pieces.filter((part) => part === down).length - pieces.filter((part) => part === up).length;
      expect(reading(...reads)).toEqual({text: keys, lines: 3 * notches});
    }),
    {numRuns: 500},
  );
});

/** Nothing but control sequences, each kind as a terminal or a program at its other end writes it. */
const sequences = (() => {
  const words = fc.stringMatching(/^[ -~é障]{0,12}$/u);
  const lines = fc.stringMatching(/^[ -~é障\t\r\n\u0007]{0,12}$/u);
  const end = fc.constantFrom('\x1b\\', '\x9c');
  const string = (begins: string[], content: fc.Arbitrary<string>, ends: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...begins), content, ends).map((parts) => parts.join(''));
  const inner = fc.constantFrom('\x1b[A', '\x1b[31m', '\x1bq', '\x1b(B', '\x00', '\x04');
  const within = fc.array(fc.oneof(lines, inner), {maxLength: 4}).map((parts) => parts.join(''));
  const doubled = fc.array(fc.oneof(lines, fc.constant('\x1b\x1b')), {maxLength: 5}).map((parts) => parts.join(''));
  // Not what is a key in some terminals: CSI u, keys with Shift that end in $, what begins a paste or a mouse report.
  const csi = fc
    .tuple(fc.constantFrom('\x1b[', '\x9b'), fc.stringMatching(/^[0-?]{0,6}[ -#%-/]{0,2}[@-LN-Zvwxy]$/))
    .map((parts) => parts.join(''));
  return {
    strings: fc.oneof(
      string(['\x1b]', '\x9d'], words, fc.oneof(end, fc.constant('\x07'))),
      string(['\x1bP', '\x90', '\x1bPtmux;', '\x1bP1$r'], doubled, end),
      string(['\x1b_', '\x9f', '\x1b_G', '\x1b^', '\x9e', '\x1bX', '\x98', '\x1bk'], within, end),
      string(['\x1b_', '\x1bP', '\x1b^', '\x1bX'], words, fc.constant('\x07')),
    ),
    others: fc.oneof(
      csi,
      fc.stringMatching(/^\u001b\[\[[F-Z]$/),
      fc.stringMatching(/^[\u0080-\u008d\u0091-\u0097\u0099\u009a\u009c]$/u),
      fc.constantFrom('\x1b(B', '\x1b)0', '\x1b#8', '\x1b%G', '\x00', '\x07', '\x0e', '\r'),
    ),
  };
})();

/** A text in reads, cut at any places, with less than a tenth of a second between two of them. */
const inReads = (all: string, cuts: readonly (readonly [place: number, wait: number])[]): (string | number)[] => {
  const waits = new Map(cuts.map(([place, wait]) => [place % (all.length + 1), wait]));
  const places = [...waits.keys()].toSorted((one, other) => one - other);
  const reads = [0, ...places].map((from, index) => all.slice(from, places[index] ?? all.length));
  return reads.flatMap((read, index) => [read, waits.get(places[index] ?? -1) ?? 0]);
};
const cutAnywhere = fc.array(fc.tuple(fc.nat(), fc.integer({min: 0, max: APART - 1})), {maxLength: 8});

test('no string of a terminal is a key or types, whole, cut or in parts, nor does it take what stands beside it', () => {
  fc.assert(
    fc.property(fc.array(sequences.strings, {minLength: 1, maxLength: 4}), cutAnywhere, (strings, cuts) => {
      expect(textIn('a', ...inReads(strings.join(''), cuts), 'note\x1b[A')).toBe('anote\x1b[A');
    }),
    {numRuns: 2000},
  );
});

test('no control sequence of any kind types a letter, nor is it a letter with Alt', () => {
  const any = fc.oneof(sequences.strings, sequences.others);
  fc.assert(
    fc.property(fc.array(any, {minLength: 1, maxLength: 5}), cutAnywhere, (pieces, cuts) => {
      for (const part of partsOf(...inReads(pieces.join(''), cuts))) {
        if ('typed' in part) expect(part.typed).toMatch(/^[\u0000-\u001f]*$/);
        if ('key' in part) expect(part.key).toMatch(/^\u001b\[./);
        expect('pasted' in part).toBe(false);
      }
    }),
    {numRuns: 2000},
  );
});

test('an answer of the terminal right behind an Esc leaves the Esc a key', () => {
  const answers = ['\x1b[0n', '\x1b[5;1R', '\x1b[?62;22c', '\x1b[I', '\x1b[?0u'];
  for (const answer of answers) {
    // What says how keys are told goes on to Ink, which asked for it.
    const after = answer.endsWith('u') ? answer : '';
    expect([answer, textIn('\x1b', answer, 'n')]).toEqual([answer, `<esc>${after}n`]);
    expect([answer, textIn(`\x1b${answer}`)]).toEqual([answer, `<esc>${after}`]);
  }
});

test('the late rest of what Esc began is no text, though the terminal answers something in between', () => {
  for (const answers of [['\x1b[0n'], ['\x1b[0n', 20, '\x1b[5;1R']]) {
    expect(reading('\x1b', 150, ...answers, 150, up.slice(1), 'n')).toEqual({text: '<esc>n', lines: -3});
    const atOnce = answers.filter((part) => typeof part === 'string').join('') + up.slice(1);
    expect(reading('\x1b', 150, atOnce, 'n')).toEqual({text: '<esc>n', lines: -3});
    expect(reading('\x1b', ...answers, 150, up.slice(1), 'n')).toEqual({text: '<esc>n', lines: -3});
  }
});
