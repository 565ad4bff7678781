// What an export is written from beside the review: the user's own files and preferences.
import {type FindingColumns, findingColumns, ownColumns, type Source} from '../../exchange/source.js';
import {inSeries} from '../../review/text.js';
import {peopleCards} from '../../store/shelf/people-cards.js';
import type {Preferences} from '../../store/shelf/preferences.js';
import {StoreError} from '../../store/types.js';
import {allLists} from './lists.js';

export type ExportSettings = Omit<Source, 'review' | 'audience' | 'now' | 'changedAt'>;

/**
 * `problems`: a sentence for each thing in the user's own files that could not be used. `namingNobody`: it is for texts
 * without names, where an account that is not known would stay: a list of them that cannot be used is refused.
 */
export async function exportSettings(
  {config, preferences}: {config: string; preferences: Preferences},
  everyAction = false,
  namingNobody = false,
): Promise<{settings: ExportSettings; problems: string[]}> {
  const {handlesOf, problems} = await handlesIn(config);
  const [why] = namingNobody ? problems : [];
  if (why !== undefined) {
    throw new StoreError(`Nothing goes out, since a text that names nobody needs the accounts of people.json: ${why}`);
  }
  const {columns, problem} = columnsOf(preferences.findingColumns);
  const own = await allLists(config);
  return {
    settings: {lists: own.lists, handlesOf, columns, everyAction},
    problems: [...problems, ...own.problems, ...(problem ? [problem] : [])],
  };
}

const LEFT_OUT = 'people.json is left out because of that: nobody has an account or an address.';

async function handlesIn(config: string): Promise<Pick<Source, 'handlesOf'> & {problems: string[]}> {
  const nobody = {handlesOf: () => ({})};
  try {
    const found = await peopleCards(config);
    if (!found) return {...nobody, problems: []};
    // The reader of YAML is loaded only where there is a file to read.
    const {readPeopleFile} = await import('../../exchange/readers/people-file.js');
    const read = readPeopleFile(found.text);
    return 'problems' in read
      ? {...nobody, problems: [...read.problems.map((problem) => `${found.file}, ${problem}.`), LEFT_OUT]}
      : {...read, problems: []};
  } catch (error) {
    if (error instanceof StoreError) return {...nobody, problems: [error.message]};
    throw error;
  }
}

/** Names with commas between, in the order of `findingColumns`; one that is left empty is called as here. */
function columnsOf(preferred: string): {columns: FindingColumns; problem?: string} {
  const given = preferred.split(',').map((name) => name.trim());
  const columns = Object.fromEntries(
    findingColumns.map((column, place) => [column, given[place] || column]),
  ) as FindingColumns;
  if (given.length <= findingColumns.length) return {columns};
  const problem = `findingColumns has ${given.length} names, and the tracker ${findingColumns.length} columns: ${inSeries(findingColumns)}.`;
  return {columns: ownColumns, problem};
}
