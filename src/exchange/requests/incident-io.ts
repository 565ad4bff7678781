// Actions as follow-ups of an incident at incident.io, by its public API; and the report as its post-mortem.

import type {ActionItem} from '../writers/actions/action-item.js';
import {followUp} from '../writers/actions/incident-io.js';
import {isSame, lookUp, wantedOf} from './ids-there.js';
import {type Ask, address, at, type Body, inTool, listAt, type Place, query, said, type Tool} from './tool.js';

export const incidentIo: Tool = {
  name: 'incident.io',
  site: 'https://api.incident.io',
  secrets: ['INCIDENT_IO_TOKEN'],
  headers: (secret) => ({authorization: `Bearer ${secret('INCIDENT_IO_TOKEN')}`}),
  rights: 'to read incidents and to create follow-ups (and for --report, to import post-mortems)',
  takes: 'the reference of an incident, such as INC-7',
  complaint: (body) =>
    (listAt(body, 'errors') ?? [])
      .map(({message}) => said(message))
      .filter(Boolean)
      .join(' '),
  expected: (where) =>
    numberOf(where) === undefined ? undefined : {id: `ID-OF-${where}`, within: `ID-OF-${where}`, url: ''},
  place: (where) => ({method: 'GET', path: `/v2/incidents/${numberOf(where) ?? ''}`, does: `look up ${where}`}),
  placed(body, where) {
    const {id, reference, permalink} = at(body, 'incident');
    // It is found by its number alone, and another kind of reference may have that, too.
    const isIt = said(reference).toUpperCase() === where.toUpperCase() || id === where;
    return isIt && said(id) !== '' ? {id: said(id), within: said(id), url: address(permalink)} : undefined;
  },
  list: ({within}, after) => ({
    method: 'GET',
    path: `/v2/follow_ups?${query({incident_id: within, after})}`,
    does: 'look through its follow-ups',
  }),
  listed(body, place) {
    const all = listAt(body, 'follow_ups');
    return (
      all && {
        found: all.flatMap((each) => {
          const there = inTool(each.id, place.url);
          return there ? {...there, text: said(each.description)} : [];
        }),
        ...goesOn(body),
      }
    );
  },
  lookUps: (items) =>
    wantedOf(items, (item) => [addressOf(item)]).map((email) =>
      lookUp({
        of: 'people',
        wanted: [email],
        path: `/v2/users?${query({email})}`,
        does: `look up ${email}`,
        listed: (body) => listAt(body, 'users'),
        fits: (user) => isSame(user.email, email),
      }),
    ),
  create: (item, place, {people}) => ({
    method: 'POST',
    path: '/v2/follow_ups',
    body: followUp(item, place.id, people.get(addressOf(item) ?? '')),
    does: `create a follow-up for “${item.title}”`,
  }),
  // A follow-up has no address of its own.
  created: (body, place) => inTool(at(body, 'follow_up').id, place.url),
};

/** Of whoever has no id on the list of people. */
const addressOf = ({owner}: ActionItem): string | undefined =>
  owner?.handles['incident.io'] === undefined ? owner?.handles.email : undefined;

/** The number of `INC-7`, or an id as it is; undefined where it is neither. */
const numberOf = (where: string): string | undefined =>
  /^[0-9A-HJKMNP-TV-Z]{26}$/.test(where) ? where : /^[A-Za-z]+-(\d{1,9})$/.exec(where)?.[1];

const goesOn = (body: Body): {next?: string} => {
  const after = said(at(body, 'pagination_meta').after);
  return after === '' ? {} : {next: after};
};

/** The post-mortems of an incident: one that is there is left as it is. */
export const postmortems = {
  list: ({id}: Pick<Place, 'id'>): Ask => ({
    method: 'GET',
    path: `/v1/postmortem_documents?${query({incident_id: id})}`,
    does: 'look for a post-mortem',
  }),
  listed: (body: Body): {id: string; url: string}[] | undefined =>
    listAt(body, 'postmortem_documents')?.map((each) => ({id: said(each.id), url: address(each.document_url)})),
  content: (id: string): Ask => ({
    method: 'GET',
    path: `/v1/postmortem_documents/${encodeURIComponent(id)}/content`,
    does: 'read the post-mortem',
  }),
  create: ({id}: Pick<Place, 'id'>, title: string, content: string): Ask => ({
    method: 'POST',
    path: `/v2/incidents/${encodeURIComponent(id)}/actions/import_postmortem_document`,
    body: {title, content},
    does: 'import the report as its post-mortem',
  }),
  created: (body: Body): {ref: string; url: string} | undefined => {
    const {id, document_url} = at(body, 'postmortem_document');
    return inTool(id, document_url);
  },
};

/** What was said to others while the incident went on. */
export const updates = {
  list: ({id}: Pick<Place, 'id'>, after?: string): Ask => ({
    method: 'GET',
    path: `/v2/incident_updates?${query({incident_id: id, page_size: '250', after})}`,
    does: 'read its updates',
  }),
  listed: (body: Body): {found: object[]; next?: string} | undefined => {
    const found = listAt(body, 'incident_updates');
    return found && {found, ...goesOn(body)};
  },
};
