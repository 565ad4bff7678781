// Actions in each format: what stands in which of its fields.
import {spawnSync} from 'node:child_process';
import ICAL from 'ical.js';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {describe, expect, it} from 'vitest';
import {type Handles, type Source, sourceOf} from '../../../src/exchange/source.js';
import {writers} from '../../../src/exchange/writers/by-format.js';
import {chosenActions} from '../../../src/review/actions.js';
import {sheet, todosIn} from '../../support/other-readers.js';
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

const titles = chosenActions(source.review).map(({title}) => `GH-2018-10-21: ${title}`);
const dues = chosenActions(source.review).map(({due}) => due);

describe('each format has the chosen actions of the review', () => {
  it('incident.io, as the fields of its API', () => {
    const bodies = JSON.parse(writers['incident.io'](source));
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

  it('GitHub, as a script that stops where an issue is not opened, and says at which', () => {
    // In place of the real one: it opens the first and not the second.
    const gh = `gh() { case "$*" in 'issue '*' --title '*${JSON.stringify(titles[1]?.slice(-12))}' --body '*) return 1;; esac; }`;
    const {stderr, status} = spawnSync('sh', {input: `${gh}\n${writers['github-script'](source)}`, encoding: 'utf8'});
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Stopped at: ${titles[1]}\nWhat comes before it is there`));
    expect(stderr).not.toContain(titles[2]);
  });

  it('a calendar, due on their days', () => {
    const calendar = new ICAL.Component(ICAL.parse(writers.calendar(source)));
    const todos = calendar.getAllSubcomponents('vtodo');
    expect(todos.map((todo) => todo.getFirstPropertyValue('summary'))).toEqual(titles);
    expect(todos.map((todo) => `${todo.getFirstPropertyValue('due')}`)).toEqual(dues);
    expect(todos[1]?.getFirstPropertyValue('attendee')).toMatch(/^mailto:first\.responder@example\.org$/i);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  });

  it('a calendar, which takes a later file for the newer one, and the same file for the same', () => {
    const [written = 0] = chosenActions(source.review).map(({at}) => at);
    const told = (changedAt: number) => {
      const [todo] = todosIn(writers.calendar({...source, changedAt}));
      return ['uid', 'sequence', 'dtstamp', 'last-modified'].map((name) => todo?.getFirstPropertyValue(name));
    };
    const [before, after] = [told(written), told(written + 90_000)];
    expect(after?.[0]).toBe(before?.[0]);
    expect([before?.[1], after?.[1]]).toEqual([0, 90]);
    for (const place of [2, 3]) expect(`${after?.[place]}` > `${before?.[place]}`).toBe(true);
    expect(writers.calendar({...source, changedAt: written})).toBe(writers.calendar({...source, changedAt: written}));
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
    expect(rows[0]?.slice(7)).toEqual(['open', '']);
    const sent = [{to: 'github', ref: '#7', url: 'https://github.com/example/queue/issues/7'}] as const;
    const actions = source.review.actions.map((each) => ({...each, sent: [...sent]}));
    const [, row] = sheet(writers.findings({...source, review: {...source.review, actions}}));
    expect(row?.slice(7)).toEqual(['open', 'https://github.com/example/queue/issues/7']);
  });
});
