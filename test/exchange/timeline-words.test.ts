// The words that timelines are read by: those that come along, and lists of a team’s own in their place.
import {describe, expect, it, test} from 'vitest';
import {readTimeline} from '../../src/exchange/readers/timeline/read-timeline.js';
import {type TimelineLists, wordsOf} from '../../src/exchange/readers/timeline/words.js';
import {builtInLists} from '../../src/guidance/lists.js';

const words = wordsOf(builtInLists);

describe('what a chat says of itself', () => {
  test.each([
    'Bob joined the channel',
    'Bob has joined #ops-42.',
    'joined #ops along with 3 others',
    'Bob Smith was added to the group by Alice',
    'was removed from this conversation',
    'set the channel topic: Database down',
    'changed the group’s description',
    'renamed the channel',
    '@alice has been notified by PagerDuty',
    'pinned a message to this channel.',
    '\u200eMessages and calls are end-to-end encrypted. Nobody outside of this chat can read them.',
  ])('is known: %s', (text) => {
    expect(words.isChatNoise(text)).toBe(true);
  });

  test.each([
    'Alan joined the channel and found the disk full',
    'Alice left the chat window open',
    'We looked for the one who had left the channel',
    'Customers were notified by mail',
    'I set the channel up again',
    'Bob joined the channel\nThe disk is full',
  ])('is not: %s', (text) => {
    expect(words.isChatNoise(text)).toBe(false);
  });
});

describe('a heading', () => {
  test.each([
    ['1. Executive Summary:', 'summary'],
    ['TL;DR', 'summary'],
    ['What happened?', 'summary'],
    ['Overview of the incident', 'summary'],
    ['Customer & business impact', 'impact'],
    ['Impact on our customers', 'impact'],
    ['Who was affected?', 'impact'],
    ['No impact', undefined],
    ['What happened when', undefined],
    ['Summary of actions', undefined],
  ])('%s is of %s', (heading, account) => {
    expect(words.accountNamed(heading)).toBe(account);
  });

  test.each([
    ['Timeline of events (UTC)', true],
    ['2. Detailed incident time-line', true],
    ['Chronology', true],
    ['What we would do about the timeline', false],
    ['Timelines', false],
  ])('%s is of a timeline: %s', (heading, is) => {
    expect(words.isTimelineTitle(heading)).toBe(is);
  });
});

describe('lists of a team’s own', () => {
  const own: TimelineLists = {
    'chat-noise': ['ist [der] gruppe beigetreten $'],
    'moment-kinds': {...builtInLists['moment-kinds'], detection: ['Erkannt']},
    sections: {
      timeline: ['zeitachse|ablauf'],
      summary: ['zusammenfassung'],
      impact: ['folgen [für] _'],
      people: ['beteiligte'],
    },
  };
  const text = [
    '# Mails kamen nicht an',
    '## Beteiligte',
    '- Bereitschaft',
    '## Zusammenfassung',
    'Die Schlange stand.',
    '## Folgen für Kunden',
    'Mails kamen später.',
    '## Ablauf (UTC)',
    '2026-11-20 10:30 erkannt: Alarm',
    '2026-11-20 10:31 Bo ist der Gruppe beigetreten',
    '2026-11-20 10:32 Bo joined the channel',
  ].join('\n');

  it('take the place of those that come along', () => {
    expect(readTimeline(text, 'x.md', own)).toMatchObject({
      told: [{text: 'erkannt: Alarm', kind: 'detection'}, {text: 'Bo joined the channel'}],
      folded: 1,
      facts: {
        summary: 'Die Schlange stand.',
        impact: 'Mails kamen später.',
        people: [{name: 'Bereitschaft', involvement: 'responder', role: null}],
      },
    });
  });

  it('are read in no time, however many gaps are in them', () => {
    const gaps = `${'_ '.repeat(60)}gone`;
    const sections = {timeline: [gaps], summary: [gaps], impact: [gaps], people: [gaps]};
    const read = readTimeline(`${'a '.repeat(28)}\n10:30 ${'a '.repeat(99)}`, 'x', {
      ...own,
      'chat-noise': [gaps],
      sections,
    });
    expect('told' in read && read.told).toHaveLength(2);
  });
});
