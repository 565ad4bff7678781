// Actions as cards of a Trello list, by the public REST API.
import type {ActionItem} from '../writers/actions/action-item.js';
import {cardText} from '../writers/actions/trello.js';
import {isSame, lookUp, wantedOf} from './ids-there.js';
import {at, inTool, listAt, query, said, type Tool} from './tool.js';

/** The most that a board tells at a time. */
const PER_PAGE = 1000;

export const trello: Tool = {
  name: 'Trello',
  site: 'https://api.trello.com',
  secrets: ['TRELLO_KEY', 'TRELLO_TOKEN'],
  // In a header, since addresses are written down on the way.
  headers: (secret) => ({
    authorization: `OAuth oauth_consumer_key="${secret('TRELLO_KEY')}", oauth_token="${secret('TRELLO_TOKEN')}"`,
  }),
  rights: 'to read and write the board',
  takes: 'the id of a list',
  complaint: (body) => said(at(body).message) || said(at(body).error) || said(body),
  expected: (where) => (/^[0-9a-f]{24}$/i.test(where) ? {id: where, within: 'ID-OF-ITS-BOARD', url: ''} : undefined),
  place: (where) => ({
    method: 'GET',
    path: `/1/lists/${where}?${query({fields: 'name,idBoard'})}`,
    does: 'look up the list',
  }),
  placed(body) {
    const {id, idBoard} = at(body);
    return said(id) === '' || said(idBoard) === '' ? undefined : {id: said(id), within: said(idBoard), url: ''};
  },
  // Of the whole board: a card may have been moved on meanwhile, or archived.
  list: ({within}, before) => ({
    method: 'GET',
    path: `/1/boards/${encodeURIComponent(within)}/cards/all?${query({fields: 'desc,shortUrl', limit: `${PER_PAGE}`, before})}`,
    does: 'look through the cards of the board',
  }),
  listed(body) {
    const cards = listAt(body);
    return (
      cards && {
        found: cards.flatMap((card) => {
          const there = inTool(card.id, card.shortUrl);
          return there ? {...there, text: said(card.desc)} : [];
        }),
        ...(cards.length === PER_PAGE && {next: cards.map(({id}) => said(id)).toSorted()[0]}),
      }
    );
  },
  // A label that the board lacks is not made: which ones it has is its people's own.
  lookUps(items, {within}) {
    const board = `/1/boards/${encodeURIComponent(within)}`;
    const people = wantedOf(items, (item) => [memberOf(item)]);
    const labels = wantedOf(items, (item) => item.labels);
    const members = lookUp({
      of: 'people',
      wanted: people,
      path: `${board}/members?${query({fields: 'username'})}`,
      does: 'look up the members of the board',
      listed: (body) => listAt(body),
      fits: ({id, username}, name) => id === name || isSame(username, name),
    });
    const ofBoard = lookUp({
      of: 'labels',
      wanted: labels,
      path: `${board}/labels?${query({fields: 'name', limit: `${PER_PAGE}`})}`,
      does: 'look up the labels of the board',
      listed: (body) => listAt(body),
      fits: ({name: called}, name) => isSame(called, name),
    });
    return [members, ofBoard].filter(({wanted}) => wanted.length > 0);
  },
  create: (item, {id}, known) => ({
    method: 'POST',
    path: '/1/cards',
    body: {
      idList: id,
      name: item.title,
      desc: cardText(item),
      pos: 'bottom',
      // Noon of that day, which is the same day nearly everywhere.
      ...(item.due !== null && {due: `${item.due}T12:00:00.000Z`}),
      idMembers: idsOf([memberOf(item)], known.people),
      idLabels: idsOf(item.labels, known.labels),
    },
    does: `add a card for “${item.title}”`,
  }),
  created: (body) => inTool(at(body).id, at(body).shortUrl),
};

const memberOf = ({owner}: ActionItem): string | undefined => owner?.handles.trello;

const idsOf = (names: readonly (string | undefined)[], ids: ReadonlyMap<string, string>): string[] =>
  names.flatMap((name) => (name === undefined ? [] : (ids.get(name) ?? [])));
