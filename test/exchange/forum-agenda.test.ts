// The agenda for the wider forum: a box a topic, and no text breaks out of its item.
import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {expect, it} from 'vitest';
import {forumAgenda} from '../../src/exchange/writers/forum-agenda.js';
import {afterwardsOf, allAfterwards} from '../../src/review/afterwards.js';
import {summaryOf} from '../../src/review/summary.js';
import {arbitraryReview} from '../support/arbitrary-review.js';

it('has as many boxes as there are topics, whatever anybody wrote', () => {
  fc.assert(
    fc.property(arbitraryReview, ({review}) => {
      const seen = {...summaryOf(review), folder: '/reviews/one', changedAt: 0, archived: false};
      const left = review.parked.map((topic) => ({...topic, destination: 'tech-forum' as const}));
      const afterwards = afterwardsOf({...review, parked: left});
      const {topics} = allAfterwards([{review: seen, afterwards}]);
      const text = forumAgenda(topics);
      const {children} = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});
      expect(children.map(({type}) => type)).toEqual(['heading', 'paragraph', ...(topics.length > 0 ? ['list'] : [])]);
      const [, , list] = children;
      const items = list?.type === 'list' ? list.children : [];
      expect(items).toHaveLength(topics.length);
      // GFM itself makes links of addresses.
      const markup = (node: object): unknown[] => [
        ...('type' in node && ['html', 'image', 'code'].includes(`${node.type}`) ? [node.type] : []),
        ...('url' in node && !/^(https?|mailto):/.test(`${node.url}`) ? [node.url] : []),
        ...('children' in node && Array.isArray(node.children) ? node.children.flatMap(markup) : []),
      ];
      expect(children.flatMap(markup)).toEqual([]);
    }),
    {numRuns: 100},
  );
});
