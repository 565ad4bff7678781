// Reads earlier incidents from JSON: a list of them, one by itself, or a review that debrief exported.
import {isObject} from '../../review/changes/shape.js';
import {isDay, isZone} from '../../review/days.js';
import {type Earlier, earlierFrom} from '../../review/earlier.js';
import {cleanLine, cleanText, inSeries} from '../../review/text.js';
import {momentIn} from '../../review/written-times.js';
import {nestsDeeper} from './depth.js';

/** What is taken, for whoever brought something else. */
export const takenIncidents =
  'debrief takes a JSON list of incidents, each with a title, or a review that it exported: see debrief help import';

/** Longer texts are cut: they are for finding and for a glance. */
const LONGEST = 20_000;

/** Entries that tell an incident apart from others, each enough. */
const names = ['title', 'summary', 'product', 'company', 'url'] as const;

/** `why`: a clause, behind the name of the entry. */
export type Read = {incidents: Earlier[]; leftOut: {name: string; why: string}[]};

/** All that a text holds; or one sentence why it holds none. */
export function readEarlierIncidents(text: string, fileName: string): Read | {problem: string} {
  const value = parsed(text);
  if (value === undefined) return {problem: `${fileName} is no JSON; ${takenIncidents}.`};
  if (nestsDeeper(value)) return {problem: `${fileName} nests too deep to be read.`};
  const entries = listIn(value);
  const read: Read = {incidents: [], leftOut: []};
  entries.forEach((entry, place) => {
    const incident = isObject(entry) ? (isReview(entry) ? ofReview(entry) : ofIncident(entry)) : undefined;
    if (incident) read.incidents.push(incident);
    else {
      const name = entries.length === 1 && value === entry ? fileName : `${fileName}, entry ${place + 1}`;
      read.leftOut.push({name, why: isObject(entry) ? `has no ${inSeries(names, 'or')}` : 'is no incident'});
    }
  });
  if (read.incidents.length > 0) return {...read, incidents: toldApart(read.incidents)};
  return {problem: `${fileName} holds no incident that can be read; ${takenIncidents}.`};
}

/** A page that tells of several is the address of each, and tells none of them apart. */
function toldApart(incidents: readonly Earlier[]): Earlier[] {
  const seen = new Set<string>();
  const twice = new Set(incidents.flatMap(({id}) => (seen.size === seen.add(id).size ? id : [])));
  return incidents.map((incident) => {
    const {id, link, reference, title, day} = incident;
    return id === link && twice.has(id) ? {...incident, id: inOne(link, reference, title, day)} : incident;
  });
}

const inOne = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Tools wrap a list in a field of its own. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isObject(value) && Array.isArray(value.incidents)) return value.incidents;
  return [value];
}

const isReview = (entry: Record<string, unknown>): boolean => isObject(entry.agenda) && Array.isArray(entry.notes);

const line = (value: unknown): string => (typeof value === 'string' ? cleanLine(value.slice(0, LONGEST)) : '');
const lines = (value: unknown): string => (typeof value === 'string' ? cleanText(value.slice(0, LONGEST)).trim() : '');
const listOfLines = (value: unknown): string[] => (Array.isArray(value) ? value.map(line).filter(Boolean) : []);
const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The day as it is written there: whoever wrote it told the time of their own place. */
function dayOf(...values: unknown[]): string | null {
  const days = values.map((value) => line(value).slice(0, 10));
  return days.find(isDay) ?? null;
}

function ofIncident(entry: Record<string, unknown>): Earlier | undefined {
  const [company, product, url] = [line(entry.company), line(entry.product), line(entry.url) || line(entry.link)];
  const summary = lines(entry.summary) || lines(entry.description);
  const [beginning = ''] = summary.split('\n');
  const title =
    line(entry.title) || line(entry.name) || [company, product].filter(Boolean).join(': ') || beginning || url;
  if (title === '') return undefined;
  const reference = line(entry.reference);
  const day = dayOf(entry.startedAt, entry.date, entry.createdAt);
  return {
    id: url || inOne(reference, title, day),
    reference,
    title,
    day,
    link: url,
    summary,
    keywords: [...listOfLines(entry.keywords), ...listOfLines(entry.categories), company, product].filter(Boolean),
    lessons: [],
    actions: [],
    said: '',
  };
}

/** As `debrief export` and `debrief show --json` write it: it says what it says in its own home. */
function ofReview(entry: Record<string, unknown>): Earlier | undefined {
  const [id, title] = [line(entry.id), line(entry.title)];
  if (id === '' || title === '') return undefined;
  const incident = isObject(entry.incident) ? entry.incident : {};
  const clock = isObject(entry.clock) ? entry.clock : {};
  const zone = isZone(line(entry.zone)) ? line(entry.zone) : undefined;
  const instantOf = (value: unknown) => momentIn(line(value), zone)?.at;
  const said = (value: unknown) => records(value).map(({text, ...more}) => ({...more, text: lines(text)}));
  const createdAt = instantOf(entry.createdAt);
  return earlierFrom({
    id,
    reference: line(entry.reference),
    title,
    zone,
    startedAt: line(incident.startedAt),
    createdAt,
    summary: lines(entry.summary),
    impact: lines(entry.impact),
    keywords: listOfLines(incident.keywords),
    notes: said(entry.notes).map(({kind, text}: {kind?: unknown; text: string}) => ({kind, text})),
    moments: said(entry.timeline).map(({pinned, text}: {pinned?: unknown; text: string}) => ({pinned, text})),
    parked: said(entry.parked),
    actions: records(entry.actions).map((action) => ({
      title: line(action.title),
      owner: line(action.owner),
      due: dayOf(action.due),
      status: action.status,
    })),
    nextTime: line(entry.nextTime) || undefined,
    heldAt: instantOf(clock.closedAt) ?? instantOf(clock.startedAt) ?? createdAt,
  });
}
