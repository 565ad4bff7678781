// Tab completes commands, options and what they take, in the shells themselves where they are installed.
import {execFileSync, spawnSync} from 'node:child_process';
import {delimiter, dirname} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {optionsOf} from '../../src/cli/arguments.js';
import {commandNames, commands} from '../../src/cli/command-table.js';
import {candidates, placesIn, typedIn} from '../../src/cli/completion/candidates.js';
import type {Known} from '../../src/cli/completion/known.js';
import {type Shell, shells} from '../../src/cli/completion/scripts.js';
import {shellWords} from '../../src/cli/completion/shell-words.js';
import {taken} from '../../src/cli/completion/taken.js';
import {audienceNames} from '../../src/exchange/audiences.js';
import {formatNames} from '../../src/exchange/formats.js';
import {preferenceKeys} from '../../src/store/shelf/preferences.js';
import {debrief, entry, newReview, oneSentence} from '../support/debrief.js';
import {sampleReview} from '../support/sample-review.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

const known: Known = {
  reviews: async () => [
    {word: 'INC-7', about: 'Mail queue stopped (running)'},
    {word: 'INC-8', about: 'Checkout was slow (closed)'},
  ],
  review: async () => sampleReview('after'),
  agendas: async () => [{word: 'standard', about: 'Incident review'}],
  left: async () => ({actions: [], topics: []}),
};

const offered = async (...words: string[]) => (await candidates(typedIn(words), known)).map(({word}) => word);

it('has an answer for every name of what is taken, and for none that nothing takes', () => {
  const said = (['home', ...commandNames] as const).flatMap((name) => [
    commands[name].words,
    ...Object.values(optionsOf(name)).map(({takes = ''}) => takes),
  ]);
  const names = said.flatMap((words) => words.match(/[\w:-]+/g) ?? []);
  expect(Object.keys(taken).toSorted()).toEqual([...new Set(names)].toSorted());
});

describe('what is offered', () => {
  it.each<[string[], readonly string[]]>([
    [[''], commandNames],
    [['ex'], ['export']],
    [['--home', '/srv/reviews', 'exp'], ['export']],
    [
      ['export', ''],
      ['INC-7', 'INC-8'],
    ],
    [['export', 'INC-8', ''], []],
    [['export', '--format', ''], formatNames],
    [['export', '--format', 'rep'], ['report']],
    [['export', '--format', 'report,re'], ['report,record']],
    [['export', '--format=trello-'], ['--format=trello-csv']],
    [['export', '--audience', ''], audienceNames],
    [['export', '--to', ''], []],
    [['export', '--st'], ['--stdout']],
    [['export', '--stdout', '--st'], []],
    [['export', '--format', 'report', '--form'], ['--format']],
    [['invite', '--format', 'inv'], ['invitation']],
    [['push', '--to', 'g'], ['github']],
    [['add', 'no'], ['note']],
    [['add', 'note', '--kind', 'we'], ['well']],
    [['new', '--kind', 'near'], ['near-miss']],
    [['new', '--agenda', ''], ['standard']],
    [['add', 'action', 'Rehearse', '--owner', ''], []],
    [['add', 'note', 'x', '--by', 'First'], ['First responder']],
    [['add', 'note', 'x', '--question', 'sig'], ['signs']],
    [['config', 'set', ''], preferenceKeys],
    [['config', 'list', ''], []],
    [['config', 'set', 'formats', 'rep'], ['report']],
    [
      ['config', 'set', 'bell', ''],
      ['on', 'off'],
    ],
    [['config', 'set', 'background', 'd'], ['dark']],
    [['config', 'set', 'agenda', ''], ['standard']],
    [['config', 'set', 'by', ''], []],
    [['config', 'get', 'bell', ''], []],
    [
      ['help', 'ex'],
      ['export', 'exports', 'exit-codes'],
    ],
    [['help', 'environ'], ['environment']],
    [
      ['actions', ''],
      ['done', 'move', 'drop'],
    ],
    [['help', 'inv'], ['invite']],
    [['completion', ''], shells],
    [['nonsense', ''], []],
  ])('behind %j', async (words, wanted) => {
    expect(await offered(...words)).toEqual([...wanted]);
  });

  it('is no name that would be read as an option', async () => {
    const reviews = async () => ['-dash', '--home=/x', 'INC-7'].map((word) => ({word, about: ''}));
    const wordsOf = async (...words: string[]) =>
      (await candidates(typedIn(words), {...known, reviews})).map(({word}) => word);
    expect(await wordsOf('show', '')).toEqual(['INC-7']);
    expect(await wordsOf('add', 'note', 'x', '--review', '-')).toEqual([]);
    expect(await wordsOf('add', 'note', 'x', '--review=-')).toEqual(['--review=-dash', '--review=--home=/x']);
  });

  it('is of the review and the home that were typed', () => {
    expect(placesIn(typedIn(['--home', '/srv', 'show', 'INC-7', '']))).toEqual({home: '/srv', review: 'INC-7'});
    expect(placesIn(typedIn(['add', 'note', 'x', '--review', 'INC-8', '--question', '']))).toEqual({review: 'INC-8'});
  });
});

describe('in a home', () => {
  let home: TempHome;
  beforeAll(async () => {
    home = await tempHome();
    await newReview(home, 'INC-7', '--person', 'Platform engineer:tech');
    await newReview(home, 'INC 8');
  });
  afterAll(() => home.remove());

  const words = async (...typed: string[]) =>
    (await debrief(home, ['completion', 'fish', '--', ...typed])).stdout.split('\n').slice(0, -1);

  it('offers its reviews with their titles, and the people of one', async () => {
    expect((await words('show', '')).toSorted()).toEqual([
      'INC 8\tMail queue stopped (preparing)',
      'INC-7\tMail queue stopped (preparing)',
    ]);
    expect(await words('add', 'note', '--review', 'INC-7', '--by', 'Plat')).toEqual(['Platform engineer\t']);
  });

  it('offers nothing, without a word, where nothing can be read, and makes nothing', async () => {
    const answer = await debrief(home, ['completion', 'bash', '--', '--home', `${home.root}/none`, 'show', '']);
    expect(answer).toEqual({stdout: '', stderr: '', code: 0});
  });

  it('says which shells there are', async () => {
    const {stderr, code} = await debrief(home, ['completion', 'fsh']);
    expect([stderr, code]).toEqual(['debrief: there is no completion for fsh, did you mean fish?\n', 2]);
    expect((await debrief(home, ['completion'])).stderr).toMatch(oneSentence);
  });

  /** Each types a line and says what would come of Tab. */
  const asking: Record<Shell, (script: string, line: readonly string[]) => string[]> = {
    bash: (script, line) => [
      '-c',
      `${script}\nCOMP_WORDS=(debrief ${line.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${line.length}\n_debrief\nprintf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    zsh: (script, line) => [
      '-fc',
      `_describe() { print -l -- \${(P)3%%:*} }; _files() { print files }; compdef() { }\n${script}\nwords=(debrief ${line.map((word) => `'${word}'`).join(' ')}); CURRENT=${line.length + 1}; PREFIX='${line.at(-1)}'; _debrief`,
    ],
    fish: (script, line) => ['--no-config', '-c', `${script}\ncomplete -C '${['debrief', ...line].join(' ')}'`],
  };

  describe.each(shells)('%s', (shell) => {
    const isHere = spawnSync(shell, ['-c', 'true']).status === 0;
    const asked = async (...line: string[]) => {
      const script = (await debrief(home, ['completion', shell])).stdout;
      const env = {
        ...process.env,
        ...home.env,
        PATH: `${home.root}${delimiter}${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
      };
      return execFileSync(shell, asking[shell](script, line), {env, encoding: 'utf8'}).trim().split('\n');
    };
    beforeAll(() => {
      const program = `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`;
      execFileSync('sh', ['-c', 'cat >"$0" && chmod +x "$0"', `${home.root}/debrief`], {input: program});
    });

    const skipped = isHere ? '' : `: skipped, as there is no ${shell} here`;
    /** bash takes words as they stand on the line. */
    const asTyped = (word: string) => (shell === 'bash' ? word.replaceAll(' ', '\\ ') : word);

    it.skipIf(!isHere).for<[kind: string, line: string[], offered: string[]]>([
      ['commands', ['expo'], ['export']],
      ['topics', ['help', 'environ'], ['environment']],
      ['options', ['list', '--arch'], ['--archived']],
      ['reviews', ['show', ''], ['INC 8', 'INC-7']],
      ['people', ['add', 'note', 'x', '--review', 'INC-7', '--by', 'Plat'], ['Platform engineer']],
      ['questions', ['add', 'note', 'x', '--review', 'INC-7', '--question', 'hypo'], ['hypothesis']],
      ['formats', ['export', '--format', 'rep'], ['report']],
      ['formats behind others', ['export', '--format', 'record,rep'], ['record,report']],
      ['preferences', ['config', 'set', 'backg'], ['background']],
      ['values of preferences', ['config', 'set', 'background', 'l'], ['light']],
      ['agendas', ['agenda', 'show', 'near'], ['near-miss']],
      ['verbs', ['server', 'che'], ['check']],
      ['zones', ['new', '--zone', 'Europe/Lond'], ['Europe/London']],
      ['audiences', ['export', '--audience', 'cl'], ['client']],
      ['tools', ['push', '--to', 'gith'], ['github']],
      ['shells', ['completion', 'zs'], ['zsh']],
    ])(`completes %s in the shell itself${skipped}`, async ([, line, offered]) => {
      const found = (await asked(...line)).map((each) => each.split('\t')[0]);
      expect(found.toSorted()).toEqual(offered.map(asTyped).toSorted());
    });
  });
});

describe('what bash hands over', () => {
  const typed = (...words: string[]) => shellWords.bash(words);

  it('is broken at = and :, and only what stands behind the last of them is replaced', () => {
    expect(typed('export', '--format', '=', 'rep')).toEqual({words: ['export', '--format=rep'], kept: 9});
    expect(typed('export', '--format', '=')).toEqual({words: ['export', '--format='], kept: 9});
    expect(typed('show', 'INC', ':', '7')).toEqual({words: ['show', 'INC:7'], kept: 4});
    expect(typed('--home', '=', '/srv', 'show', '')).toEqual({words: ['--home=/srv', 'show', ''], kept: 0});
  });

  it('has its quotes, also one that is open', () => {
    const of = (word: string) => typed(word).words[0];
    expect(of('Platform\\ e')).toBe('Platform e');
    expect(of("'Platform e")).toBe('Platform e');
    expect(of('"say \\"so\\"')).toBe('say "so"');
    expect(of('"Platform e"ngineer')).toBe('Platform engineer');
  });
});
