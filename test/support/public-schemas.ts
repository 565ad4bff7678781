// What other tools take, field by field, as their public documents have it.
import type {Receiver} from '../../src/review/vocabulary.js';

const words = (most: number, least = 1) => ({type: 'string', minLength: least, maxLength: most}) as const;
const ids = {type: 'array', items: words(100), uniqueItems: true} as const;
const labels = {type: 'array', items: {...words(50), pattern: '^[^\\s,]+$'}, uniqueItems: true} as const;
const only = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties: {...properties},
});

/** Of one item each: what its API, or its import of JSON, takes. */
export const bodies: Record<Receiver | 'taskwarrior', object> = {
  'incident.io': only(['incident_id', 'title'], {
    incident_id: words(65_536),
    title: words(255),
    description: words(65_536),
    assignee_id: words(100),
    labels,
  }),
  github: only(['title'], {title: words(256), body: words(65_536), assignees: ids, labels}),
  trello: only(['idList'], {
    idList: {type: 'string', pattern: '^[0-9a-f]{24}$'},
    name: words(16_384),
    desc: words(16_384),
    pos: {enum: ['top', 'bottom']},
    due: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT12:00:00.000Z$'},
    idMembers: ids,
    idLabels: ids,
  }),
  jira: only(['fields'], {
    fields: only(['project', 'issuetype', 'summary'], {
      project: only(['key'], {key: words(30)}),
      issuetype: only(['name'], {name: {const: 'Task'}}),
      // On one line.
      summary: {...words(255), pattern: '^[^\\r\\n]*$'},
      description: words(32_767),
      labels,
      duedate: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$'},
      assignee: only(['accountId'], {accountId: words(128)}),
    }),
  }),
  taskwarrior: only(['uuid', 'status', 'description', 'entry'], {
    uuid: {type: 'string', pattern: '^[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}$'},
    status: {enum: ['pending', 'completed', 'deleted']},
    description: words(200_000),
    entry: {type: 'string', pattern: '^\\d{8}T\\d{6}Z$'},
    end: {type: 'string', pattern: '^\\d{8}T\\d{6}Z$'},
    due: {type: 'string', pattern: '^\\d{8}T\\d{6}Z$'},
    project: {type: 'string', pattern: '^[^\\s]+$'},
    tags: {type: 'array', items: {type: 'string', pattern: '^\\w+$'}, uniqueItems: true},
    annotations: {
      type: 'array',
      items: only(['entry', 'description'], {entry: {type: 'string'}, description: words(200_000)}),
    },
  }),
};
