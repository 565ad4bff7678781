// Actions as issues of a GitHub repository, by the public REST API.
import type {ActionItem} from '../writers/actions/action-item.js';
import {type Issue, issue} from '../writers/actions/github.js';
import {type Known, wantedOf} from './ids-there.js';
import {at, inTool, listAt, query, said, type Tool} from './tool.js';

const PER_PAGE = 100;

/** Every item has it, and only issues with it are looked through. */
const LABEL = 'post-incident';

export const github: Tool = {
  name: 'GitHub',
  site: 'https://api.github.com',
  secrets: ['GITHUB_TOKEN'],
  headers: (secret) => ({
    authorization: `Bearer ${secret('GITHUB_TOKEN')}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  }),
  rights: 'to read and write issues',
  takes: 'OWNER/NAME, a repository',
  complaint: (body) =>
    [said(at(body).message), ...(listAt(body, 'errors') ?? []).map((each) => said(each.message) || reasonOf(each))]
      .filter(Boolean)
      .join(': '),
  expected: (where) =>
    /^[\w.-]+\/[\w.-]+$/.test(where) && !/(^|\/)\.\.?(\/|$)/.test(where)
      ? {id: where, within: where, url: `https://github.com/${where}`}
      : undefined,
  place: (where) => ({method: 'GET', path: `/repos/${where}`, does: `look up ${where}`}),
  // A repository that was renamed has another name from here on.
  placed(body) {
    const {full_name, html_url} = at(body);
    return said(full_name) === '' ? undefined : {id: said(full_name), within: said(full_name), url: said(html_url)};
  },
  list: ({id}, page = '1') => ({
    method: 'GET',
    path: `/repos/${id}/issues?${query({state: 'all', labels: LABEL, per_page: `${PER_PAGE}`, page})}`,
    does: `look through the issues of ${id}`,
  }),
  listed(body, _, page = '1') {
    const issues = listAt(body);
    return (
      issues && {
        found: issues.flatMap((each) => {
          const there = inTool(reference(each), each.html_url);
          return there ? {...there, text: said(each.body)} : [];
        }),
        ...(issues.length === PER_PAGE && {next: `${Number(page) + 1}`}),
      }
    );
  },
  // One account that an issue cannot go to would keep the whole issue out.
  lookUps: (items, {id}) =>
    wantedOf(items, ({owner}) => [owner?.handles.github]).map((name) => ({
      ask: {method: 'GET', path: `/repos/${id}/assignees/${encodeURIComponent(name)}`, does: `look up ${name}`},
      of: 'people',
      wanted: [name],
      read: () => new Map([[name, name]]),
    })),
  create: (item, {id}, known) => ({
    method: 'POST',
    path: `/repos/${id}/issues`,
    body: issueTo(item, known),
    does: `open an issue for “${item.title}”`,
  }),
  created: (body) => inTool(reference(at(body)), at(body).html_url),
};

const issueTo = (item: ActionItem, {people}: Known): Issue => {
  const all = issue(item);
  return {...all, assignees: all.assignees.filter((name) => people.has(name))};
};

const reference = ({number}: {number?: unknown}): string => (said(number) === '' ? '' : `#${said(number)}`);

const reasonOf = ({field, code}: {field?: unknown; code?: unknown}): string =>
  [said(field), said(code).replaceAll('_', ' ')].filter(Boolean).join(' is ');
