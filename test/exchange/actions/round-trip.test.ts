// Actions in every format, read back by parsers of others and held against the review.
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {Ajv} from 'ajv';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import Papa from 'papaparse';
import {describe, expect, it} from 'vitest';
import {type Handles, type Source, sourceOf} from '../../../src/exchange/source.js';
import {actionItems} from '../../../src/exchange/writers/actions/action-item.js';
import {writers} from '../../../src/exchange/writers/by-format.js';
import {chosenActions} from '../../../src/review/actions.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';

const handles: Handles = {
  email: 'first.responder@example.org',
  'incident.io': '01HABCDEF',
  github: 'first-responder',
  gitlab: 'first.responder',
};

const source: Source = {
  ...sourceOf(sampleReview('closed'), sampleNow('closed')),
  handlesOf: (name) => (name === 'First responder' ? handles : {}),
};

const sheet = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {skipEmptyLines: true}).data;
const titles = chosenActions(source.review).map(({title}) => `GH-2018-10-21: ${title}`);
const dues = chosenActions(source.review).map(({due}) => due);

describe('each format has the chosen actions of the review', () => {
  it('incident.io, as the fields of its API', () => {
    const check = new Ajv().compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['incident_id', 'title'],
        additionalProperties: false,
        properties: {
          incident_id: {type: 'string', minLength: 1},
          title: {type: 'string', minLength: 1},
          description: {type: 'string'},
          assignee_id: {type: 'string'},
          labels: {type: 'array', items: {type: 'string', pattern: '^\\S+$'}},
        },
      },
    });
    const bodies = JSON.parse(writers['incident.io'](source));
    expect(check(bodies), JSON.stringify(check.errors)).toBe(true);
    expect(bodies.map(({title}: {title: string}) => title)).toEqual(titles);
    expect(bodies[1]).toMatchObject({incident_id: 'GH-2018-10-21', assignee_id: '01HABCDEF'});
    expect(bodies[1].description.split('\n')[0]).toBe('Due 2018-11-09 (Fri 9 Nov 2018).');
    expect(bodies[1].labels).toContain('due-2018-11-09');
  });

  it('Trello, a line a card, and as a table', () => {
    expect(writers.trello(source).trimEnd().split('\n')).toEqual(titles);
    const [head, ...rows] = sheet(writers['trello-csv'](source));
    expect(head).toEqual(['name', 'description', 'due', 'completed']);
    expect(rows.map(([name]) => name)).toEqual(titles);
    expect(rows.map(([, , due]) => due)).toEqual(dues);
  });

  it('Jira, whose columns of labels are of one name', () => {
    const [head, ...rows] = sheet(writers.jira(source));
    expect(head?.slice(0, 5)).toEqual(['Summary', 'Issue Type', 'Description', 'Assignee', 'Due Date']);
    expect(new Set(head?.slice(5))).toEqual(new Set(['Labels']));
    expect(rows.map(([summary]) => summary)).toEqual(titles);
    expect(rows[1]?.[3]).toBe('first.responder@example.org');
    expect(new Set(rows.map(({length}) => length))).toEqual(new Set([head?.length]));
    for (const label of rows.flatMap((row) => row.slice(5))) expect(label).not.toMatch(/\s/);
  });

  it('GitLab, whose quick actions stand in the description', () => {
    const [head, ...rows] = sheet(writers.gitlab(source));
    expect(head).toEqual(['title', 'description', 'due_date']);
    expect(rows.map(([title]) => title)).toEqual(titles);
    expect(rows[1]?.[1]?.split('\n').filter((line) => line.startsWith('/'))).toEqual([
      '/assign @first.responder',
      '/label ~"post-incident" ~"severity-major" ~"review-2018-11-01" ~"due-2018-11-09" ~"isms"',
    ]);
  });

  it('GitHub, as the fields of its API', () => {
    const issues = JSON.parse(writers.github(source));
    expect(issues.map(({title}: {title: string}) => title)).toEqual(titles);
    expect(issues[1].assignees).toEqual(['first-responder']);
    expect(issues[0].assignees).toEqual([]);
  });

  it('a calendar, due on their days', () => {
    const calendar = new ICAL.Component(ICAL.parse(writers.calendar(source)));
    const todos = calendar.getAllSubcomponents('vtodo');
    expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual(titles);
    expect(todos.map((todo) => `${todo.getFirstPropertyValue('due')}`)).toEqual(dues);
    expect(todos[1]?.getFirstPropertyValue('attendee')).toMatch(/^mailto:first\.responder@example\.org$/i);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  });

  it('Taskwarrior, with the same uuid each time', () => {
    const tasks = JSON.parse(writers.taskwarrior(source));
    expect(tasks.map(({description}: {description: string}) => description)).toEqual(titles);
    expect(tasks[1].due).toBe('20181109T000000Z');
    expect(writers.taskwarrior(source)).toBe(writers.taskwarrior(source));
    expect(new Set(tasks.map(({uuid}: {uuid: string}) => uuid)).size).toBe(3);
  });

  it('a Markdown task list, a box an action', () => {
    const tree = fromMarkdown(writers.tasks(source), {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
    const [list] = tree.children;
    if (list?.type !== 'list') throw new Error('no list');
    expect(list.children.map(({checked}) => checked)).toEqual([false, false, false]);
    expect(JSON.stringify(list.children[1])).toContain('(owner: First responder, due: 2018-11-09)');
  });

  it('the tracker of findings: what affects security, in columns by the tracker’s names', () => {
    const columns = {...source.columns, date: 'Datum', owner: 'Wer'};
    const [head, ...rows] = sheet(writers.findings({...source, columns}));
    expect(head).toEqual(['Datum', 'reference', 'finding', 'source', 'action', 'Wer', 'due', 'status', 'link']);
    expect(rows.map((row) => row[4])).toEqual(['Raise the time to live of queued webhooks to seven days']);
  });
});

it('opens an issue for each action when the script is run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-gh-'));
  try {
    // Stands in for GitHub’s own command, and writes down what it is called with.
    writeFileSync(
      join(folder, 'gh'),
      `#!/bin/sh\nfor word; do printf '%s\\0' "$word" >>"$CALLS"; done\nprintf '\\n' >>"$CALLS"\n`,
    );
    chmodSync(join(folder, 'gh'), 0o755);
    const [action] = source.review.actions;
    if (!action) throw new Error('the sample has actions');
    const title = `It's $(touch ${folder}/ran) \`touch ${folder}/ran\` "quoted" \\ !! ${'$'}HOME`;
    const review = {...source.review, actions: [{...action, title}]};
    const script = writers['github-script']({...source, review});
    const calls = join(folder, 'calls');
    execFileSync('sh', {input: script, env: {PATH: `${folder}${delimiter}${process.env['PATH']}`, CALLS: calls}});
    const issue = readFileSync(calls, 'utf8')
      .split('\0\n')
      .map((call) => call.split('\0'))
      .find(([noun]) => noun === 'issue');
    expect(issue?.slice(0, 4)).toEqual(['issue', 'create', '--title', `GH-2018-10-21: ${title}`]);
    expect(() => readFileSync(join(folder, 'ran'))).toThrow();
  } finally {
    rmSync(folder, {recursive: true});
  }
});

it('keeps every format whole, whatever anybody wrote', () => {
  fc.assert(
    fc.property(arbitraryReview, fc.string(), ({review, now}, handle) => {
      const awkward: Source = {
        ...sourceOf(review, now),
        everyAction: true,
        handlesOf: () => ({email: `${handle}@x.example`}),
      };
      const items = actionItems(awkward);
      for (const format of ['spreadsheet', 'trello-csv', 'jira', 'gitlab', 'findings'] as const) {
        const [head, ...rows] = sheet(writers[format](awkward));
        expect(new Set(rows.map(({length}) => length)).size).toBeLessThanOrEqual(1);
        for (const row of rows) expect(row.length).toBe(head?.length);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
        if (format !== 'findings') expect(rows.length).toBe(items.length);
      }
      for (const format of ['incident.io', 'github', 'taskwarrior'] as const) {
        expect(JSON.parse(writers[format](awkward)).length).toBe(items.length);
      }
      const todos = new ICAL.Component(ICAL.parse(writers.calendar(awkward))).getAllSubcomponents('vtodo');
      expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual(items.map(({title}) => title));
      for (const line of writers.calendar(awkward).split('\r\n')) {
        expect(Buffer.from(line).toString()).toBe(line);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      expect(writers.trello(awkward).split('\n').length - 1).toBe(items.length);
      const actions = writers.gitlab(awkward);
      for (const line of sheet(actions).flatMap(([, description = '']) => description.split('\n'))) {
        if (line.startsWith('/')) expect(line).toMatch(/^\/(assign|label) /);
      }
    }),
    {numRuns: 60},
  );
});
