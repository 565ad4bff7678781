// Whom an export is for, from those who were there outwards, and in words what each gets; what it does get is seen-by.ts.

type AudienceRow = {name: string; gets: string};

export const audiences = {
  team: {name: 'the team', gets: 'everything'},
  company: {
    name: 'the company',
    gets: 'no comments from outside, no hands or voices, nothing that was set aside before the meeting, and no idea that nobody decided on',
  },
  client: {
    name: 'a client',
    gets: 'what happened and what was learned, in short, with roles in place of names, and those of the actions that are marked for a client',
  },
} as const satisfies Record<string, AudienceRow>;
export type Audience = keyof typeof audiences;

export const audienceNames = Object.keys(audiences) as Audience[];

/** Whether what goes as far as this one goes to that one. */
export const reaches = (furthest: Audience, wanted: Audience): boolean =>
  audienceNames.indexOf(wanted) <= audienceNames.indexOf(furthest);
