// Names of time zones that are none, and which was probably meant.
import {expect, test} from 'vitest';
import {noSuchZone, zoneMeant} from '../../src/review/zone-names.js';

test.for([
  ['Europe/Londn', 'Europe/London'],
  ['london', 'Europe/London'],
  ['Londn', 'Europe/London'],
  ['New York', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['america / los angeles', 'America/Los_Angeles'],
  ['Pacific/Aukland', 'Pacific/Auckland'],
  ['auckland', 'Pacific/Auckland'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['Europe/Auckland', 'Pacific/Auckland'],
  ['UTX', 'UTC'],
])('%s is %s', ([typed = '', zone]) => {
  expect(zoneMeant(typed)).toBe(zone);
  expect(noSuchZone(typed)).toBe(`No time zone is called ${typed} here, did you mean ${zone}?`);
});

test.for(['', 'Atlantis/Harbour', 'over there', '+02:00 or so', 'x'])('of %j none was', (typed) => {
  expect(zoneMeant(typed)).toBeUndefined();
});
