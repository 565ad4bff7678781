// The user's own list of accounts: the example of the documentation reads, and what is wrong is named with its line.
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readPeopleFile} from '../../src/exchange/readers/people-file.js';
import type {Handles} from '../../src/exchange/source.js';

const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8');
const example = /## People and their accounts[\s\S]*?```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

function accountsIn(text: string): (name: string) => Handles {
  const read = readPeopleFile(text);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.handlesOf;
}

const problemsIn = (text: string): string[] => {
  const read = readPeopleFile(text);
  return 'problems' in read ? read.problems : [];
};

/** Each tool once, so that a new one is not left out of the example. */
const everyTool: Record<keyof Handles, true> = {
  email: true,
  'incident.io': true,
  trello: true,
  jira: true,
  github: true,
  gitlab: true,
};

describe('people.json', () => {
  it('is read as the documentation has it, which shows an account for every tool', () => {
    const handlesOf = accountsIn(example);
    expect(handlesOf('First responder')).toEqual(JSON.parse(example)['First responder']);
    expect(Object.keys(handlesOf('First responder')).sort()).toEqual(Object.keys(everyTool).sort());
    expect(handlesOf('Database engineer')).toEqual({github: 'database-engineer'});
  });

  it('knows people by their names in whatever case, and nobody else', () => {
    const handlesOf = accountsIn(example);
    expect(handlesOf('  first RESPONDER ').gitlab).toBe('first.responder');
    expect(handlesOf('constructor')).toEqual({});
    expect(handlesOf('Somebody else')).toEqual({});
  });

  it.each([
    ['', 'line 1: this file is empty'],
    ['{"First responder": {\n  "git hub": "x"\n}}', 'line 2, First responder'],
    ['{"First responder": {\n\n  "github": "a b"\n}}', 'line 3, First responder'],
    ['{"First responder": {\n  "gitlab": "x\\n/close"\n}}', 'line 2, First responder'],
    ['{"First responder":\n {"email": "nowhere"}}', 'line 2, First responder.email: an e-mail address is needed'],
    ['["First responder"]', 'line 1'],
    ['{"First responder": ', 'line 1'],
  ])('says of %j where it is wrong', (text, says) => {
    expect(problemsIn(text)[0]).toContain(says);
  });
});
