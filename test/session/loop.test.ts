// Events in their order: what is told while another event is under way comes behind it, and keys come one by one.
import {expect, test} from 'vitest';
import {loopOf} from '../../src/session/loop.js';
import {type Event, type Model, modelAt} from '../../src/session/model.js';
import {homeAt} from '../../src/session/situation.js';
import {viewAt} from '../../src/session/view.js';

const first = modelAt(viewAt('home'), homeAt(''));

test('takes an event that is told while another is carried out behind it, and keys behind all events', () => {
  const seen: string[] = [];
  const loop = loopOf(
    (model, event) => {
      seen.push(event.kind);
      if (event.kind === 'pressed') return {model: {...model, keys: [...event.keys]}, todo: [{kind: 'undo'}]};
      return {model: event.kind === 'key' ? {...model, keys: model.keys.slice(1)} : model, todo: []};
    },
    first,
    {
      now: () => 0,
      freshId: () => 'f',
      carryOut: () => loop.tell({kind: 'undone', says: '', changes: []}),
    },
  );
  loop.tell({kind: 'pressed', keys: [{text: 'a'}, {text: 'b'}]});
  expect(seen).toEqual(['pressed', 'undone', 'key', 'key']);
});

test('goes on after an event that failed', () => {
  const loop = loopOf(
    (model, event) => {
      if (event.kind === 'undone') throw new Error('no');
      return {model: {...model, overtime: true}, todo: []};
    },
    first,
    {now: () => 0, freshId: () => 'f', carryOut: () => undefined},
  );
  expect(() => loop.tell({kind: 'undone', says: '', changes: []})).toThrow('no');
  loop.tell({kind: 'overtime', over: true});
  expect(loop.model.overtime).toBe(true);
});

test('does not press a key again that failed', () => {
  const loop = loopOf(
    (model, event) => {
      if (event.kind === 'key') throw new Error('no');
      return {model: event.kind === 'pressed' ? {...model, keys: [...event.keys]} : model, todo: []};
    },
    first,
    {now: () => 0, freshId: () => 'f', carryOut: () => undefined},
  );
  expect(() => loop.tell({kind: 'pressed', keys: [{text: 'a'}]})).toThrow('no');
  loop.tell({kind: 'role kept'});
  expect(loop.model.keys).toEqual([]);
});

test('tells of each model that is another, and what led to it', () => {
  const told: [Model, Model, Event['kind']][] = [];
  const loop = loopOf(
    (model, event) => ({model: event.kind === 'overtime' ? {...model, overtime: event.over} : model, todo: []}),
    first,
    {
      now: () => 0,
      freshId: () => 'f',
      carryOut: () => undefined,
      changed: (before, after, event) => told.push([before, after, event.kind]),
    },
  );
  loop.tell({kind: 'role kept'});
  loop.tell({kind: 'overtime', over: true});
  expect(told).toEqual([[first, loop.model, 'overtime']]);
});
