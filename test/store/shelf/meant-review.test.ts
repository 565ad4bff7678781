// Which reviews are meant by a name that is none: a reference like it first, else words of a title.
import {describe, expect, it} from 'vitest';
import {reviewsMeant} from '../../../src/store/shelf/meant-review.js';

const reviews = [
  {reference: 'INC-9', title: 'Mail queue stopped'},
  {reference: 'OPS-12', title: 'Checkout failed for all users'},
  {reference: '', title: 'Café page down'},
  {reference: 'INC-40', title: 'サーバー停止'},
];

describe('reviewsMeant', () => {
  it.each([
    ['mail', 'INC-9 (Mail queue stopped)'],
    ['MAIL QUEUE', 'INC-9 (Mail queue stopped)'],
    ['queue mail', 'INC-9 (Mail queue stopped)'],
    ['stop', 'INC-9 (Mail queue stopped)'],
    ['stoped', 'INC-9 (Mail queue stopped)'],
    ['the checkout', undefined],
    ['chekout', 'OPS-12 (Checkout failed for all users)'],
    ['failed of users', 'OPS-12 (Checkout failed for all users)'],
    ['cafe', 'Café page down'],
    ['停止', 'INC-40 (サーバー停止)'],
    ['inc-8', 'INC-9'],
    ['INC9', 'INC-9'],
    ['inc', 'INC-9 or INC-40'],
    ['ops', 'OPS-12'],
    ['12', 'OPS-12'],
    // A letter, a short word and what is in none.
    ['m', undefined],
    ['al', undefined],
    ['zzzzzz', undefined],
    ['mailbox', undefined],
    ['', undefined],
  ])('%j is %s', (typed, meant) => {
    expect(reviewsMeant(reviews, typed)).toBe(meant === undefined ? ':' : `, did you mean ${meant}?`);
  });

  it('names three at most', () => {
    const many = [1, 2, 3, 4, 5].map((number) => ({reference: `OPS-${number}`, title: 'Mail queue stopped'}));
    expect(reviewsMeant(many, 'mail').match(/\(/g)).toHaveLength(3);
  });
});
