// The page of a review says what its report and its record say, and whatever is typed stays text in it.
import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {describe, expect, it} from 'vitest';
import {audienceNames} from '../../../src/exchange/audiences.js';
import {sourceFor, sourceOf} from '../../../src/exchange/source.js';
import {writers} from '../../../src/exchange/writers/by-format.js';
import {chosenActions} from '../../../src/review/actions.js';
import {liveNotes} from '../../../src/review/notes.js';
import {arbitraryReview} from '../../support/arbitrary-review.js';
import {attribute, elementsIn, openPage, textOf} from '../../support/read-html.js';
import {nodesIn, read, textOf as textInMarkdown} from '../../support/read-markdown.js';
import {sampleNow, sampleReview} from '../../support/sample-review.js';
import {withTimeline} from '../../support/with-timeline.js';

const review = withTimeline(sampleReview('closed'));
const source = sourceOf(review, sampleNow('closed'));
const page = openPage(writers.html(source));
const body = elementsIn(page, 'body')[0];
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Each paragraph, heading and cell of a document as plain words; a drawing is compared by itself. */
function wordsIn(document: string): string[] {
  const tree = fromMarkdown(read(document).body, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
  return nodesIn(tree)
    .filter(({type}) => ['paragraph', 'heading', 'tableCell'].includes(type))
    .map((node) => flat(textInMarkdown(node)).trim());
}

describe('the page of a review', () => {
  it('says every sentence of the report and of the record', () => {
    const said = flat(textOf(body));
    const wanted = [...wordsIn(writers.report(source)), ...wordsIn(writers.record(source))];
    expect(wanted.length).toBeGreaterThan(80);
    for (const words of wanted) expect(said).toContain(words);
  });

  it('says once that it is closed, where it says what was left open', () => {
    expect(textOf(page)).toContain('Status: closed');
    const open = textOf(openPage(writers.html({...source, review: {...review, closedBecause: 'out of time'}})));
    expect(open).toContain('Closed with something open: out of time');
    expect(open).not.toContain('Status: closed');
  });

  it('has each note, each action and its owner', () => {
    const said = flat(textOf(body));
    for (const {text} of liveNotes(review)) expect(said).toContain(flat(text));
    for (const {title, ownerId} of chosenActions(review)) {
      const owner = review.people.find(({id}) => id === ownerId)?.name ?? 'nobody yet';
      const row = elementsIn(page, 'tr').find((each) => textOf(each).includes(title));
      expect(textOf(row)).toContain(owner);
    }
  });

  it('draws the moments and the minutes, and says in words what a picture shows', () => {
    const drawings = elementsIn(page, 'svg');
    expect(drawings.map((each) => textOf(elementsIn(each, 'title')[0]))).toEqual([
      'Moments at a glance',
      'Minutes planned and spent',
    ]);
    const [moments, minutes] = drawings.map((each) => textOf(elementsIn(each, 'desc')[0]));
    expect(moments).toMatch(/^2018-10-21 \(UTC\); 22:52 The link between two sites is lost .*; 22:54 Monitoring/);
    expect(minutes).toContain('After the event: 30 planned, 37 spent');
    expect(textOf(page)).not.toContain('gantt');
  });

  it('goes down by one depth at a time', () => {
    for (const audience of audienceNames) {
      const tree = openPage(writers.html(sourceFor(audience, source)));
      const depths = elementsIn(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({tagName}) => Number(tagName[1]));
      expect(depths.filter((depth) => depth === 1)).toEqual([1]);
      depths.forEach((depth, place) => {
        expect(depth).toBeLessThanOrEqual((depths[place - 1] ?? 0) + 1);
      });
    }
  });

  it('is the report alone for a client, without a name', () => {
    const told = textOf(openPage(writers.html(sourceFor('client', source))));
    expect(told).toContain('Thank you to everybody');
    expect(told).not.toContain('Notes by question');
    for (const {name} of review.people) expect(told).not.toContain(`Present: ${name}`);
  });

  it('is there before the meeting, too', () => {
    const early = openPage(writers.html(sourceOf(sampleReview('preparing'), sampleNow('preparing'))));
    expect(elementsIn(early, 'h2').map(textOf)).toContain('Record');
  });
});

it('is made of the same elements whatever is typed: no link out, nothing that runs or is loaded', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review: any, now}) => {
      const tree = openPage(writers.html(sourceOf(any, now)));
      for (const {tagName, attrs} of elementsIn(tree)) {
        expect(['script', 'img', 'iframe', 'object', 'embed', 'link', 'form', 'input', 'base']).not.toContain(tagName);
        for (const {name} of attrs) expect(name).not.toMatch(/^on|^src|^style$|action|xlink/);
      }
      const names = elementsIn(tree).flatMap((each) => attribute(each, 'id') ?? []);
      expect(new Set(names).size).toBe(names.length);
      for (const link of elementsIn(tree, 'a')) {
        expect(names.map((name) => `#${name}`)).toContain(attribute(link, 'href'));
      }
      expect(elementsIn(tree, 'style')).toHaveLength(1);
    }),
    {numRuns: 60},
  );
});
