// Actions as tasks of a calendar (RFC 5545, VTODO), due on their day wherever the calendar is.
import type {IcsTodo} from 'ts-ics';
import {SECOND} from '../../../review/units.js';
import type {Source} from '../../source.js';
import {calendarName, calendarText} from '../calendar-text.js';
import {type ActionItem, actionItems} from './action-item.js';

export const actionsCalendar = (source: Source): string => calendarOf(actionItems(source));

/** Of whatever reviews they are. */
export const calendarOf = (items: readonly ActionItem[]): string => calendarText({todos: items.map(todo)});

/**
 * Calendars know it again by its id, so an export that is taken in a second time changes nothing; and of two they take
 * the one with the higher number, which the seconds since it was written are.
 */
export const todo = (item: ActionItem): IcsTodo => ({
  uid: item.mark,
  stamp: {date: new Date(item.changedAt)},
  lastModified: {date: new Date(item.changedAt)},
  sequence: Math.floor((item.changedAt - item.writtenAt) / SECOND),
  summary: item.title,
  description: item.about.join('\n'),
  status: item.status === 'done' ? 'COMPLETED' : item.status === 'not-now' ? 'CANCELLED' : 'NEEDS-ACTION',
  categories: item.labels,
  ...(item.owner?.handles.email === undefined
    ? {}
    : {attendees: [{email: item.owner.handles.email, name: calendarName(item.owner.name)}]}),
  ...(item.due === null ? {} : {due: {date: new Date(`${item.due}T00:00:00Z`), type: 'DATE'}}),
});
