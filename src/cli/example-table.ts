// The real incidents that come with debrief: by the name that --example takes, the first where none is given.
import {inSeries} from '../review/text.js';
import {keysOf} from '../review/vocabulary.js';

/** `folder` is the one in examples/, `timeline` a file in it. */
type ExampleRow = {folder: string; timeline: string; title: string; about: string};

export const exampleTable = {
  github: {
    folder: 'github-2018-10-21',
    timeline: 'timeline.md',
    title: 'GitHub, October 2018',
    about: 'A 43-second network break, and a day of putting data right',
  },
  gitlab: {
    folder: 'gitlab-2017-01-31',
    timeline: 'timeline.txt',
    title: 'GitLab, January 2017',
    about: 'A database directory removed on the wrong server, and backups that were not there',
  },
} as const satisfies Record<string, ExampleRow>;

export const exampleNames = keysOf(exampleTable);

export const defaultExample: keyof typeof exampleTable = 'github';

/** `github (the default) or gitlab`. */
export const exampleNamesInWords = inSeries(
  exampleNames.map((name) => (name === defaultExample ? `${name} (the default)` : name)),
  'or',
);
