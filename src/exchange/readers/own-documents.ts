// What debrief itself gives out as JSON, each with the fields that tell it.

/** What debrief itself writes as JSON and takes elsewhere, or nowhere: all of these fields tell it. */
export const ownDocuments: readonly {is: string; fields: readonly string[]}[] = [
  {is: 'a review that debrief exported', fields: ['format', 'agenda', 'notes', 'clock']},
  {is: 'the copy that debrief keeps in a review’s folder', fields: ['format', 'sha256', 'review']},
  {is: 'what debrief list --json prints', fields: ['format', 'reviews']},
  {is: 'what debrief add --json prints', fields: ['format', 'added']},
  {is: 'what debrief export --json prints', fields: ['format', 'written', 'kept']},
  {is: 'what debrief doctor --json prints', fields: ['format', 'parts']},
  {is: 'what debrief agenda list --json prints', fields: ['format', 'agendas']},
  {is: 'what debrief agenda show --json prints', fields: ['format', 'file', 'agenda']},
  {is: 'an agenda of debrief', fields: ['stages']},
];
