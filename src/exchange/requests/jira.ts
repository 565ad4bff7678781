// Actions as issues of a Jira project, by the public REST API (version 2, whose texts are Jira’s own markup).
import type {ActionItem} from '../writers/actions/action-item.js';
import {wikiText} from '../writers/actions/jira.js';
import {isSame, lookUp, wantedOf} from './ids-there.js';
import {at, inTool, listAt, query, said, type Tool} from './tool.js';

export const jira: Tool = {
  name: 'Jira',
  site: null,
  secrets: ['JIRA_EMAIL', 'JIRA_TOKEN'],
  headers: (secret) => ({
    authorization: `Basic ${btoa(`${secret('JIRA_EMAIL')}:${secret('JIRA_TOKEN')}`)}`,
  }),
  rights: 'to browse the project and create issues in it',
  takes: 'the key of a project, such as OPS',
  complaint(body) {
    const {errorMessages, errors} = at(body);
    const all = [...(Array.isArray(errorMessages) ? errorMessages : []), ...Object.values(at(errors))];
    return all.map(said).filter(Boolean).join(' ');
  },
  expected: (where) =>
    /^[A-Z][A-Z0-9_]*$/i.test(where) ? {id: where.toUpperCase(), within: where.toUpperCase(), url: ''} : undefined,
  place: (where) => ({
    method: 'GET',
    path: `/rest/api/2/project/${where.toUpperCase()}`,
    does: `look up ${where.toUpperCase()}`,
  }),
  placed(body) {
    const {key} = at(body);
    return said(key) === '' ? undefined : {id: said(key), within: said(key), url: originOf(at(body).self)};
  },
  list: ({within}, nextPageToken) => ({
    method: 'GET',
    path: `/rest/api/2/search/jql?${query({
      jql: `project = "${within}" AND labels = "post-incident" ORDER BY created DESC`,
      fields: 'description',
      maxResults: '100',
      nextPageToken,
    })}`,
    does: `look through the issues of ${within}`,
  }),
  listed(body, place) {
    const issues = listAt(body, 'issues');
    const next = said(at(body).nextPageToken);
    return (
      issues && {
        found: issues.flatMap((each) => {
          const there = inTool(each.key, pageOf(each, place.url));
          return there ? {...there, text: said(at(each, 'fields').description)} : [];
        }),
        ...(next !== '' && {next}),
      }
    );
  },
  // The API knows people by the ids of their accounts, which may be looked for by an address.
  lookUps: (items, {within}) =>
    wantedOf(items, (item) => [addressOf(item)]).map((address) =>
      lookUp({
        of: 'people',
        wanted: [address],
        path: `/rest/api/2/user/assignable/search?${query({project: within, query: address, maxResults: '10'})}`,
        does: `look up ${address}`,
        listed: (body) => listAt(body)?.filter(({active}) => active !== false),
        // Most accounts keep their address to themselves: being found by it alone is enough.
        fits: ({emailAddress}) => said(emailAddress) === '' || isSame(emailAddress, address),
        idOf: ({accountId}) => accountId,
      }),
    ),
  create: (item, {id}, {people}) => ({
    method: 'POST',
    path: '/rest/api/2/issue',
    body: {
      fields: {
        project: {key: id},
        issuetype: {name: 'Task'},
        summary: item.shortTitle,
        description: wikiText(item),
        labels: item.labels,
        ...(item.due !== null && {duedate: item.due}),
        ...assignee(people.get(addressOf(item) ?? '') ?? accountOf(item)),
      },
    },
    does: `create an issue for “${item.title}”`,
  }),
  created: (body, place) => inTool(at(body).key, pageOf(at(body), place.url)),
};

/** The id of an account, where the list of people has one. */
const accountOf = ({owner}: ActionItem): string | undefined =>
  owner?.handles.jira?.includes('@') ? undefined : owner?.handles.jira;

const addressOf = (item: ActionItem): string | undefined =>
  accountOf(item) === undefined ? (item.owner?.handles.jira ?? item.owner?.handles.email) : undefined;

const assignee = (account: string | undefined) => (account === undefined ? {} : {assignee: {accountId: account}});

const originOf = (self: unknown): string => (URL.canParse(said(self)) ? new URL(said(self)).origin : '');

const pageOf = ({key, self}: {key?: unknown; self?: unknown}, origin: string): string => {
  const site = originOf(self) || origin;
  return site === '' ? '' : `${site}/browse/${encodeURIComponent(said(key))}`;
};
