// The page to read before the meeting, as Markdown and as a web page: what is on it, and above all what is not.
import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {chromium} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {type Source, sourceOf} from '../../../src/exchange/source.js';
import {writers} from '../../../src/exchange/writers/by-format.js';
import type {Change} from '../../../src/review/changes/index.js';
import type {Review} from '../../../src/review/types.js';
import {foldInOrder} from '../../support/arbitrary-change.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {browser as installed, noBrowser} from '../../support/browser.js';
import {elementsIn, openPage, textOf as textOfPage} from '../../support/read-html.js';
import {headings, nodesIn, textOf, under} from '../../support/read-markdown.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';
import {momentsTold} from '../../support/with-timeline.js';

const review: Review = {
  ...foldInOrder(sampleReview('preparing'), [
    ...momentsTold,
    {type: 'review-edited', fields: {summary: 'A link between two sites failed', impact: 'Pages were late'}},
  ] satisfies Change[]),
  zone: 'UTC',
};
const now = sampleNow('preparing');
const meeting = {at: Date.parse('2018-11-01T14:00:00Z'), minutes: 90, zone: 'UTC', where: 'Room 4'};
const source: Source = {...sourceOf(review, now), meeting};
const text = writers['pre-read'](source);
const linesUnder = (title: string, of = text) =>
  under(title, of)
    .split('\n')
    .flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));

describe('the page', () => {
  it('says when, what happened, what will be talked about, who comes, and how to prepare', () => {
    const tree = fromMarkdown(text);
    expect(headings(tree)).toEqual([
      'GH-2018-10-21: Service degraded after a 43 second network partition',
      'What happened',
      'What we will talk about',
      'Who comes, and why',
      'Before you come',
    ]);
    expect(textOf(tree)).toContain('Meeting: Thu 1 Nov 2018, 14:00 to 15:30 UTC');
    expect(textOf(tree)).toContain('Where: Room 4');
    expect(under('What happened', text)).toContain('A link between two sites failed');
    expect(under('Before you come', text)).toContain('debrief comment');
  });

  it('has the pinned moments, each day with the first of its own, and says how many more there are', () => {
    const moments = linesUnder('What happened');
    expect(moments).toHaveLength(7);
    expect(moments[0]).toMatch(/^\*\*Sun 21 Oct 2018, 22:52 UTC\*\* The link between two sites is lost/);
    expect(moments[1]).toMatch(/^\*\*22:54\*\* Monitoring/);
    expect(moments[4]).toMatch(/^\*\*Mon 22 Oct 2018, 00:05\*\*/);
    expect(under('What happened', text)).toContain('5 more moments on the timeline.');
  });

  it('names nobody for what went on, and has nothing of what is said in private', () => {
    const told = foldInOrder(review, [
      {type: 'comment-added', comment: {id: 'k1', questionId: null, text: 'Nobody dared to ask for a break'}},
      {type: 'nudge-sent', nudge: {id: 'm1', text: 'Somebody has not spoken yet'}},
    ] satisfies Change[]);
    const pinned = told.moments?.map((moment) => ({...moment, pinned: true, actor: 'First responder'}));
    const page = writers['pre-read']({...source, review: {...told, ...(pinned && {moments: pinned})}});
    expect(under('What happened', page)).toContain('The link between two sites is lost');
    expect(under('What happened', page)).not.toContain('First responder');
    expect(page).not.toMatch(/Nobody dared|has not spoken/);
  });

  it('tells what somebody did by their role', () => {
    const moments = review.moments?.map((moment) => ({...moment, text: 'First responder restarts it', pinned: true}));
    const summary = 'First responder saw it first';
    const page = writers['pre-read']({...source, review: {...review, ...(moments && {moments}), summary}});
    expect(under('What happened', page)).toContain('** A responder restarts it');
    expect(under('What happened', page)).not.toContain('First responder');
  });

  it('has how it was seen, decided on and mended where nothing is pinned, not what came first', () => {
    const [first] = review.moments ?? [];
    const kinds = [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'detection',
      null,
      'decision',
      null,
      'recovery',
      null,
    ] as const;
    const moments = kinds.map((kind, place) => ({
      ...(first ?? expect.fail('no moment')),
      id: `m${place}`,
      at: Date.parse('2018-10-28T00:00:00Z') + place * 20 * 60_000,
      text: `${kind ?? 'moment'} ${place}`,
      pinned: false,
      kind,
    }));
    const page = writers['pre-read']({...source, review: {...review, moments, timelineZone: 'Europe/London'}});
    const told = linesUnder('What happened', page).map((line) => line.replace(/^\*\*.*\*\* /, ''));
    expect(told).toEqual(expect.arrayContaining(['Moment 0', 'Detection 7', 'Decision 9', 'Recovery 11', 'Moment 12']));
    // The clocks went back at one in the morning.
    const zones = linesUnder('What happened', page).flatMap((line) => /GMT(?:\+1)?(?=\*\*)/.exec(line) ?? []);
    expect(zones).toEqual(['GMT+1', 'GMT']);
  });

  it('has an address that can be copied, and no path of somebody’s machine', () => {
    const where = 'https://meet.example.org/x';
    const told = {...source, meeting: {...meeting, where}, review: {...review, recording: '/home/me/talk.mp4'}};
    expect(writers['pre-read'](told)).toContain(`\`${where}\``);
    expect(writers['pre-read'](told)).not.toContain('talk.mp4');
  });

  it('says why each comes, and of whom the meeting needs and nobody is down', () => {
    const who = linesUnder('Who comes, and why');
    expect(who).toContainEqual(expect.stringMatching(/^\*\*Responders:\*\* Incident coordinator, First responder and/));
    const without = {...review, people: review.people.filter(({involvement}) => involvement !== 'senior')};
    const page = writers['pre-read']({...source, review: without});
    expect(linesUnder('Who comes, and why', page)).toContainEqual(
      '**Senior, from outside the response:** nobody yet – _needed for a major one_',
    );
  });

  it('leaves out what nobody knows yet', () => {
    const bare = {...sampleReview('preparing'), recording: ''};
    const page = writers['pre-read'](sourceOf(bare, now));
    expect(page).not.toMatch(/Meeting:|Recording:|What happened/);
  });
});

describe('however long the review is', () => {
  const long = 'There is a lot to tell of this and it goes on for quite a while. '.repeat(20);
  const many = <T>(make: (place: number) => T) => Array.from({length: 60}, (_, place) => make(place));
  const full: Review = {
    ...review,
    summary: long,
    impact: long,
    moments: many((place) => ({
      ...(review.moments?.[0] ?? expect.fail('no moment')),
      id: `m${place}`,
      at: meeting.at - place * 60_000,
      text: long,
    })),
    people: many((place) => ({
      ...(review.people[2] ?? expect.fail('nobody')),
      id: `p${place}`,
      name: `Responder ${place}`,
    })),
    agenda: {
      ...review.agenda,
      stages: review.agenda.stages.map((stage) => ({
        ...stage,
        questions: many((place) => ({
          ...(stage.questions[0] ?? expect.fail('no question')),
          id: `${stage.id}-${place}`,
        })),
      })),
    },
  };

  it('says little of each, and of what is left out how much it is', () => {
    const page = writers['pre-read']({...source, review: full});
    expect(page.length).toBeLessThan(4000);
    expect(page).toContain('53 more moments on the timeline.');
    expect(page).toContain('and 56 more');
    expect(page).toContain('And 112 more topics.');
  });

  it.skipIf(noBrowser)(`is one page on paper${noBrowser}`, async () => {
    // A test's own page, and in containers the tests are often root's, whom Chromium gives no sandbox.
    const browser = await chromium.launch({executablePath: installed ?? '', chromiumSandbox: false});
    try {
      const page = await browser.newPage();
      for (const of of [review, full]) {
        await page.setContent(writers['pre-read-html']({...source, review: of}));
        const pdf = await page.pdf({format: 'A4', preferCSSPageSize: true});
        expect(pdf.toString('latin1').match(/\/Type \/Page$/gm)).toHaveLength(1);
      }
    } finally {
      await browser.close();
    }
  });
});

it('is as a web page what it is as Markdown', () => {
  const page = openPage(writers['pre-read-html'](source));
  const words = (given: string) => given.replace(/\s+/g, ' ').trim();
  const shown = words(textOfPage(elementsIn(page, 'body')[0]));
  for (const node of nodesIn(fromMarkdown(text))) {
    if (node.type === 'listItem' || node.type === 'heading') expect(shown).toContain(words(textOf(node)));
  }
  expect(elementsIn(page, 'nav')).toEqual([]);
});

it('keeps whatever anybody wrote as text', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review: any, now: at}) => {
      const of = {...sourceOf(any, at), meeting};
      const kinds = new Set(nodesIn(fromMarkdown(writers['pre-read'](of))).map(({type}) => type));
      for (const kind of ['html', 'link', 'image', 'definition', 'thematicBreak'] as const) {
        expect([...kinds]).not.toContain(kind);
      }
      const page = openPage(writers['pre-read-html'](of));
      expect(elementsIn(page, 'script', 'img', 'iframe', 'input')).toEqual([]);
      expect(elementsIn(page, 'a')).toHaveLength(1);
    }),
    {numRuns: 60},
  );
});
