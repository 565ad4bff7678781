// An incident as incident.io knows it: what it is, what was said while it went on, and what its post-mortem tells.

import {readAccount, readTimeline, takenAsTimeline} from '../../exchange/readers/timeline/read-timeline.js';
import {onlyTold} from '../../exchange/readers/timeline/rows.js';
import type {TimelineLists} from '../../exchange/readers/timeline/words.js';
import {incidentIo, postmortems, updates} from '../../exchange/requests/incident-io.js';
import {at} from '../../exchange/requests/tool.js';
import {AIM} from '../../exchange/writers/meeting-markdown.js';
import type {TimelineFile} from '../reviews/timeline-file.js';
import type {Conversation} from './conversation.js';
import {placeMeant} from './meant.js';

/** More is no incident that people can go through. */
const MOST_PAGES = 20;

/** Each part of it as the file that it might have come in, and a sentence for each that is left out. */
export type Fetched = {files: TimelineFile[]; says: string[]};

/** Throws a StoreError with one sentence where there is no incident. */
export async function incidentFrom(
  {ask, askIfAllowed}: Conversation,
  given: string,
  lists: TimelineLists,
  keepsAll: boolean | undefined,
): Promise<Fetched> {
  const {where} = placeMeant(incidentIo, given);
  const {place, incident} = await ask(incidentIo.place(where), (body) => {
    const found = incidentIo.placed(body, where);
    return found && {place: found, incident: at(body, 'incident')};
  });
  const says: string[] = [];
  const told: object[] = [];
  let after: string | undefined;
  for (let pages = 0; pages === 0 || after !== undefined; pages += 1) {
    const page = pages < MOST_PAGES ? await askIfAllowed(updates.list(place, after), updates.listed) : 'too many';
    if (page === undefined) says.push(mayNot('its updates'));
    if (page === 'too many') says.push(`Only its first ${told.length} updates were read.`);
    if (page === undefined || page === 'too many') break;
    told.push(...page.found);
    after = page.next;
  }
  const parts = [
    {what: 'the incident itself', text: JSON.stringify({incident})},
    ...(told.length > 0 ? [{what: 'its updates', text: JSON.stringify({incident_updates: told})}] : []),
  ];
  const documents = await askIfAllowed(postmortems.list(place), postmortems.listed);
  if (documents === undefined) says.push(mayNot('its post-mortem'));
  for (const {id} of documents ?? []) {
    const content = await askIfAllowed(postmortems.content(id), at);
    if (content === undefined) says.push(mayNot('what its post-mortem says'));
    // What debrief wrote comes from a review, which knows all of it, in other words.
    else if (JSON.stringify(content).includes(AIM)) says.push('Left out, its post-mortem: it is a report of debrief.');
    else parts.push({what: 'its post-mortem', text: JSON.stringify(content)});
  }
  const name = `${where} at incident.io`;
  const files = parts.flatMap(({what, text}) => {
    const read = readTimeline(text, name, lists, {keepsAll});
    if (!('problem' in read)) return [{read, name, source: 'incident.io'}];
    const account = readAccount(text, lists);
    if (account) return [{read: {...onlyTold([]), ...account}, name, source: 'incident.io'}];
    says.push(`Left out, ${what}: ${read.problem.replace(`; ${takenAsTimeline}`, '')}`);
    return [];
  });
  return {files, says};
}

const mayNot = (what: string): string =>
  `Left out, ${what}: incident.io does not let the token read that, or has it somewhere else.`;
