// The fields of an incident file, from which a review can start.

export const incidentFields = [
  'reference',
  'title',
  'severity',
  'kind',
  'security',
  'startedAt',
  'resolvedAt',
  'zone',
  'people',
  'keywords',
] as const;

export type IncidentField = (typeof incidentFields)[number];
