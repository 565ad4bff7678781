// Actions as the bodies that incident.io’s API takes for follow-ups (POST /v2/follow_ups), which knows no due day.
import {cleanLine} from '../../../review/text.js';
import type {Source} from '../../source.js';
import {type ActionItem, actionItems} from './action-item.js';
import {markdownBody} from './markdown-body.js';

/** The fields of the public API. */
export type FollowUp = {
  incident_id: string;
  title: string;
  description: string;
  assignee_id?: string;
  labels: string[];
};

/** `incident`: its id there, or the reference by which it is found. `found`: the owner's, where no file has it. */
export function followUp(item: ActionItem, incident: string, found?: string): FollowUp {
  const assignee = item.owner?.handles['incident.io'] ?? found;
  return {
    incident_id: incident,
    title: item.shortTitle,
    description: markdownBody(item),
    ...(assignee === undefined ? {} : {assignee_id: assignee}),
    labels: item.labels,
  };
}

export const incidentIoJson = (source: Source): string =>
  `${JSON.stringify(
    actionItems(source).map((item) => followUp(item, cleanLine(source.review.reference))),
    null,
    2,
  )}\n`;
