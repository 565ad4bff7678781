// The real incidents that come with debrief, each a review to try it on.
import {access} from 'node:fs/promises';
import {join} from 'node:path';
import {called} from '../../review/letters.js';
import {inSeries} from '../../review/text.js';
import type {Example} from '../../session/situation.js';
import {folderOfId} from '../../store/shelf/library.js';
import {exampleNames, exampleTable} from '../example-table.js';
import {sayingIncomplete} from '../incomplete-install.js';
import type {Surroundings} from '../surroundings.js';
import {orMeant, UsageError} from '../usage-error.js';
import {createReviewFrom, defaultForm, knownFromFile} from './create-review.js';
import {settled} from './timeline-days-and-zones.js';
import {timelineIn} from './timeline-file.js';
import {bringIn} from './timeline-in.js';

/** With its folder in examples/. */
type Shipped = Example & {folder: string; timeline: string};

export const examples: Shipped[] = exampleNames.map((name) => ({name, ...exampleTable[name]}));

/** Throws a UsageError that names the examples there are. */
export function exampleNamed(name: string): Shipped {
  const example = called(examples, name, (candidate) => candidate.name);
  if (example) return example;
  throw new UsageError(
    `there is no example ${name}: --example takes ${inSeries(exampleNames, 'or')}${orMeant(name, exampleNames)}`,
  );
}

/** The folder of the example's review, made on first use; its id is always the same, so it is found again. */
export async function openExample(
  {name, folder, timeline}: Shipped,
  around: Surroundings,
  packageFolder: string,
): Promise<string> {
  const id = `example${name}`;
  const there = await folderOfId(around.home, id);
  if (there) return there;
  const file = join(packageFolder, 'examples', folder, 'incident.json');
  // Else it would be told as a file that somebody named.
  const known = await access(file)
    .then(() => knownFromFile(file))
    .catch(sayingIncomplete(packageFolder));
  // It came along, and so did the lists that it is read by.
  const {builtInLists} = await import('../../guidance/lists.js');
  const told = await timelineIn(join(packageFolder, 'examples', folder, timeline), builtInLists).catch(
    sayingIncomplete(packageFolder),
  );
  const made = await createReviewFrom({...defaultForm(around), ...known.facts}, around, {by: 'debrief', id});
  const where = await settled(told, {}, {zone: 'UTC', began: undefined}, {asks: false});
  await bringIn(made, told, where, {by: 'debrief'});
  return made;
}
