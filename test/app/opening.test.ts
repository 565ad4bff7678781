// From the home screen into a review: one at a time, however often Enter is pressed.
import {expect, it, vi} from 'vitest';
import type {Services} from '../../src/app/services.js';
import {createTerminal} from '../../src/app/terminal.js';
import {findQuestion} from '../../src/review/agenda.js';
import type {NewReview} from '../../src/review/new-review.js';
import {StoreError} from '../../src/store/types.js';
import {memoryStore} from '../support/memory-store.js';
import {PATIENCE} from '../support/patience.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';
import {servicesWith} from '../support/services.js';

const form: NewReview = {
  reference: 'INC-7',
  title: 'Mail queue stopped',
  kind: 'incident',
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
    defaults: () => form,
    examples: [],
    now: () => 0,
    freshId: () => 'fresh',
    agendas: async () => ({agendas: [], problems: []}),
    createReview,
    keepForm: async () => undefined,
    keptForms: async () => ({begun: undefined, others: []}),
  };
  const terminal = createTerminal(servicesWith(services));
  await terminal.begin({at: 'new', known: form});
  // Note-taker, folder, agenda and minutes are looked at; then the last row is pressed twice.
  terminal.press(Array.from({length: 6}, () => ({name: 'enter'})));
  await vi.waitFor(() => expect(terminal.getModel().view.message?.text).toBe('The disk is full.'), PATIENCE);
  expect(createReview).toHaveBeenCalledTimes(1);
  terminal.press([{name: 'enter'}]);
  await vi.waitFor(() => expect(createReview).toHaveBeenCalledTimes(2), PATIENCE);
});

it('takes the keys that waited for another role in that role, one after the other', async () => {
  const now = () => sampleNow('after');
  let store = memoryStore(sampleReview('after'), now);
  let ids = 0;
  const services: Partial<Services> = {
    now,
    freshId: () => `fresh-${ids++}`,
    examples: [],
    openReview: async () => {
      store = memoryStore(store.getState().review, now);
      return store;
    },
  };
  const terminal = createTerminal(servicesWith(services));
  await terminal.begin({at: 'review', folder: store.folder, as: 'note-taker'});
  store.meanwhile({type: 'facilitation-offered', id: 'offer'});
  const questionId = store.getState().review.open?.questionId ?? '';
  const state = () => findQuestion(store.getState().review, questionId)?.state;
  terminal.press([{name: 'esc'}, {text: 'F'}, {text: 'c'}, {text: 'c'}]);
  await vi.waitFor(() => expect(terminal.getModel().role).toBe('facilitator'), PATIENCE);
  expect([state(), terminal.getModel().keys]).toEqual(['open', []]);
});

it('says in a sentence why the agendas to choose from could not be read', async () => {
  const review = {...sampleReview('before'), status: 'preparing' as const};
  const store = memoryStore(review, () => 0);
  const services: Partial<Services> = {
    now: () => 0,
    freshId: () => 'fresh',
    examples: [],
    openReview: async () => store,
    agendas: () => Promise.reject(new StoreError('The agendas cannot be read.')),
  };
  const terminal = createTerminal(servicesWith(services));
  await terminal.begin({at: 'review', folder: store.folder, as: 'facilitator'});
  await vi.waitFor(() => expect(terminal.getModel().view.message?.text).toBe('The agendas cannot be read.'), PATIENCE);
});

it('says on the first look, and until a key, that what others write is seen late here', async () => {
  const now = () => sampleNow('after');
  const late = 'The disk is far away: what another machine writes may be seen 30 seconds late.';
  const store = {...memoryStore(sampleReview('after'), now), seenLate: () => late};
  const services: Partial<Services> = {now, freshId: () => 'fresh', examples: [], openReview: async () => store};
  for (const as of ['facilitator', 'note-taker'] as const) {
    const terminal = createTerminal(servicesWith(services));
    await terminal.begin({at: 'review', folder: store.folder, as});
    expect(terminal.getModel().view.message?.text).toBe(late);
    terminal.press([{name: 'down'}]);
    expect(terminal.getModel().view.message).toBeNull();
  }
  const shared = createTerminal(servicesWith(services));
  await shared.begin({at: 'review', folder: store.folder, as: 'watch'});
  expect(shared.getModel().view.message).toBeNull();
});
