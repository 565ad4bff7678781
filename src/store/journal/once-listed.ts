// Whoever was on the list of people at any time, as the journals of a review tell it.
import type {Change} from '../../review/changes/index.js';
import {nameKey} from '../../review/people.js';
import type {Person} from '../../review/types.js';
import {blockingDisk} from '../disk/blocking-disk.js';
import {AllJournals} from './all-journals.js';

export type OnceListed = Pick<Person, 'id' | 'name'>;

/** Each name once, also of those who were taken off again or are called otherwise by now. */
export async function onceListed(folder: string): Promise<OnceListed[]> {
  const {fold} = await new AllJournals(blockingDisk, folder).begin();
  const named = fold.entries.flatMap(({change}) => namedBy(change));
  return [...new Map(named.map((person) => [nameKey(person.name), person])).values()];
}

function namedBy(change: Change): OnceListed[] {
  switch (change.type) {
    case 'review-created':
    case 'review-restored':
      return change.review.people;
    case 'person-added':
      return [change.person];
    case 'person-edited':
      return change.fields.name === undefined ? [] : [{id: change.id, name: change.fields.name}];
    default:
      return [];
  }
}
