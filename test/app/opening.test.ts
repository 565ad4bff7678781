// From the home screen into a review: one at a time, however often Enter is pressed.
import {expect, it, vi} from 'vitest';
import type {Services} from '../../src/app/services.js';
import {createTerminal} from '../../src/app/terminal.js';
import type {NewReview} from '../../src/review/new-review.js';
import {PATIENCE} from '../support/patience.js';

const form: NewReview = {
  reference: 'INC-7',
  title: 'Mail queue stopped',
  severity: 'minor',
  folder: '',
  recording: '',
  minutes: null,
  agenda: 'standard',
  people: [{name: 'Delivery manager', involvement: 'other', role: 'facilitator'}],
  incident: {startedAt: null, resolvedAt: null, keywords: []},
};

it('makes one review where Enter is pressed twice, and another try where the first went wrong', async () => {
  const createReview = vi.fn(() => Promise.reject(new Error('The disk is full.')));
  const services: Partial<Services> = {
    defaults: form,
    examples: [],
    now: () => 0,
    freshId: () => 'fresh',
    listReviews: async () => ({reviews: [], problems: []}),
    agendas: async () => ({agendas: [], problems: []}),
    createReview,
  };
  const terminal = createTerminal(services as Services);
  await terminal.begin({at: 'new', known: form});
  terminal.press([{name: 'end'}, {name: 'enter'}, {name: 'enter'}]);
  await vi.waitFor(() => expect(terminal.getView().message?.text).toBe('The disk is full.'), PATIENCE);
  expect(createReview).toHaveBeenCalledTimes(1);
  terminal.press([{name: 'enter'}]);
  expect(createReview).toHaveBeenCalledTimes(2);
});
