// Typed lines: marks give the kind, tags the aspects, and editing a note shows what would give it again.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {cleanText} from '../../src/review/text.js';
import {asTyped, readEveryMark, readTypedLine} from '../../src/review/typed-line.js';
import {type Aspect, aspects, isNoteKind, keysOf, type NoteKind, noteKinds} from '../../src/review/vocabulary.js';
import {hostileTexts} from '../support/arbitrary-change.js';

describe('the first character', () => {
  test.for([
    ['words', 'note', 'words'],
    ['+ good', 'well', 'good'],
    ['+ 90 % of requests', 'well', '90 % of requests'],
    ['+\u00a0good', 'well', 'good'],
    ['+\ngood', 'well', 'good'],
    ['- better', 'better', 'better'],
    ['! decided', 'decision', 'decided'],
    ['? open', 'question', 'open'],
    ['* moment', 'moment', 'moment'],
    ['> wide', 'parked', 'wide'],
    ['@ idea', 'action', 'idea'],
    ['  + after spaces', 'well', 'after spaces'],
    ['+', 'well', ''],
    ['', 'note', ''],
    ['+ first line\n- second line', 'well', 'first line\n- second line'],
    ['1 + 1', 'note', '1 + 1'],
    ['· dot', 'note', '· dot'],
    ['👍 fine', 'note', '👍 fine'],
  ] as const)('%j becomes a %s', ([typed, becomes, text]) => {
    expect(readTypedLine(typed)).toEqual({becomes, aspects: [], text});
  });

  test.for([
    '**bold** and more',
    '**Impact:** 43 minutes',
    '*emphasis*',
    '***both***',
    '*.example.org expired',
    '* * *'.replaceAll(' ', ''),
    '---',
    '---\ntitle: Front matter\n---',
    '--option was not given',
    '-v was missing',
    '-5 min',
    '->next',
    '+1',
    '+1 to the rollback',
    '+good',
    '>90 %',
    '>>> prompt',
    '>= 3 regions',
    '@here anyone?',
    '@dba-team was paged',
    '!!!',
    '!important',
    '!= null',
    '?debug=1 was set',
    '???',
    '!!! look at this',
    '--- snip ---',
    '*** and again ***',
    '+- 5 min',
    '?!',
  ])('%j stays as it was typed', (typed) => {
    expect(readTypedLine(typed)).toEqual({becomes: 'note', aspects: [], text: typed});
    expect(asTyped({kind: 'note', aspects: [], text: typed})).toBe(typed);
  });

  test.for([...'+-!?*>@'])('%s twice before a blank is itself', (mark) => {
    const note = {becomes: 'note', aspects: []};
    expect(readTypedLine(`${mark}${mark} force was used`)).toEqual({...note, text: `${mark} force was used`});
    expect(readTypedLine(`${mark}${mark}`)).toEqual({...note, text: mark});
    expect(readTypedLine(`${mark}${mark}force was used`)).toEqual({...note, text: `${mark}${mark}force was used`});
  });

  test('is read without a blank where somebody asks for it', () => {
    expect(readEveryMark('+good')).toEqual({becomes: 'well', aspects: [], text: 'good'});
    expect(readEveryMark('>#people who')).toEqual({becomes: 'parked', aspects: ['people'], text: 'who'});
    expect(readEveryMark('++1')).toEqual({becomes: 'note', aspects: [], text: '+1'});
  });

  test('and again after a space belongs to the words', () => {
    expect(readTypedLine('+ + one')).toEqual({becomes: 'well', aspects: [], text: '+ one'});
  });
});

describe('tags', () => {
  test.for<[string, string, Aspect[]]>([
    ['#process slow', 'slow', ['process']],
    ['slow #process', 'slow', ['process']],
    ['#people #process slow #technology', 'slow', ['people', 'process', 'technology']],
    ['slow #technology #people', 'slow', ['people', 'technology']],
    ['the #process was slow', 'the process was slow', ['process']],
    ['it was the #process, mostly', 'it was the process, mostly', ['process']],
    ['#process, mostly', 'process, mostly', ['process']],
    ['Slow #PROCESS', 'Slow', ['process']],
    ['slow #process #process', 'slow', ['process']],
    ['slow\n#process', 'slow', ['process']],
    ['#process', '', ['process']],
    ['#processes differ', '#processes differ', []],
    ['a #process-wide view', 'a #process-wide view', []],
    ['the #tech was slow #ppl', 'the tech was slow', ['people', 'technology']],
    ['slow #proc', 'slow', ['process']],
    ['#PE slow #te', 'slow', ['people', 'technology']],
    ['#p #t slow #pp', '#p #t slow', ['people']],
    ['#techno-babble', '#techno-babble', []],
    ['#proceſ', '#proceſ', []],
    ['issue#process', 'issue#process', []],
    ['#proceſs', '#proceſs', []],
    ['#1234 and #other', '#1234 and #other', []],
  ])('%j', ([typed, text, found]) => {
    expect(readTypedLine(typed)).toEqual({becomes: 'note', aspects: found, text});
  });

  test('go with any kind', () => {
    expect(readTypedLine('- #people nobody to hand over to')).toEqual({
      becomes: 'better',
      aspects: ['people'],
      text: 'nobody to hand over to',
    });
    expect(readTypedLine('> #people who is on call')).toMatchObject({becomes: 'parked', aspects: ['people']});
  });

  test.for(['#people ', ' ', '\n', '#', 'a #people ', '+'])(
    'of a long paste are read as of a short one: %j',
    (unit) => {
      // What takes the square of the length would be at it until the runner's patience ends.
      const long = unit.repeat(500_000 / unit.length);
      expect(readTypedLine(`x${long}y`)).toMatchObject({becomes: 'note', text: expect.stringMatching(/^x.*y$/s)});
      expect(readTypedLine(long).becomes).toBe(readTypedLine(unit.repeat(3)).becomes);
    },
  );
});

describe('a note, shown for editing', () => {
  const kinds = keysOf(noteKinds);
  const anyText = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({unit: 'grapheme'}),
    fc
      .array(
        fc.constantFrom('+', '-', '!', '?', '*', '>', '@', '·', '#people', '#process', '#', ' ', '\n', 'word', ','),
      )
      .map((parts) => parts.join('')),
  );

  test('is the same note when it is typed again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const read = readTypedLine(cleanText(typed));
        const {becomes, ...rest} = read;
        if (!isNoteKind(becomes)) return;
        expect(readTypedLine(asTyped({kind: becomes, ...rest}))).toEqual(read);
      }),
      {numRuns: 5000},
    );
  });

  test('keeps its kind, its aspects and its words', () => {
    const anyKind = fc.constantFrom<NoteKind>(...kinds);
    const someAspects = fc.subarray<Aspect>([...aspects]);
    fc.assert(
      fc.property(anyText, anyKind, someAspects, (words, kind, chosen) => {
        const text = cleanText(words).trim();
        expect(readTypedLine(asTyped({kind, aspects: chosen, text}))).toEqual({becomes: kind, aspects: chosen, text});
      }),
      {numRuns: 2000},
    );
  });

  test.for<[NoteKind, Aspect[], string, string]>([
    ['note', [], 'words', 'words'],
    ['well', ['people'], 'words', '+ words #people'],
    ['note', [], '-v was missing', '-v was missing'],
    ['note', [], '- a bullet', '-- a bullet'],
    ['note', [], '-- a name', '---- a name'],
    ['note', [], '+', '++'],
    ['better', [], '-v was missing', '- -v was missing'],
    ['note', [], 'the #process channel', 'the ##process channel'],
    ['note', ['people'], '#people', '##people #people'],
    ['well', [], '##tech, #1 and C#', '+ ###tech, #1 and C#'],
  ])('%s %j %j', ([kind, chosen, text, typed]) => {
    expect(asTyped({kind, aspects: chosen, text})).toBe(typed);
  });
});

describe('kinds', () => {
  test('have a mark and a name each, no mark twice', () => {
    const marks = ['>', '@', ...Object.values(noteKinds).map(({mark}) => mark)];
    expect(marks.filter((mark, index) => marks.indexOf(mark) !== index)).toEqual([]);
    expect(new Set(Object.values(noteKinds).map(({name}) => name)).size).toBe(keysOf(noteKinds).length);
  });
});
