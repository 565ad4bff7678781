// An incident as incident.io knows it: what it is, what was said while it went on, and what its post-mortem tells.

import {readAccount, readTimeline} from '../../exchange/readers/timeline/read-timeline.js';
import {onlyTold} from '../../exchange/readers/timeline/rows.js';
import type {TimelineLists} from '../../exchange/readers/timeline/words.js';
import {incidentIo, postmortems, updates} from '../../exchange/requests/incident-io.js';
import {at} from '../../exchange/requests/tool.js';
import type {TimelineFile} from '../reviews/timeline-file.js';
import type {Conversation} from './conversation.js';
import {placeMeant} from './meant.js';

/** More is no incident that people can go through. */
const MOST_PAGES = 20;

/** Each part of it as the file that it might have come in. Throws a StoreError with one sentence. */
export async function incidentFrom(
  {ask}: Conversation,
  given: string,
  lists: TimelineLists,
  keepsAll: boolean | undefined,
): Promise<TimelineFile[]> {
  const {where} = placeMeant(incidentIo, given);
  const {place, incident} = await ask(incidentIo.place(where), (body) => {
    const found = incidentIo.placed(body, where);
    return found && {place: found, incident: at(body, 'incident')};
  });
  const told: object[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await ask(updates.list(place, after), updates.listed);
    told.push(...page.found);
    after = page.next;
    if (after === undefined) break;
  }
  const texts: string[] = [];
  for (const {id} of await ask(postmortems.list(place), postmortems.listed)) {
    texts.push(JSON.stringify(await ask(postmortems.content(id), at)));
  }
  const parts = [
    JSON.stringify({incident}),
    ...(told.length > 0 ? [JSON.stringify({incident_updates: told})] : []),
    ...texts,
  ];
  const name = `${where} at incident.io`;
  return parts.flatMap((text) => {
    const read = readTimeline(text, name, lists, {keepsAll});
    const account = 'problem' in read ? readAccount(text, lists) : undefined;
    const all = 'problem' in read ? account && {...onlyTold([]), ...account} : read;
    return all ? [{read: all, name, source: 'incident.io'}] : [];
  });
}
