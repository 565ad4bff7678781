// Actions as `task import` takes them: known again by their uuid, so that a second import changes nothing.
import {v5} from 'uuid';
import {momentOf} from '../../../review/days.js';
import type {Instant} from '../../../review/types.js';
import type {Source} from '../../source.js';
import {fileSlug} from '../file-names.js';
import {isoInstant} from '../times-in-words.js';
import {type ActionItem, actionItems} from './action-item.js';

/** The space of names in which an action’s mark has its uuid, made once for all time. */
const NAMES = '0d7bb0d8-2f3e-4b0c-9a53-5f7e0c1c7f1e';

export const taskwarriorJson = (source: Source): string =>
  `${JSON.stringify(actionItems(source).map(task(source)), null, 2)}\n`;

const task =
  ({review}: Source) =>
  (item: ActionItem) => ({
    uuid: v5(item.mark, NAMES),
    status: item.status === 'done' ? 'completed' : item.status === 'not-now' ? 'deleted' : 'pending',
    description: item.title,
    entry: stamp(item.writtenAt),
    ...(item.status === 'done' || item.status === 'not-now' ? {end: stamp(item.writtenAt)} : {}),
    ...(item.due === null ? {} : {due: stamp(momentOf(item.due, '00:00', review.zone))}),
    project: fileSlug(review.reference),
    // A dash would be an operator in a filter of tags.
    tags: item.labels.map((label) => label.replaceAll('-', '_')),
    annotations: item.about.map((sentence) => ({entry: stamp(item.writtenAt), description: sentence})),
  });

/** `20261201T140000Z` */
const stamp = (at: Instant): string => `${isoInstant(at).slice(0, 19).replace(/[-:]/g, '')}Z`;
