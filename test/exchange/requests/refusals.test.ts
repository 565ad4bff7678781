// What each tool answers in trouble, as its public documents have it, becomes one sentence in plain words.
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {tools} from '../../../src/exchange/requests/by-receiver.js';
import {hiding} from '../../../src/exchange/requests/hidden.js';
import {refusal} from '../../../src/exchange/requests/refusals.js';
import {keysOf, type Receiver, receivers} from '../../../src/review/vocabulary.js';
import {oneSentence} from '../../support/debrief.js';

const secret = 'a-secret-that-nobody-sees';
const ask = {method: 'POST', path: '/items', body: {}, does: 'create it'} as const;

/** Each with what it says in its own words. */
const bodies: Record<Receiver, {body: unknown; says: string}[]> = {
  'incident.io': [
    {
      body: {
        type: 'validation_error',
        status: 422,
        request_id: 'r1',
        errors: [{code: 'is_required', message: 'A title is required', source: {field: 'title'}}],
      },
      says: 'A title is required',
    },
  ],
  trello: [
    {body: 'invalid value for idList', says: 'invalid value for idList'},
    {body: {message: 'board not found', error: 'NOT_FOUND'}, says: 'board not found'},
  ],
  github: [
    {
      body: {message: 'Validation Failed', errors: [{resource: 'Issue', field: 'title', code: 'missing_field'}]},
      says: 'Validation Failed: title is missing field',
    },
    {body: {message: 'Not Found', documentation_url: 'https://docs.github.com/rest'}, says: 'Not Found'},
  ],
  jira: [
    {
      body: {errorMessages: [], errors: {duedate: 'Field ‘duedate’ cannot be set.'}},
      says: 'Field ‘duedate’ cannot be set.',
    },
    {body: {errorMessages: ['No project could be found with key ‘OPS’.']}, says: 'No project could be found'},
  ],
};

const inWords: [status: number, says: RegExp][] = [
  [400, /did not create it \(400\)/],
  [401, /make a new token/],
  [403, /needs the right/],
  [404, /no such thing that this token can see/],
  [409, /did not create it \(409\)/],
  [422, /did not create it \(422\)/],
  [429, /too many requests: wait a while/],
  [500, /is in trouble \(500\): it may be there all the same/],
  [503, /is in trouble \(503\)/],
];

it('never shows a secret, whatever was made of it', () => {
  const token = fc.string({unit: fc.constantFrom(...'abcXYZ019_-+/=.:%'), minLength: 8, maxLength: 40});
  const around = fc.string({unit: fc.constantFrom(...'ab1 '), maxLength: 4});
  const twists: ((text: string) => string)[] = [
    (text) => text,
    encodeURIComponent,
    (text) => encodeURIComponent(text).toLowerCase(),
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text).toString('hex'),
    (text) => JSON.stringify(text),
  ];
  fc.assert(
    fc.property(token, around, around, fc.nat(twists.length - 1), (key, before, behind, nth) => {
      const header = `Basic ${Buffer.from(`me@example.org:${key}`).toString('base64')}`;
      const hide = hiding([key, header.slice(6)]);
      const twist = twists[nth] ?? String;
      expect(hide(`Bad header ${header.slice(6)}!`)).toBe('Bad header …!');
      // In Base64, the two signs at an end may be of what stands beside it.
      const shown = hide(twist(before + key + behind));
      expect(shown).toContain('…');
      expect(shown.length).toBeLessThanOrEqual(twist(before + behind).length + 8);
    }),
  );
});

describe.each(keysOf(receivers))('%s', (to) => {
  const told = (status: number, body: unknown) => refusal(tools[to], ask, {status, body}, [secret]);

  it.each(inWords)('%i', (status, says) => {
    for (const {body} of bodies[to]) {
      const sentence = told(status, body);
      expect(sentence).toMatch(says);
      expect(sentence).toContain(tools[to].name);
      expect(`debrief: ${sentence}\n`).toMatch(oneSentence);
    }
  });

  it('says it in the tool’s own words, on one line, without a secret', () => {
    for (const {body, says} of bodies[to]) expect(told(422, body)).toContain(`it says: “${says}`);
    const [{body} = {body: ''}] = bodies[to];
    const twisted = JSON.parse(JSON.stringify(body).replace(/(required|invalid|Failed|cannot)/g, `$1\\n${secret}`));
    expect(told(422, twisted)).not.toMatch(/\n|a-secret/);
    expect(told(422, twisted)).toContain('…');
  });

  it('leaves a page of HTML unsaid', () => {
    expect(told(403, '<html><body>Forbidden</body></html>')).not.toContain('<');
  });
});
