// One request and its answer: how long it is waited for, where it never goes, and what is said where nothing comes back.
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {send} from '../../../src/store/push/send.js';

let server: Server;
let site: string;
let answers: (request: IncomingMessage, response: ServerResponse) => void;
beforeEach(async () => {
  server = createServer((request, response) => answers(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (path = '/') =>
  send({method: 'GET', url: site + path, headers: {authorization: 'Bearer x'}}, {patience: 2000});
const post = () => send({method: 'POST', url: site, headers: {}, body: {a: 'é'}}, {patience: 2000});

it('sends JSON and reads it, or the text as it is', async () => {
  const heard: string[] = [];
  answers = (request, response) => {
    request.setEncoding('utf8').on('data', (text) => heard.push(`${request.headers['content-type']} ${text}`));
    request.on('end', () => response.end(request.method === 'POST' ? '{"b": [1]}' : 'none'));
  };
  expect(await post()).toMatchObject({status: 200, body: {b: [1]}});
  expect(heard).toEqual(['application/json {"a":"é"}']);
  expect(await get()).toMatchObject({status: 200, body: 'none'});
});

it.each([
  ['7', 7000],
  [new Date(Date.now() - 5000).toUTCString(), 0],
  ['soon', undefined],
])('of a tool that wants to be left alone, Retry-After: %s', async (said, wait) => {
  answers = (_, response) => response.writeHead(429, {'retry-after': said}).end('{}');
  expect(await get()).toMatchObject({status: 429, retryAfter: wait});
});

it('ends where it is sent around in a circle', async () => {
  answers = (_, response) => response.writeHead(302, {location: '/'}).end();
  expect(await get()).toMatchObject({status: 302, onward: '/'});
});

it('never takes something that was to be created for something to be read', async () => {
  const asked: (string | undefined)[] = [];
  answers = ({method}, response) => {
    asked.push(method);
    response.writeHead(303, {location: '/'}).end();
  };
  expect(await post()).toMatchObject({status: 303});
  expect(asked).toEqual(['POST']);
});

it('tells an answer that broke off from a request that never went', async () => {
  answers = (_, response) => {
    response.writeHead(201, {'content-length': '100'}).write('{"id"');
    response.destroy();
  };
  expect(await post()).toEqual({status: null, mayBeDone: true, why: 'the connection was cut'});
  const nowhere = await send({method: 'POST', url: 'http://127.0.0.1:1', headers: {}, body: {}});
  expect(nowhere).toMatchObject({status: null, mayBeDone: false});
});

it('reads no answer without an end', async () => {
  const part = 'x'.repeat(1024 * 1024);
  answers = (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(part));
      response.once('drain', more);
    };
    more();
  };
  const {status} = await send({method: 'GET', url: site, headers: {}});
  expect(status).toBeNull();
});
