// Files of other tools, and of debrief's own for other ends: each is named by what tells it, and what is taken is said.
import {readFileSync} from 'node:fs';
import {describe, expect, it, test} from 'vitest';
import {incidentFields} from '../../src/exchange/incident-fields.js';
import {readAgendaFile} from '../../src/exchange/readers/agenda-file.js';
import {otherThanComment} from '../../src/exchange/readers/comment-file.js';
import {readIncidentFile} from '../../src/exchange/readers/incident-file.js';
import {otherTools} from '../../src/exchange/readers/other-tools.js';
import {sourceOf} from '../../src/exchange/source.js';
import {reviewJson} from '../../src/exchange/writers/review-json.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';

const read = (text: string): string => {
  const result = readIncidentFile(text, 'it.json');
  return 'problem' in result ? result.problem : 'taken';
};

const taken =
  'debrief takes a JSON object with reference, title, severity, kind, security, startedAt, resolvedAt, zone, people and keywords';
const told = (what: string) => `it.json looks like ${what}; ${taken}: see debrief help new.`;

const at = '2026-10-06T21:30:42Z';
const title = 'The queue is not moving';

/** As each tool gives it out, shortened: by its API, its export or its webhook. */
const files: [what: string, data: unknown][] = [
  [
    'an incident of incident.io (incident_role_assignments, incident_status, permalink)',
    {
      incident: {
        id: '01',
        reference: 'INC-1',
        name: title,
        created_at: at,
        permalink: 'x',
        incident_status: {},
        incident_role_assignments: [],
      },
    },
  ],
  [
    'a list of 2 incidents of incident.io (incident_timestamp_values, custom_field_entries, call_url)',
    {
      incidents: [1, 2].map(() => ({
        id: '01',
        name: title,
        call_url: 'x',
        incident_timestamp_values: [],
        custom_field_entries: [],
      })),
    },
  ],
  [
    'an incident of PagerDuty (incident_number, urgency, html_url, assignments)',
    {
      incident: {
        id: 'P',
        incident_number: 7,
        title,
        created_at: at,
        status: 'resolved',
        urgency: 'high',
        html_url: 'x',
        assignments: [],
      },
    },
  ],
  [
    'an incident of PagerDuty (incident_key, html_url, service)',
    {
      event: {
        id: 'x',
        event_type: 'incident.resolved',
        resource_type: 'incident',
        occurred_at: at,
        data: {
          id: 'P',
          type: 'incident',
          html_url: 'x',
          number: 2,
          status: 'resolved',
          incident_key: 'k',
          title,
          service: {},
        },
      },
    },
  ],
  [
    'an alert of Opsgenie (tinyId, alias, responders, acknowledged)',
    {
      data: {
        id: 'x',
        tinyId: '7',
        alias: 'a',
        message: title,
        createdAt: at,
        acknowledged: true,
        responders: [],
        priority: 'P1',
      },
      took: 0.1,
      requestId: 'x',
    },
  ],
  [
    'a list of 1 incident of Splunk On-Call (pagedUsers, currentPhase, incidentNumber)',
    {incidents: [{incidentNumber: '7', startTime: at, currentPhase: 'RESOLVED', pagedUsers: []}]},
  ],
  [
    'an incident of Statuspage (incident_updates, impact_override, shortlink)',
    {
      id: 'x',
      name: title,
      impact: 'major',
      impact_override: null,
      shortlink: 'x',
      incident_updates: [],
      resolved_at: at,
    },
  ],
  ['an incident of Statuspage (page, incidents)', {page: {id: 'x', name: 'Mail'}, incidents: []}],
  [
    'an incident of FireHydrant (current_milestone, milestones, incident_url)',
    {id: 'x', name: title, severity: 'SEV1', current_milestone: 'resolved', milestones: [], incident_url: 'x'},
  ],
  [
    'an incident of Rootly (sequential_id, mitigated_at, slug)',
    {
      data: {
        id: 'x',
        type: 'incidents',
        attributes: {sequential_id: 7, title, slug: 'x', mitigated_at: at, resolved_at: at},
      },
    },
  ],
  [
    'an incident of Grafana Incident (incidentID, overviewURL, isDrill, createdTime)',
    {incident: {incidentID: '7', title, severity: 'Critical', isDrill: false, createdTime: at, overviewURL: '/x'}},
  ],
  [
    'an alert of Alertmanager or Grafana (groupLabels, receiver, alerts)',
    {receiver: 'x', status: 'resolved', groupLabels: {}, alerts: [{startsAt: at}]},
  ],
  [
    'an incident of Datadog (customer_impact_scope, customer_impacted, public_id, detected)',
    {
      data: {
        id: 'x',
        type: 'incidents',
        attributes: {title, public_id: 7, customer_impacted: true, customer_impact_scope: '', detected: at},
      },
    },
  ],
  [
    'an incident of Better Stack (acknowledged_by, screenshot_url, cause, started_at)',
    {
      data: {
        id: '7',
        type: 'incident',
        attributes: {name: title, cause: 'Timeout', started_at: at, acknowledged_by: 'x', screenshot_url: null},
      },
    },
  ],
  [
    'an incident of Squadcast (eventCount, assigned_to, service_id)',
    {data: {id: 'x', title, eventCount: 1, service_id: 's', assigned_to: {}}},
  ],
  [
    'an incident of AWS Incident Manager (incidentRecordSource, dedupeString, impact, arn)',
    {
      incidentRecord: {
        arn: 'arn:aws:x',
        creationTime: at,
        dedupeString: 'd',
        impact: 1,
        incidentRecordSource: {},
        title,
      },
    },
  ],
  [
    'a list of 1 incident of Google Cloud (most_recent_update, external_desc, affected_products, begin)',
    [{id: 'x', number: '7', begin: at, end: at, external_desc: title, affected_products: [], most_recent_update: {}}],
  ],
  [
    'an incident of ServiceNow (sys_id, sys_created_on, short_description, opened_at)',
    {result: {number: 'INC0010', sys_id: 'x', sys_created_on: at, short_description: title, opened_at: at}},
  ],
  [
    'an issue of GitHub (comments_url, author_association, number, body)',
    {
      url: 'x',
      html_url: 'x',
      comments_url: 'x',
      number: 7,
      title,
      body: '',
      author_association: 'MEMBER',
      created_at: at,
      labels: [],
    },
  ],
  ['a list of 1 issue of GitHub (number, labels, url)', [{number: 7, title, state: 'CLOSED', url: 'x', labels: []}]],
  [
    'an issue of GitLab (iid, project_id, web_url)',
    {id: 1, iid: 7, project_id: 3, title, description: '', web_url: 'x'},
  ],
  [
    'an issue of Jira (key, fields, self, expand)',
    {expand: 'x', id: '1', self: 'x', key: 'OPS-7', fields: {summary: title}},
  ],
  ['an issue of Jira (issues, startAt, maxResults)', {startAt: 0, maxResults: 50, total: 0, issues: []}],
  ['a work item of Azure DevOps (rev, fields, _links)', {id: 7, rev: 1, fields: {}, _links: {}, url: 'x'}],
  [
    'an issue of Sentry (culprit, shortId, firstSeen, permalink)',
    {id: '7', shortId: 'X-1', title, culprit: 'x', firstSeen: at, permalink: 'x'},
  ],
  [
    'an issue of Linear (identifier, team, state)',
    {data: {issue: {id: 'x', identifier: 'OPS-7', title, state: {}, team: {}}}},
  ],
  [
    'a card of Trello (idBoard, idList, shortUrl, desc)',
    {id: 'x', name: title, desc: '', idBoard: 'b', idList: 'l', shortUrl: 'x'},
  ],
  [
    'a task of Asana (gid, due_on, memberships, notes)',
    {data: {gid: '7', name: title, notes: '', due_on: null, memberships: []}},
  ],
  ['a ticket of Zendesk (requester_id, subject, group_id)', {ticket: 0, requester_id: 1, subject: title, group_id: 2}],
  [
    'a list of 2 messages of Slack (ts, user, text)',
    [1, 2].map(() => ({type: 'message', user: 'U01', text: 'looking into it', ts: '1791322242.000100'})),
  ],
  ['a message of Slack (messages, has_more)', {ok: true, messages: [], has_more: false}],
  [
    'a list of 1 message of Microsoft Teams (chatId, messageType, lastModifiedDateTime, createdDateTime)',
    {value: [{id: '1', messageType: 'message', chatId: 'x', createdDateTime: at, lastModifiedDateTime: at}]},
  ],
  [
    'a message of Discord (guild, dateRange, channel, messages)',
    {guild: {}, channel: {}, dateRange: {}, messages: [], messageCount: 0},
  ],
  [
    'a review that debrief exported (format, agenda, notes, clock)',
    JSON.parse(reviewJson(sourceOf(sampleReview('after'), sampleNow('after')))),
  ],
  ['what debrief list --json prints (format, reviews)', {format: 1, reviews: []}],
  ['what debrief agenda list --json prints (format, agendas)', {format: 1, agendas: [], unusable: []}],
  ['what debrief agenda show --json prints (format, file, agenda)', {format: 1, file: null, agenda: {}}],
  ['an agenda of debrief (stages)', {title: 'Ours', stages: []}],
  ['a list of 2 incidents', [1, 2].map(() => ({reference: 'INC-7', title}))],
  ['an incident inside of a field (review)', {review: {reference: 'INC-7', title, severity: 'minor'}}],
  ['a JSON object with id, name and at', {id: 1, name: title, at}],
  ['a JSON object with a, b, c, d and 1 more', {a: 1, b: 1, c: 1, d: 1, e: 1}],
  ['an empty list', []],
  ['a JSON string', 'INC-7'],
  ['a JSON number', 7],
  ['a JSON null', null],
];

describe('an incident file that is something else', () => {
  it.each(files)('is told: %s', (what, data) => {
    expect(read(JSON.stringify(data))).toBe(told(what));
    expect(read(`\ufeff${JSON.stringify(data, null, 2)}\r\n`)).toBe(told(what));
  });

  test('every tool is among them', () => {
    const missing = otherTools.filter(({of}) => !files.some(([what]) => what.includes(` of ${of} (`)));
    expect(missing.map(({of}) => of)).toEqual([]);
  });

  it.each([
    ['Markdown', '# Sign-in outage\n\n## Timeline (UTC)\n\n| Time | Event |\n|---|---|\n| 12:06 | x |\n'],
    ['Markdown', '---\ntitle: x\n---\n\nWhat happened\n'],
    ['Markdown', 'Sign-in outage\n==============\n\ntext'],
    ['Markdown', '* one\n* two'],
    ['YAML', 'reference: INC-7\ntitle: x\npeople:\n  - name: y\n'],
    ['YAML', '---\nreference: INC-7\n'],
    ['a table (CSV)', 'reference,title,severity\r\nINC-7,"x, y",minor\r\n'],
    ['a table (CSV)', 'reference;title\nINC-7;x\n'],
    ['a table (CSV)', '\ufefftime\tevent\n12:06\tx\n'],
    ['an HTML page', '<!DOCTYPE html>\n<html><body>x</body></html>'],
    ['an HTML page', '<!-- saved -->\n<html lang="en">'],
    ['HTML', '<div class="incident">x</div>'],
    ['XML', '<?xml version="1.0"?>\n<rss version="0.92"><channel></channel></rss>'],
    ['an RTF document', '{\\rtf1\\ansi x}'],
    ['a calendar (iCalendar)', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'],
    ['a contact (vCard)', 'BEGIN:VCARD\r\nVERSION:4.0\r\n'],
    ['a saved e-mail', 'From: A <a@example.org>\r\nTo: b@example.org\r\nSubject: x\r\n\r\nThe queue\r\n'],
    ['JSON Lines, one document a line', '{"ts":"1","text":"a"}\n{"ts":"2","text":"b"}\n'],
    ['JSON with comments', '// ours\n{"title": "x"}'],
    ['JSON with comments', '{\n  // ours\n  "title": "x"}'],
    ['an INI or TOML file', '[incident]\ntitle = "x"\n'],
    ['a log', '2026-10-06 21:30:42 queue is full\n2026-10-06 21:31:00 restarted\n'],
    ['plain text', 'The queue stopped at night.'],
  ])('is told: %s', (what, text) => {
    expect(read(text)).toBe(told(what));
  });

  it.each(['', '\ufeff', ' \r\n\t'])('is told to be empty: %j', (text) => {
    expect(read(text)).toBe(`it.json is empty; ${taken}: see debrief help new.`);
  });

  it('is taken once somebody has put it into the right shape, with what else it holds', () => {
    const pagerDuty = {incident_number: 7, urgency: 'high', service: {}, title, reference: 'INC-7'};
    expect(readIncidentFile(JSON.stringify(pagerDuty), 'it.json')).toMatchObject({
      facts: {title, reference: 'INC-7'},
      notices: ['it.json: left out incident_number, urgency, service, which a review has no place for.'],
    });
    expect(read(JSON.stringify({title, severity: 'minor', service: 'mail', urgency: 'high'}))).toBe('taken');
  });

  it.each(['[', '- a', '[a](b', '**a', '<a', 'a:', '|'])('is told as soon where it is long: %j', (part) => {
    const long = part.repeat(1_000_000);
    expect(read(long)).toBe(read(part.repeat(4000)));
    expect(otherThanComment('', long.slice(0, 60_000))).toBe(otherThanComment('', part.repeat(4000)));
  });

  it('is broken JSON where it begins like JSON', () => {
    expect(read('{"title": "T",\n "people": [}')).toMatch(/^it\.json cannot be used: it is not valid JSON/);
  });
});

test('the fields that are named are those that are taken', () => {
  const empty = readIncidentFile('{}', 'it.json');
  expect('facts' in empty && Object.keys(empty.facts.incident ?? {})).toEqual(['startedAt', 'resolvedAt', 'keywords']);
  expect(taken).toContain(incidentFields.slice(0, -1).join(', '));
  const example = readFileSync(new URL('../../examples/github-2018-10-21/incident.json', import.meta.url), 'utf8');
  // Whoever tries the example meets where they are, and it is an incident like any.
  const unsaid: readonly string[] = ['zone', 'kind', 'security'];
  expect(Object.keys(JSON.parse(example))).toEqual(incidentFields.filter((field) => !unsaid.includes(field)));
});

describe('an agenda file that is something else', () => {
  const problems = (text: string) => {
    const result = readAgendaFile(text, 'mine.yaml');
    return 'problems' in result ? result.problems : [];
  };
  const says = (what: string) => [`line 1: this ${what}; an agenda has a title and stages, see docs/agendas.md`];

  it.each([
    ['looks like an incident of PagerDuty (incident_number, urgency)', '{"incident_number": 7, "urgency": "high"}'],
    ['looks like an incident file of debrief', '{"reference": "INC-7", "title": "x"}'],
    ['looks like a list of 1 message of Slack (ts, user, text)', '[{"ts": "1", "user": "U", "text": "x"}]'],
    ['looks like an HTML page', '<!doctype html>\n<title>x</title>'],
    ['looks like Markdown', '# Our review\n\n- What happened?\n'],
    ['looks like a table (CSV)', 'stage,minutes\nOpening,5\n'],
    ['looks like plain text', 'What happened?'],
    ['file is empty', ' \n'],
  ])('is told: %s', (what, text) => {
    expect(problems(text)).toEqual(says(what));
  });

  it.each(['title: x\nstages: 7', '{"title": "x", "stages": [}', '- stages:\n  - x', 'title: x\nminutes: 5'])(
    'is an agenda with mistakes: %j',
    (text) => {
      expect(problems(text).join()).not.toContain('looks like');
      expect(problems(text)).not.toEqual([]);
    },
  );
});

describe('a comment that is something else', () => {
  it.each([
    ['a saved e-mail', 'From: A <a@example.org>\nSubject: x\n\nThe queue'],
    ['an HTML page', '<html><body>x</body></html>'],
    ['an RTF document', '{\\rtf1 x}'],
    ['a calendar (iCalendar)', 'BEGIN:VCALENDAR\nVERSION:2.0'],
    ['a list of 1 message of Slack (ts, user, text)', '[{"ts": "1", "user": "U", "text": "x"}]'],
    [
      'a review that debrief exported (format, agenda, notes, clock)',
      reviewJson(sourceOf(sampleReview('after'), sampleNow('after'))),
    ],
  ])('is told: %s', (what, text) => {
    expect(otherThanComment(text, text)).toBe(what);
  });

  it.each([
    '# A heading\n\n- and a list\n| a | table |',
    'Time: 12:06\nWhat: the queue',
    '<b>bold</b> words',
    'a, b, c\nd, e, f',
    '[1] the first\n[2] the second',
    '{"error": "queue full"} is what it said',
    '{"error": "queue full"}',
    '2026-10-06 21:30:42 queue is full',
    'From: the beginning we guessed.',
  ])('is a comment all the same: %j', (text) => {
    expect(otherThanComment(text, text)).toBeUndefined();
  });
});
