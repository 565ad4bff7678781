// `debrief doctor`: checks the setup and the reviews, and repairs what can be repaired.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {counted} from '../../review/text.js';
import type {Review} from '../../review/types.js';
import {whyNoFolderAt} from '../../store/disk/broken-link.js';
import {realDisk} from '../../store/disk/disk.js';
import {damage, type Finding, notice} from '../../store/finding.js';
import {examine, journalSizes} from '../../store/folder-check.js';
import {repair} from '../../store/folder-repair.js';
import {inShort} from '../../store/relay/address.js';
import {readShare} from '../../store/relay/share-file.js';
import type {SharedStatus} from '../../store/relay/shared-status.js';
import {agendaFolder} from '../../store/shelf/agendas.js';
import {joinsLeft, reviewFolders, shelves} from '../../store/shelf/folders.js';
import {configFolder, homeFolder, needHome} from '../../store/shelf/home.js';
import {findReviewFolder} from '../../store/shelf/library.js';
import {listFolder} from '../../store/shelf/own-lists.js';
import {type Preferences, preferencesFile, readPreferences} from '../../store/shelf/preferences.js';
import {readReview} from '../../store/shelf/read-review.js';
import {reviewsElsewhere} from '../../store/shelf/reviews-elsewhere.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {terminalParts} from '../doctor/drawn-widths.js';
import {inBytes, type MachinePart, machineParts} from '../doctor/machine.js';
import {allAgendas, whyNoAgenda} from '../reviews/agendas.js';
import {allLists} from '../reviews/lists.js';
import {reviewNamed} from '../reviews/review-named.js';
import {howShared} from '../reviews/with-others.js';
import {wrongKeys} from '../reviews/wrong-keys.js';
import {serverMeant} from '../server-meant.js';
import {broken} from '../streams/hanging.js';
import {answer, answerWritten} from '../streams/printing.js';

/** `review` is how people know it, where it can be read. */
type Part = {
  part: string;
  at: string;
  review?: Pick<Review, 'id' | 'reference' | 'title'>;
  findings: Finding[];
  repaired: string[];
};

/** Exit code 1 while anything is damaged. */
export async function run({words: [name], options, packageFolder}: CallOf<'doctor'>): Promise<number> {
  const config = configFolder();
  const {preferences, problems, unknown} = readPreferences(config);
  const home = homeFolder(options.home, preferences.home);
  needHome(options.home, preferences.home);
  const agendas = await allAgendas(config);
  const noAgenda = await whyNoAgenda(config, preferences.agenda);
  const shelf = setUp('reviews', existsSync(home) ? home : `${home}, made with the first review`);
  const unread = (error: unknown): string[] => {
    // What else there is to say may tell why.
    shelf.at = home;
    shelf.findings.push(failing(error));
    return [];
  };
  const folders = name === undefined ? await reviewFolders(home).catch(unread) : [await findReviewFolder(home, name)];
  if (name === undefined) {
    const inTheWay = await whyNoFolderAt(join(home, shelves.trash));
    if (inTheWay !== undefined) shelf.findings.push(damage('', inTheWay));
    shelf.findings.push(...(await joinsLeft(home)).map(({file, says}) => notice(file, says)));
    const elsewhere = await reviewsElsewhere(home, 'search');
    shelf.findings.push(...elsewhere.map((says) => notice('', says)));
  }
  const reviews: Part[] = [];
  for (const folder of folders) reviews.push(await reviewPart(folder, options.repair ?? false));
  await addHowShared(reviews);
  const troubles = [...problems, noAgenda, ...(await wrongKeys(preferences.keys))].filter((one) => one !== undefined);
  const preferencesPart = setUp('preferences', preferencesFile(config), troubles, unknown);
  const parts: Part[] = [
    ...[...(await machineParts(packageFolder, home)), ...(await terminalParts())].map(asPart),
    await serverPart(preferences),
    shelf,
    preferencesPart,
    setUp('agendas', `${agendas.agendas.length}, your own in ${agendaFolder(config)}`, agendas.problems),
    setUp('guidance', `your own in ${listFolder(config)}`, (await allLists(config)).problems),
    await journalsPart(reviews),
    ...reviews,
  ];
  const repairedIds = parts.flatMap(({review, repaired}) => (review && repaired.length > 0 ? [review.id] : []));
  const lines = parts.flatMap((part) => inWords(part, options.repair ?? false));
  if (repairedIds.length > 0) answerWritten('doctor', options, {parts}, lines, repairedIds, broken());
  else answer('doctor', options, {parts}, options.quiet ? [] : lines, broken());
  return parts.some(isDamaged) ? 1 : 0;
}

const isDamaged = ({findings}: Part): boolean => findings.some(({level}) => level === 'damage');

const setUp = (part: string, at: string, problems: string[] = [], notices: string[] = []): Part => ({
  part,
  at,
  findings: [...problems.map((says) => damage('', says)), ...notices.map((says) => notice('', says))],
  repaired: [],
});

/** Nothing that is wrong with the server is wrong with what is kept here. */
async function serverPart(preferences: Preferences): Promise<Part> {
  if (!process.env.DEBRIEF_SERVER && !preferences.server) return setUp('server', 'none is named');
  try {
    const reached = serverMeant(undefined, preferences);
    const {checkServer} = await import('../../store/relay/server-check.js');
    const {faults, server} = await checkServer(reached);
    const at = inShort(reached.address);
    return setUp('server', server === null ? at : `${at}, reached (PostgreSQL ${server})`, [], faults);
  } catch (error) {
    return setUp('server', 'named, and not understood', [], [failing(error).says]);
  }
}

/** What is wrong with one of them is told with its review. */
async function journalsPart(reviews: readonly Part[]): Promise<Part> {
  const sizes = (await Promise.all(reviews.map(({at}) => journalSizes(at)))).flat();
  const isWhole = reviews.every(
    ({findings}) => !findings.some(({level, file}) => level === 'damage' && isOfJournal(file)),
  );
  const bytes = sizes.reduce((all, size) => all + size, 0);
  const state = reviews.length === 0 ? '' : isWhole ? ', all whole' : ', not all whole';
  return setUp('journals', `${sizes.length}, ${inBytes(bytes)}${state}`);
}

const isOfJournal = (file: string): boolean => file === 'journal' || file.startsWith('journal/');

/** Nothing of it is damage. */
const asPart = ({part, at, problems}: MachinePart): Part => setUp(part, at, [], problems);

function failing(error: unknown): Finding {
  if (!(error instanceof StoreError)) throw error;
  return damage('', error.message);
}

/** What a repair says of why it could not begin says all of what is found. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const all = [...new Map(findings.map((finding) => [finding.says + finding.file, finding])).values()];
  return all.filter((one) => !all.some((other) => other !== one && other.says.endsWith(` ${one.says}`)));
}

/** All servers are asked at the same time, each about one review after the other until it is silent. */
async function addHowShared(parts: readonly Part[]): Promise<void> {
  const onServer = new Map<string, Part[]>();
  for (const part of parts) {
    // What is wrong with the file is told with the folder.
    const share = await readShare(realDisk, part.at).catch(() => undefined);
    if (share?.isOn) onServer.set(share.server, [...(onServer.get(share.server) ?? []), part]);
  }
  const ask = async (its: readonly Part[]) => {
    let isSilent = false;
    for (const {at, findings} of its) {
      try {
        const found = await howShared(at, isSilent);
        if (!found) continue;
        findings.push(notice('', howSharedInWords(found)));
        isSilent = found.isSilent;
      } catch (error) {
        findings.push(failing(error));
      }
    }
  };
  await Promise.all([...onServer.values()].map(ask));
}

function howSharedInWords({server, trouble, notShared}: SharedStatus): string {
  const waits = notShared ? [`${counted(notShared, 'change')} of this machine not there yet.`] : [];
  const well = trouble === null ? [notShared ? 'The server answers.' : 'All that is saved here is there.'] : [trouble];
  return [`Shared on ${server}.`, ...well, ...waits].join(' ');
}

/** What is left after the repair, where one was asked for. */
async function reviewPart(folder: string, repairing: boolean): Promise<Part> {
  const part = setUp('review', folder);
  // Each says what it can, whatever became of the one before.
  const steps = [
    async () => {
      if (repairing) await repair(folder, part.repaired);
    },
    async () => {
      part.findings.push(...(await examine(folder)));
    },
    // A folder in which nothing is broken can still hold no review.
    async () => {
      const {id, reference, title} = (await readReview(folder)).review;
      part.review = {id, reference, title};
    },
  ];
  for (const step of steps) await step().catch((error) => part.findings.push(failing(error)));
  return {...part, findings: withoutRepeats(part.findings)};
}

/** What a repair has left, another one does not mend. */
function inWords({part, at, review, findings, repaired}: Part, isRepaired: boolean): string[] {
  const said = findings.map(({level, file, says, repairable}) => {
    const place = file === '' ? '' : `${file}: `;
    return `  ${level === 'damage' ? '!' : '·'} ${place}${says}${repairable && !isRepaired ? ' (--repair mends it)' : ''}`;
  });
  const named = review ? `${reviewNamed(review)} · ${at}` : at;
  return [`${part}: ${named}`, ...repaired.map((what) => `  ✓ ${what}`), ...said];
}
