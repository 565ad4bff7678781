// Names of time zones that are none, and which was probably meant.
import {expect, test} from 'vitest';
import {zoneNamed, zoneOfThisMachine} from '../../src/review/days.js';
import {noSuchZone, zoneMeant, zoneTyped} from '../../src/review/zone-names.js';

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

test.for(['UTC+2', 'GMT-03:30', 'BST', 'CEST'])('%s is no place, and of none is it a mistake', (typed) => {
  expect(noSuchZone(typed)).toBe(
    `No time zone is called ${typed} here: Europe/London, America/New_York or UTC will do.`,
  );
});

test('a short name that is another place to many is none', () => {
  for (const typed of ['BST', 'bst', 'IST', 'AST', 'CST', '+05:45', '-03']) expect(zoneNamed(typed)).toBeUndefined();
  for (const typed of ['UTC', 'GMT', 'NZ', 'CET']) expect(zoneNamed(typed)).toBeDefined();
});

test.for(['local', 'Local', ' LOCAL ', 'localtime', 'local time', 'here', 'system', 'auto', 'default', 'this-machine'])(
  '%j is the zone of this machine, and no place that is called so',
  (typed) => {
    expect(zoneTyped(typed)).toBe(zoneOfThisMachine());
    expect(zoneNamed(typed)).toBeUndefined();
    expect(zoneMeant(typed)).toBeUndefined();
  },
);

test('no word for this machine hides a zone', () => {
  for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) expect(zoneTyped(zone)).toBe(zoneNamed(zone));
});
