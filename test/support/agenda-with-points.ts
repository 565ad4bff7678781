// An agenda of somebody’s own whose first topic has two points, and a review that is made of it.
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {newReview} from './debrief.js';
import type {TempHome} from './temp-home.js';

const ours = `
title: Topics with points
stages:
  - {title: Opening, kind: opening, minutes: 5, questions: [Why are we here?]}
  - title: After the event
    kind: questions
    minutes: 20
    questions:
      - text: How was it decided?
        id: decided
        must: true
        points:
          - {text: Which options were there?, id: options}
          - {text: What was known then?, id: known}
      - What helped?
  - {title: Actions, kind: actions, minutes: 5, questions: [Which ideas are worth it?]}
  - {title: Close, kind: close, minutes: 5, questions: [What do we take away?]}
`;

/** Makes the review and answers its id. */
export async function newReviewWithPoints(home: TempHome, reference: string): Promise<string> {
  await mkdir(join(home.config, 'agendas'), {recursive: true});
  await writeFile(join(home.config, 'agendas', 'ours.yaml'), ours);
  return newReview(home, reference, '--agenda', 'ours');
}
