// The shapes of entries that tools give out: by which fields each is told, and what of it is said.
import {isObject} from '../../../review/changes/shape.js';
import {timestamp} from './incident-io.js';
import {type Data, type DataShape, kindIn, nameIn, textIn, textsIn} from './records.js';

const timeNames = [
  'at',
  'time',
  'timestamp',
  'occurred_at',
  'occurredAt',
  'started_at',
  'start',
  'when',
  'datetime',
  'date',
  'created_at',
  'createdAt',
  'ts',
];
/** What comes first says what it is called. */
const textNames = [
  'title',
  'name',
  'text',
  'action',
  'event',
  'description',
  'message',
  'body',
  'summary',
  'what',
  'content',
  'note',
  'notes',
  'details',
];

const timeNameIn = (record: Data): string | undefined =>
  timeNames.find((name) => ['string', 'number'].includes(typeof record[name]) && record[name] !== '');

/** PagerDuty’s log: of those who were told, only what they did. */
const pagerDuty: DataShape = {
  fits: ({type}) => typeof type === 'string' && type.endsWith('_log_entry'),
  time: ({created_at}) => created_at,
  row(record) {
    const type = textIn(record, 'type');
    const kind = {trigger_log_entry: 'detection', resolve_log_entry: 'recovery'} as const;
    return {
      text: textIn(record, 'summary') || type.replace('_log_entry', ''),
      actor: nameIn(record.agent),
      ...(type.startsWith('notify') && {isNoise: true}),
      kind: Object.hasOwn(kind, type) ? kind[type as keyof typeof kind] : null,
    };
  },
};

/** A file of a channel in Slack’s export. */
const slack: DataShape = {
  fits: ({type, ts}) => type === 'message' && (typeof ts === 'string' || typeof ts === 'number'),
  time: ({ts}) => (typeof ts === 'number' ? ts : Number(ts) || undefined),
  row(record, names, {isChatNoise}) {
    const subtype = textIn(record, 'subtype');
    const text = slackText(textIn(record, 'text') || attached(record), names);
    const isNoise =
      /^(?:channel|group)_|^(?:bot_add|bot_remove|pinned_item|reminder_add)$/.test(subtype) || isChatNoise(text);
    const id = textIn(record, 'user', 'bot_id');
    const actor = nameIn(record.user_profile) || textIn(record, 'username') || names.get(id) || id;
    return {text, actor, ...(isNoise && {isNoise})};
  },
};

/** Names by the ids of users, as the messages themselves tell them. */
export const namesIn = (messages: readonly Data[]): Map<string, string> =>
  new Map(
    messages.flatMap(({user, user_profile}) => {
      const name = nameIn(user_profile);
      return typeof user === 'string' && name ? [[user, name] as const] : [];
    }),
  );

function attached({attachments}: Data): string {
  const list = Array.isArray(attachments) ? attachments.filter(isObject) : [];
  return list
    .map((each) => textIn(each as Data, 'text', 'fallback', 'title'))
    .filter(Boolean)
    .join('\n');
}

/** `<@U1>`, `<#C1|name>`, `<https://…|words>` and `&lt;` as they are read on the screen. */
const slackText = (text: string, names: ReadonlyMap<string, string>): string =>
  text
    .replace(/<@([A-Z0-9]+)(?:\|([^<>|]*))?>/g, (_, id: string, label?: string) => `@${label || names.get(id) || id}`)
    .replace(/<#[A-Z0-9]+\|([^<>|]*)>/g, '#$1')
    .replace(/<!(\w+)[^<>]*>/g, '@$1')
    .replace(/<([a-z]+:[^<>|]*)\|([^<>|]*)>/g, '$2 ($1)')
    .replace(/<([a-z]+:[^<>|]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Updates of incident.io and of status pages: a message, a status, or both. */
const update: DataShape = {
  fits: (record) =>
    timeNameIn(record) !== undefined &&
    ['new_incident_status', 'new_severity', 'incident_update_id', 'affected_components', 'deliver_notifications'].some(
      (name) => name in record,
    ),
  time: (record) => record[timeNameIn(record) ?? ''],
  row(record) {
    const status = nameIn(record.new_incident_status) || textIn(record, 'status');
    const severity = nameIn(record.new_severity);
    const facts = [status && `Status: ${status}`, severity && `Severity: ${severity}`].filter(Boolean).join(', ');
    const message = textIn(record, 'message', 'body');
    return {text: [message, facts].filter(Boolean).join('\n'), actor: nameIn(record.updater), kind: 'communication'};
  },
};

/** FireHydrant’s events, whose words are in their data. */
const fireHydrant: DataShape = {
  fits: ({occurred_at, type}) => typeof occurred_at === 'string' && typeof type === 'string',
  time: ({occurred_at}) => occurred_at,
  row(record) {
    const data = isObject(record.data) ? (record.data as Data) : {};
    const type = textIn(record, 'type').replaceAll('_', ' ').toLowerCase();
    const words =
      textsIn(data, textNames) ||
      textsIn(record, textNames) ||
      textIn(data, 'current_milestone', 'milestone', 'status');
    const isPlain = /^(?:general update|chat message|generic chat message|note|annotation)$/.test(type);
    return {
      text: words === '' ? type : isPlain ? words : `${type}: ${words}`,
      actor: nameIn(record.author),
    };
  },
};

/** Whatever else has a time and words, such as mortician’s events and a review of debrief. */
const anything: DataShape = {
  fits: (record) => timeNameIn(record) !== undefined && textIn(record, ...textNames) !== '',
  time: (record) => record[timeNameIn(record) ?? ''],
  row: (record, _, words) => ({
    text: textsIn(
      record,
      textNames.filter((name) => name !== timeNameIn(record)),
    ),
    actor: nameIn(record.actor ?? record.author ?? record.user ?? record.who ?? record.by ?? record.agent),
    kind: kindIn(record, words),
  }),
};

/** In the order in which they are tried. */
export const toolShapes: readonly DataShape[] = [pagerDuty, slack, update, fireHydrant, timestamp];

export const dataShapes: readonly DataShape[] = [...toolShapes, anything];
