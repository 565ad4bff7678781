// What the screen asks of the rest of the program: reviews, examples, exports, an editor.
import type {Services} from '../../app/services.js';
import {allAfterwards, stillLeft} from '../../review/afterwards.js';
import {capital} from '../../review/text.js';
import type {Instant, Review} from '../../review/types.js';
import {realDisk} from '../../store/disk/disk.js';
import {knock, needAnswer} from '../../store/disk/knock.js';
import {editInEditor} from '../../store/editor.js';
import {otherPlaces} from '../../store/other-places.js';
import {openReviewStore} from '../../store/review-store.js';
import {begunForms} from '../../store/shelf/begun-form.js';
import {refuseCopies} from '../../store/shelf/copies.js';
import {lastChange} from '../../store/shelf/last-change.js';
import {reviewsWithMeetings} from '../../store/shelf/library.js';
import {bringBack, putAway} from '../../store/shelf/put-away.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import {agendasWith} from '../agendas/named.js';
import {freshId} from '../fresh-id.js';
import {sayingIncomplete} from '../incomplete-install.js';
import {logOfRun} from '../log-of-run.js';
import {createReviewFrom, defaultForm} from '../reviews/create-review.js';
import {exampleNamed, examples, openExample} from '../reviews/examples.js';
import {settledIn} from '../reviews/settled-in.js';
import type {BringIn} from '../reviews/timeline-in.js';
import {usedTwice} from '../reviews/used-twice.js';
import {refuseReader} from '../reviews/with-others.js';
import {isUtf8, languageOf} from '../streams/locale.js';
import type {Surroundings} from '../surroundings.js';
import {toTerminal} from './terminal-writes.js';

export function servicesFor(around: Surroundings, packageFolder: string, bring?: BringIn): Services {
  const {home, config, preferences, readAloud} = around;
  const by = preferences.by || 'facilitator';
  const opened = new Set<string>();
  const forms = begunForms(home);
  let bringsAlong = bring;
  /** What goes through many folders blocks: the disk is asked first. */
  const onceItAnswers = async <T>(work: () => Promise<T>): Promise<T> => {
    await needAnswer(home);
    return work();
  };
  return {
    home,
    bell: preferences.bell,
    notify: preferences.notify,
    readAloud,
    ascii: !isUtf8(process.env),
    background: preferences.background,
    look: {
      rails: preferences.rails === 'auto',
      largeQuestion: preferences.largeQuestion,
      hints: preferences.hints,
    },
    title: preferences.title,
    language: languageOf(process.env),
    keys: preferences.keys,
    mouse: preferences.mouse,
    otherPlaces: otherPlaces(),
    log: logOfRun(),
    now: Date.now,
    freshId,
    listReviews: () =>
      onceItAnswers(async () => {
        const {reviews, problems} = await reviewsWithMeetings(home);
        const afterwards = stillLeft(allAfterwards(reviews));
        return {reviews: reviews.map(({review}) => review), afterwards, problems};
      }),
    async openReview(folder, role) {
      // A meeting that runs goes on where it is, also in another role.
      if (!opened.has(folder)) {
        await knock(folder);
        await refuseCopies(folder);
      }
      if (role !== 'watch') await refuseReader(folder);
      const store = await openReviewStore({folder, by: preferences.by || role, role});
      opened.add(folder);
      return store;
    },
    async createReview(fields) {
      await needAnswer(home);
      const folder = await createReviewFrom(fields, around, {by});
      // It is made, whatever becomes of what comes along: that can be imported again.
      const came = await bringsAlong?.(folder, by).catch((error: Error) => [error.message]);
      bringsAlong = undefined;
      const {review} = await readReview(folder);
      // It is made: what could not be taken away is offered once more, and does no harm.
      await forms.drop().catch(() => undefined);
      return {folder, says: (await usedTwice(home, review)) ?? came?.join(' ')};
    },
    keepForm: (begun) => forms.keep(begun),
    keptForms: (reference) => forms.open(defaultForm(around), reference),
    putAway: async (review) => ({...review, folder: await onceItAnswers(() => putAway(review, home, Date.now()))}),
    bringBack: async (review) => ({...review, folder: await onceItAnswers(() => bringBack(review, home))}),
    settle: (folder, make) => onceItAnswers(() => settledIn(folder, by, make)),
    examples,
    openExample: (name) => openExample(exampleNamed(name), around, packageFolder),
    agendas: (named) => agendasWith(named, config).catch(sayingIncomplete(packageFolder)),
    lists: () => import('../reviews/lists.js').then(({allLists}) => allLists(config)),
    seenBefore: (review) =>
      onceItAnswers(() => import('../reviews/seen-before.js').then(({seenBefore}) => seenBefore(review, around))),
    // Told where it is asked for: to find out the zone of this machine takes a tenth of the time to the first page.
    defaults: () => defaultForm(around),
    hasFolder: (review) => (review.folder || preferences.folder) !== '',
    exportReview: async (state, reviewFolder) => {
      const [{exportReview}, {exportSettings}, {formatsNamed, whyNoPreferredFormat}] = await Promise.all([
        import('../reviews/export-review.js'),
        import('../reviews/export-source.js'),
        import('../reviews/formats-named.js'),
      ]);
      const why = whyNoPreferredFormat(preferences.formats);
      if (why !== undefined) throw new StoreError(capital(why));
      const {settings, problems} = await exportSettings(around);
      const what = {
        formats: formatsNamed(undefined, preferences.formats),
        withRecording: true,
        source: (review: Review, now: Instant) => ({
          ...settings,
          review,
          now,
          changedAt: lastChange(reviewFolder),
          audience: 'team' as const,
        }),
      };
      // What another terminal wrote last may not have been heard of here yet.
      const newest = async () => {
        const {review, save} = state();
        const here = {review, missing: null};
        return save.kind === 'saved' ? await readReview(reviewFolder, realDisk).catch(() => here) : here;
      };
      const {says} = await exportReview(newest, {reviewFolder, preferred: preferences.folder}, what, Date.now());
      return {says: [says, ...problems.slice(0, 1)].join(' ')};
    },
    textToCopy: async (review, actionId) => {
      const {textToCopy} = await import('../reviews/text-to-copy.js');
      return textToCopy(review, around, actionId);
    },
    writeNow: toTerminal,
    editText: editInEditor,
    placeForEditor: (place) => forms.placeFor(place),
  };
}
