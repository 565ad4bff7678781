// `debrief help TOPIC`: what there is to say beside the commands, each said once and put together from the tables.
import {readFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commandNames} from '../../src/cli/command-table.js';
import {type TopicName, topicNames, topics} from '../../src/cli/help/topic-names.js';
import {topicParts} from '../../src/cli/help/topics.js';
import {answerShapes, errorCodes} from '../../src/cli/json/shapes.js';
import {formatNames} from '../../src/exchange/formats.js';
import {agendaIds} from '../../src/review/agendas/ids.js';
import {screens} from '../../src/screens/registry.js';
import {keySections} from '../../src/session/keys/help-sections.js';
import {preferenceKeys} from '../../src/store/shelf/preferences.js';
import {debrief, oneSentence} from '../support/debrief.js';
import {type TempHome, tempHome} from '../support/temp-home.js';

let home: TempHome;
beforeAll(async () => {
  home = await tempHome();
});
afterAll(() => home.remove());

describe.each(topicNames)('debrief help %s', (topic) => {
  it('tells of it on lines of at most 80 columns, as plain text', async () => {
    const {stdout, stderr, code} = await debrief(home, ['help', topic]);
    expect({stderr, code}).toEqual({stderr: '', code: 0});
    expect(stdout.split('\n')[0]?.toLowerCase()).toBe(`${topics[topic]}.`.toLowerCase());
    expect(stdout.split('\n').length).toBeGreaterThan(8);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/`|\]\(/);
  });

  it('is listed by debrief help, and is no command', async () => {
    const {stdout} = await debrief(home, ['help']);
    expect(stdout).toMatch(new RegExp(`^  ${topic} +${topics[topic].slice(0, 20)}`, 'm'));
    expect(commandNames).not.toContain(topic);
  });

  it('leads to pages of the documentation that there are', async () => {
    const parts = await topicParts[topic](async () => []);
    const texts = parts.flatMap((part) => (typeof part === 'string' ? [part] : []));
    for (const [, page = ''] of texts.join(' ').matchAll(/\]\((docs\/[^)#]+)/g)) {
      expect(readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')).toMatch(/^# /);
    }
  });
});

describe('a topic has all that its table has:', () => {
  const wanted: [TopicName, readonly string[]][] = [
    ['exports', formatNames],
    ['preferences', preferenceKeys],
    ['agendas', agendaIds],
    ['json', Object.keys(answerShapes)],
    ['exit-codes', Object.keys(errorCodes)],
    ['keys', keySections(screens).flatMap(({title, lines}) => [title, ...lines.map(({help}) => help)])],
  ];

  it.each(wanted)('%s', async (topic, names) => {
    const said = (await debrief(home, ['help', topic])).stdout.replace(/\s+/g, ' ');
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !said.includes(name.replace(/\s+/g, ' ')))).toEqual([]);
  });
});

describe('a topic that is mistyped', () => {
  it.each([
    ['kyes', 'keys'],
    ['timer', 'timers'],
    ['Environment', 'environment'],
    ['exit-code', 'exit-codes'],
    ['screenreader', 'screen-reader'],
    ['exprot', 'export'],
  ])('%s', async (typed, meant) => {
    const {stdout, stderr, code} = await debrief(home, ['help', typed]);
    const says = `debrief: there is no command and no topic '${typed}', did you mean ${meant}? debrief --help says how it works.\n`;
    expect({stdout, stderr, code}).toEqual({stdout: '', stderr: says, code: 2});
    expect(stderr).toMatch(oneSentence);
  });
});
