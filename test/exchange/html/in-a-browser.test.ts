// The page of a review in a real Chromium: on a phone and on a wide screen, in the dark, and with texts that want to act.
import {createRequire} from 'node:module';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {chromium} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Audience, audienceNames} from '../../../src/exchange/audiences.js';
import {type Source, sourceFor, sourceOf} from '../../../src/exchange/source.js';
import {writers} from '../../../src/exchange/writers/by-format.js';
import type {Review} from '../../../src/review/types.js';
import {browser as installed, noBrowser} from '../../support/browser.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';
import {withTimeline} from '../../support/with-timeline.js';

const sample = withTimeline(sampleReview('closed'));
/** With every column that a table of actions can have. */
const actions = sample.actions.map((action) => ({...action, isms: true, forClient: true}));
const source = sourceOf({...sample, actions}, sampleNow('closed'));
const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Each text that somebody typed, in another’s place. */
function saying(words: string, review: Review): Review {
  const text = {text: words};
  return {
    ...review,
    title: words,
    reference: words,
    summary: words,
    impact: words,
    recording: words,
    nextTime: words,
    people: review.people.map((person) => ({...person, name: words})),
    notes: review.notes.map((note) => ({...note, ...text})),
    parked: review.parked.map((topic) => ({...topic, ...text})),
    moments: (review.moments ?? []).map((moment) => ({...moment, ...text, actor: words})),
    actions: review.actions.map((action) => ({...action, title: words, doneWhen: words, reason: words})),
    agenda: {
      ...review.agenda,
      title: words,
      language: words,
      stages: review.agenda.stages.map((stage) => ({
        ...stage,
        title: words,
        questions: stage.questions.map((question) => ({...question, ...text})),
      })),
    },
  };
}

describe.skipIf(noBrowser)(`the page of a review in a browser${noBrowser}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    // A test's own page, and in containers the tests are often root's, whom Chromium gives no sandbox.
    browser = await chromium.launch({executablePath: installed ?? '', chromiumSandbox: false});
  });
  afterAll(() => browser?.close());

  /** What the page of this source is like; what it wants from elsewhere, or says in its console, is noted. */
  async function opened(
    from: Source,
    {width, scheme = 'light'}: {width: number; scheme?: (typeof schemes)[number]},
    look: (page: Page, noted: string[]) => Promise<void>,
  ): Promise<void> {
    const noted: string[] = [];
    // Without the page's own policy, so that it is its text that is safe.
    const context = await browser.newContext({viewport: {width, height: 800}, colorScheme: scheme, bypassCSP: true});
    try {
      const page = await context.newPage();
      page.on('request', (request) => noted.push(request.url()));
      page.on('console', (message) => noted.push(message.text()));
      page.on('dialog', (dialog) => void dialog.dismiss().finally(() => noted.push(dialog.message())));
      await page.setContent(writers.html(from), {waitUntil: 'load'});
      await look(page, noted);
    } finally {
      await context.close();
    }
  }

  const overhang = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  /** Words that a drawing draws beyond its own edge, where nobody sees them. */
  const cutOff = (page: Page) =>
    page.evaluate(`[...document.querySelectorAll('svg text')]
      .filter((text) => text.getBoundingClientRect().right > text.closest('svg').getBoundingClientRect().right + 1)
      .map((text) => text.textContent)`);

  it.each([...widths, 768].flatMap((width) => audienceNames.map((audience): [number, Audience] => [width, audience])))(
    'has room at %i pixels, for the %s',
    async (width, audience) => {
      await opened(sourceFor(audience, source), {width}, async (page, noted) => {
        expect(await overhang(page)).toBe(0);
        expect(await cutOff(page)).toEqual([]);
        expect(noted).toEqual([]);
      });
    },
  );

  it.each([
    ['one word of 300 letters', 'M'.repeat(300)],
    ['an address', `https://example.org/${'a/b-c_d?e=f&'.repeat(30)}`],
    ['another script', '障害が発生したときの手順を確認する'.repeat(8)],
    ['one from right to left', 'תקלה ברשת בין שני האתרים '.repeat(8)],
  ])('has room for %s', async (_what, words) => {
    const long = {...source, review: saying(words, source.review)};
    for (const width of [...widths, 768]) {
      await opened(long, {width}, async (page) => {
        expect(await overhang(page), `${width}`).toBe(0);
        expect(await cutOff(page), `${width}`).toEqual([]);
      });
    }
  });

  it.each([
    '<script>console.log("ran")</script>',
    '<img src=x onerror=console.log("ran")>',
    '</title></style><svg onload=console.log("ran")>',
    '"><iframe srcdoc="<script>console.log(1)</script>">',
    '[click](javascript:console.log("ran")) ![x](http://tracker.example/x.png)',
    '</text></svg><img src="http://tracker.example/x.png">',
    '-->]]><style>@import "http://tracker.example/x.css";</style>',
  ])('runs nothing and loads nothing: %s', async (words) => {
    const hostile = {...source, review: saying(words, source.review)};
    await opened(hostile, {width: 1280}, async (page, noted) => {
      expect(await page.locator('script, img, iframe, form, link, a[href^="javascript"]').count()).toBe(0);
      expect(await page.locator('h1').textContent()).toContain(words);
      expect(noted).toEqual([]);
    });
  });

  it.each(
    audienceNames.flatMap((audience) =>
      schemes.map((scheme): [Audience, (typeof schemes)[number]] => [audience, scheme]),
    ),
  )('is accessible, for the %s and in the %s', async (audience, scheme) => {
    for (const width of widths) {
      await opened(sourceFor(audience, source), {width, scheme}, async (page) => {
        await page.addScriptTag({path: axe});
        const {violations} = (await page.evaluate('axe.run()')) as AxeResults;
        expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)).toEqual([]);
      });
    }
  });
});
