// What an app is given in a test: nothing but what the test gives it.
import type {Services} from '../../src/app/services.js';
import {builtInLists} from '../../src/guidance/lists.js';
import {nothingAfterwards} from '../../src/review/afterwards.js';
import {usualLook} from '../../src/session/view.js';

/** What the app asks of the rest of the program, with no disk and no other program behind it. */
export function servicesWith(wanted: Partial<Services>): Services {
  let ids = 0;
  const nothing = () => Promise.reject(new Error('not here'));
  return {
    home: '/reviews',
    readAloud: false,
    background: 'auto',
    ascii: false,
    bell: false,
    notify: false,
    title: true,
    look: usualLook,
    language: '',
    keys: '',
    mouse: true,
    otherPlaces: [],
    now: () => 0,
    freshId: () => `fresh-${ids++}`,
    listReviews: async () => ({reviews: [], afterwards: nothingAfterwards, problems: []}),
    openReview: nothing,
    createReview: nothing,
    keepForm: async () => undefined,
    keptForms: async () => ({begun: undefined, others: []}),
    putAway: nothing,
    bringBack: nothing,
    settle: nothing,
    examples: [],
    openExample: nothing,
    lists: async () => ({lists: builtInLists, problems: []}),
    seenBefore: async () => ({like: [], open: []}),
    agendas: async () => ({agendas: [], problems: []}),
    defaults: () => ({
      reference: '',
      title: '',
      severity: 'minor',
      people: [],
      folder: '',
      agenda: 'standard',
      minutes: null,
      recording: '',
      incident: {startedAt: null, resolvedAt: null, keywords: []},
    }),
    hasFolder: () => false,
    exportReview: nothing,
    textToCopy: nothing,
    writeNow: () => undefined,
    editText: nothing,
    placeForEditor: () => {
      throw new Error('not here');
    },
    ...wanted,
  };
}
