// The lists of guidance that this user goes by, for the command line and for the screens.
import {builtInLists, type ListName, type Lists} from '../../guidance/lists.js';
import {keysOf} from '../../review/vocabulary.js';
import {configFolder} from '../../store/shelf/home.js';
import {type OwnList, ownLists} from '../../store/shelf/own-lists.js';
import {warn} from '../streams/printing.js';
import {asSentence, perhaps} from '../usage-error.js';

/** Those that come along, but for those that a file takes the place of; one sentence for all that is wrong in a file. */
export async function allLists(configFolder: string): Promise<{lists: Lists; problems: string[]}> {
  const found = await ownLists(configFolder);
  const lists = {...builtInLists};
  const problems: string[] = [];
  for (const own of found) problems.push(...(await takeIn(lists, own)));
  return {lists, problems};
}

/** The same for a command that reads by them: what is wrong is said on standard error. */
export async function listsToReadBy(): Promise<Lists> {
  const {lists, problems} = await allLists(configFolder());
  problems.forEach(warn);
  return lists;
}

const isListName = (name: string): name is ListName => Object.hasOwn(builtInLists, name);

async function takeIn(lists: Lists, own: OwnList): Promise<string[]> {
  if ('problem' in own) return [own.problem];
  const {name, file, text} = own;
  if (!isListName(name)) return [asSentence([`${file} is not used: ${noList(name)}`])];
  // The reader of YAML is loaded only where there is a file to read.
  const {readListFile} = await import('../../exchange/readers/list-file.js');
  const read = readListFile(name, text);
  if ('problems' in read) return read.problems.map((problem) => `${file}, ${problem}.`);
  Object.assign(lists, {[name]: read.list});
  return [];
}

const noList = (name: string): string => {
  const names = keysOf(builtInLists);
  return `there is no list ${name}${perhaps(name, names) || `: there are ${names.join(', ')}`}`;
};
