// A user's own list of guidance: read as it is meant, or told by line and field.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readListFile} from '../../src/exchange/readers/list-file.js';
import {builtInLists} from '../../src/guidance/lists.js';
import {keysOf} from '../../src/review/vocabulary.js';

const problemsOf = (text: string) => {
  const read = readListFile('follow-ups', text);
  return 'problems' in read ? read.problems : [];
};

describe('a list file', () => {
  it('takes each list that comes along as it is', () => {
    for (const name of keysOf(builtInLists)) {
      expect(readListFile(name, JSON.stringify(builtInLists[name]))).toEqual({list: builtInLists[name]});
    }
  });

  it('names in its patterns every list of words that comes along for hints', () => {
    const {words} = builtInLists.hints;
    const all = JSON.stringify(builtInLists.hints);
    expect(Object.keys(words).filter((name) => !all.includes(`<${name}>`))).toEqual([]);
  });

  it('is read as YAML, and its lines without what steers a terminal', () => {
    const text =
      'said:\n  - letter: o\n    heard: "what was\\e[31m seen"\n    ask: [What caught your eye?]\nroom: []\n';
    expect(readListFile('follow-ups', text)).toEqual({
      list: {said: [{letter: 'o', heard: 'what was seen', ask: ['What caught your eye?']}], room: []},
    });
  });

  it('is told by line and field what is wrong', () => {
    const text = [
      'said:',
      '  - letter: oo',
      '    heard: what was seen',
      '    ask: [What caught your eye?]',
      '    asks: more',
      'room:',
      '  - letter: t',
      '    heard: ""',
      '    ask: []',
    ].join('\n');
    expect(problemsOf(text)).toEqual([
      'line 2, said[0].letter: one small letter, a to z, is needed',
      'line 5, said[0].asks: no field of this name is known: there are letter, heard, ask',
      'line 8, room[0].heard: what it follows is needed',
      'line 9, room[0].ask: at least one question is needed',
    ]);
    expect(problemsOf('')).toEqual(['line 1: this file is empty']);
  });

  it('has no letter twice', () => {
    const one = {letter: 'o', heard: 'a', ask: ['b?']};
    expect(problemsOf(JSON.stringify({said: [one], room: [one]}))).toEqual([
      'line 1, room[0].letter: the letter o is here twice',
    ]);
  });

  it('is a list or is told why not, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json()), (text) => {
        const read = readListFile('follow-ups', text);
        expect('list' in read || read.problems.every((each) => each.startsWith('line '))).toBe(true);
      }),
    );
  });
});
