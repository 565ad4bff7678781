// Stands in for the tools that actions are sent to: answers on this machine as their public documents say, also in trouble.
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

type Fields = Record<string, unknown>;

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Fields;
};

/** Instead of the usual answer; `afterwards`: it is done all the same. */
export type Trouble =
  | {status: number; body?: unknown; headers?: Record<string, string>}
  | {afterwards: 'cut'}
  | {instead: 'silence' | 'cut'};

export type StandIn = {
  site: string;
  /** Every request, in order. */
  asked: Asked[];
  /** What is there now: the bodies that it was created with. */
  items: {ref: string; body: Fields}[];
  /** What the incident has beside its follow-ups. */
  postmortems: {id: string; title: string; markdown: string}[];
  updates: Fields[];
  /** Whom it knows, in whichever shape it is asked for, and the labels of the board. */
  people: {id: string; account: string; email: string}[];
  labels: {id: string; name: string}[];
  /** Asked of each request before it is answered. */
  trouble: (asked: Asked, nth: number) => Trouble | undefined;
  close(): Promise<void>;
};

export const env = {
  GITHUB_TOKEN: 'ghp-token-of-test',
  INCIDENT_IO_TOKEN: 'inc-token-of-test',
  TRELLO_KEY: 'trello-key-of-test',
  TRELLO_TOKEN: 'trello-token-of-test',
  JIRA_EMAIL: 'platform@example.org',
  JIRA_TOKEN: 'jira-token-of-test',
};

export const LIST = '0123456789abcdef01234567';
const BOARD = '89abcdef0123456789abcdef';
export const INCIDENT = '01HQ3ZK8V7M4N5P6R7S8T9V0W1';

const keys = [
  `Bearer ${env.GITHUB_TOKEN}`,
  `Bearer ${env.INCIDENT_IO_TOKEN}`,
  `OAuth oauth_consumer_key="${env.TRELLO_KEY}", oauth_token="${env.TRELLO_TOKEN}"`,
  `Basic ${Buffer.from(`${env.JIRA_EMAIL}:${env.JIRA_TOKEN}`).toString('base64')}`,
];

export const incident = {
  id: INCIDENT,
  reference: 'INC-7',
  name: 'Mail queue stopped',
  summary: 'The mail queue took nothing for an hour.',
  severity: {id: 's1', name: 'Minor', rank: 1},
  permalink: 'https://app.incident.io/example/incidents/7',
  incident_role_assignments: [
    {role: {id: 'r1', name: 'Incident Lead'}, assignee: {id: 'u1', name: 'Platform engineer'}},
    {role: {id: 'r2', name: 'Communications Lead'}, assignee: {id: 'u2', name: 'Support lead'}},
  ],
  incident_timestamp_values: [
    {incident_timestamp: {id: 't1', name: 'Reported at', rank: 1}, value: {value: '2026-11-20T10:00:00Z'}},
    {incident_timestamp: {id: 't2', name: 'Resolved at', rank: 2}, value: {value: '2026-11-20T11:05:00Z'}},
  ],
};

export async function standInTools(): Promise<StandIn> {
  const self: StandIn = {
    site: '',
    asked: [],
    items: [],
    postmortems: [],
    updates: [],
    people: [],
    labels: [],
    trouble: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => react(self, request, response, text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  self.site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}

function react(self: StandIn, request: IncomingMessage, response: ServerResponse, text: string): void {
  const url = new URL(request.url ?? '', self.site);
  const asked: Asked = {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: text === '' ? {} : JSON.parse(text),
  };
  self.asked.push(asked);
  const trouble = self.trouble(asked, self.asked.length);
  if (trouble && 'instead' in trouble) {
    if (trouble.instead === 'cut') response.destroy();
    return;
  }
  const {status, body, headers}: Usual =
    trouble && 'status' in trouble
      ? {body: {}, ...trouble}
      : keys.includes(request.headers.authorization ?? '')
        ? answerTo(self, asked)
        : {status: 401, body: {message: 'Bad credentials'}};
  if (trouble && 'afterwards' in trouble) return void response.destroy();
  response.writeHead(status, {'content-type': 'application/json', ...headers});
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

type Usual = {status: number; body: unknown; headers?: Record<string, string>};

function answerTo(self: StandIn, asked: Asked): Usual {
  const {method, path, query, body} = asked;
  const add = (ref: string): string => {
    self.items.push({ref, body});
    return ref;
  };
  const nth = self.items.length + 1;
  const missing = (...names: string[]): Usual | undefined =>
    names.every((name) => typeof body[name] === 'string' && body[name] !== '')
      ? undefined
      : {
          status: 422,
          body: {message: 'Validation Failed', errors: [{resource: 'Issue', field: names[0], code: 'missing_field'}]},
        };
  const texts = (name: string) => self.items.map((each) => ({...each, text: each.body[name]}));
  const answers: Record<string, () => Usual> = {
    'GET /repos/example/queue': () => ({
      status: 200,
      body: {full_name: 'example/queue', html_url: 'https://github.com/example/queue'},
    }),
    'GET /repos/example/queue/issues': () => {
      const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
      const all = self.items.map((each, index) => githubIssue(each, index + 1)).toReversed();
      return {status: 200, body: all.slice((page - 1) * size, page * size)};
    },
    'POST /repos/example/queue/issues': () =>
      missing('title') ?? {status: 201, body: githubIssue({ref: add(`#${nth}`), body}, nth)},
    [`GET /1/lists/${LIST}`]: () => ({status: 200, body: {id: LIST, name: 'To do', idBoard: BOARD}}),
    [`GET /1/boards/${BOARD}/cards/all`]: () => ({
      status: 200,
      body: texts('desc').map(({ref, text}) => ({id: ref, desc: text, shortUrl: `https://trello.com/c/${ref}`})),
    }),
    [`GET /1/boards/${BOARD}/members`]: () => ({
      status: 200,
      body: self.people.map(({id, account}) => ({id, username: account})),
    }),
    [`GET /1/boards/${BOARD}/labels`]: () => ({status: 200, body: self.labels}),
    'POST /1/cards': () =>
      missing('idList') ?? {status: 200, body: {id: add(`card${nth}`), shortUrl: `https://trello.com/c/card${nth}`}},
    'GET /rest/api/2/project/OPS': () => ({status: 200, body: {key: 'OPS', self: `${self.site}/rest/api/2/project/1`}}),
    'GET /rest/api/2/search/jql': () => ({
      status: 200,
      body: {
        isLast: true,
        issues: self.items.map(({ref, body: {fields}}) => ({
          key: ref,
          self: `${self.site}/rest/api/2/issue/${ref}`,
          fields: {description: (fields as Fields | undefined)?.description},
        })),
      },
    }),
    'GET /rest/api/2/user/assignable/search': () => ({
      status: 200,
      body: self.people
        .filter(({email}) => email.startsWith(query.get('query') ?? ''))
        .map(({id, account}) => ({accountId: id, displayName: account, active: true})),
    }),
    'POST /rest/api/2/issue': () =>
      typeof (body.fields as Fields | undefined)?.summary === 'string'
        ? {status: 201, body: {id: `${nth}`, key: add(`OPS-${nth}`), self: `${self.site}/rest/api/2/issue/${nth}`}}
        : {status: 400, body: {errorMessages: [], errors: {summary: 'You must specify a summary of the issue.'}}},
    'GET /v2/users': () => ({
      status: 200,
      body: {
        users: self.people.filter(({email}) => email === query.get('email')),
        pagination_meta: {page_size: 25},
      },
    }),
    'GET /v2/incidents/7': () => ({status: 200, body: {incident}}),
    'GET /v2/follow_ups': () => ({
      status: 200,
      body: {follow_ups: texts('description').map(({ref, text}) => ({id: ref, title: '', description: text}))},
    }),
    'POST /v2/follow_ups': () =>
      body.incident_id === INCIDENT
        ? (missing('title') ?? {status: 201, body: {follow_up: {id: add(`fu${nth}`), incident_id: INCIDENT}}})
        : {
            status: 422,
            body: {type: 'validation_error', status: 422, errors: [{code: 'invalid', message: 'no such incident'}]},
          },
    'GET /v2/incident_updates': () => ({
      status: 200,
      body: {incident_updates: self.updates, pagination_meta: {page_size: 250}},
    }),
    'GET /v1/postmortem_documents': () => ({
      status: 200,
      body: {postmortem_documents: self.postmortems.map(documentOf), pagination_meta: {page_size: 25}},
    }),
    [`POST /v2/incidents/${INCIDENT}/actions/import_postmortem_document`]: () => {
      const document = {
        id: `pm${self.postmortems.length + 1}`,
        title: String(body.title),
        markdown: String(body.content),
      };
      self.postmortems.push(document);
      return {status: 201, body: {postmortem_document: documentOf(document)}};
    },
    ...Object.fromEntries(
      self.postmortems.map(({id, markdown}) => [
        `GET /v1/postmortem_documents/${id}/content`,
        () => ({status: 200, body: {markdown}}),
      ]),
    ),
  };
  const [, assignee] = /^\/repos\/example\/queue\/assignees\/(.+)$/.exec(path) ?? [];
  if (assignee !== undefined && self.people.some(({account}) => account === assignee)) return {status: 204, body: ''};
  return answers[`${method} ${path}`]?.() ?? {status: 404, body: {message: 'Not Found'}};
}

const documentOf = ({id, title}: {id: string; title: string}) => ({
  id,
  title,
  incident_id: INCIDENT,
  document_url: `https://app.incident.io/example/post-mortems/${id}`,
  status: 'in_progress',
});

const githubIssue = ({body}: {ref: string; body: Fields}, number: number) => ({
  number,
  html_url: `https://github.com/example/queue/issues/${number}`,
  ...body,
});
