// The formats in programs that are no libraries of Node: what they take in is what the review says.
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {formatNames, formats} from '../../src/exchange/formats.js';
import {type Source, sourceOf} from '../../src/exchange/source.js';
import {actionItems} from '../../src/exchange/writers/actions/action-item.js';
import {writers} from '../../src/exchange/writers/by-format.js';
import {reviewWithReference} from '../support/arbitrary-review.js';
import {inPython, pythonWith, sheet} from '../support/other-readers.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const sample = {...sourceOf(sampleReview('closed'), sampleNow('closed')), everyAction: true};
/** All at once, since a program takes long to begin. */
const sources: Source[] = [
  sample,
  ...fc.sample(reviewWithReference, 60).map(({review, now}, at) => ({
    ...sourceOf({...review, id: `review-${at}`}, now),
    everyAction: true,
  })),
];

const python = pythonWith('csv', 'io');
describe.skipIf(!python)(`Python’s csv${python ? '' : ' (there is no Python here)'}`, () => {
  it.each(formatNames.filter((format) => formats[format].file.endsWith('.csv')))(
    'reads the same cells of %s',
    (format) => {
      const texts = sources.map((source) => writers[format](source).replace(/^\ufeff/, ''));
      const code =
        'print(json.dumps([list(csv.reader(io.StringIO(text, newline=""), strict=True)) for text in texts]))';
      expect(inPython(python ?? '', `import csv, io\n${code}`, texts)).toEqual(texts.map(sheet));
    },
  );
});

const withYaml = pythonWith('yaml');
describe.skipIf(!withYaml)(`PyYAML${withYaml ? '' : ' (no Python here has the package yaml)'}`, () => {
  it.each(['report', 'record'] as const)('reads the same front matter of a %s', (format) => {
    const texts = sources.map((source) => /^---\n([\s\S]*?)\n---\n/.exec(writers[format](source))?.[1] ?? '');
    const read = inPython(
      withYaml ?? '',
      'import yaml\nprint(json.dumps([yaml.safe_load(text) for text in texts]))',
      texts,
    );
    expect(read).toEqual(texts.map((text) => parse(text)));
  });
});

const hasTask = spawnSync('task', ['--version']).status === 0;
describe.skipIf(!hasTask)(`Taskwarrior${hasTask ? '' : ' (there is no task here)'}`, () => {
  it('takes each action in once, with what belongs to it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'debrief-task-'));
    try {
      const env = {PATH: process.env.PATH, HOME: folder, TASKDATA: folder, TASKRC: join(folder, 'taskrc'), TZ: 'UTC'};
      writeFileSync(env.TASKRC, 'confirmation=no\ngc=off\n');
      const task = (...args: string[]) =>
        execFileSync('task', ['rc.verbose=nothing', ...args], {
          env,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        });
      const takeIn = (source: Source) => {
        const file = join(folder, 'actions.json');
        writeFileSync(file, writers.taskwarrior(source));
        task('import', file);
      };
      const kept = (): {uuid: string; description: string; modified: string; due?: string; status: string}[] =>
        JSON.parse(task('export'));
      const all = sources.slice(0, 20);
      all.forEach(takeIn);
      const first = kept();
      const wanted = all.flatMap((source) => JSON.parse(writers.taskwarrior(source)));
      for (const {uuid, description, due, status} of wanted) {
        expect(first.find((each) => each.uuid === uuid)).toMatchObject({description, status, ...(due && {due})});
      }
      const marks = new Set(all.flatMap((source) => actionItems(source).map(({mark}) => mark)));
      expect(first).toHaveLength(marks.size);
      takeIn(sample);
      expect(kept()).toHaveLength(first.length);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
