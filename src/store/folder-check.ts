// `debrief doctor`: what is wrong in a review's folder, and what is worth knowing of it.
import {join} from 'node:path';
import {brokenRules} from '../review/broken-rules.js';
import {doubtsInWords} from '../review/doubtful-times.js';
import {namesTwice} from '../review/names-twice.js';
import {readSnapshot, SNAPSHOT, sumOf} from './copy/snapshot.js';
import {mayBeFollowed} from './copy/take-over.js';
import {realDisk as disk, readText} from './disk/disk.js';
import {idInNames, isTemporary} from './disk/file-names.js';
import {whyNoFolder} from './disk/review-folder.js';
import {aboutDrafts} from './drafts/drafts-findings.js';
import {isKeptText} from './drafts/edit-place.js';
import {damage, type Finding, notice} from './finding.js';
import {aboutModes, namesIn} from './folder-modes.js';
import {AllJournals} from './journal/all-journals.js';
import {numbersIn} from './journal/coverage.js';
import type {Fold} from './journal/fold.js';
import {aboutJournal, encodingSaid} from './journal/journal-findings.js';
import {isJournal, journalName} from './journal/journal-names.js';
import {filesNotRead, setAsideSaid} from './journal/not-read.js';
import {packedWriters, packingFindings} from './journal/packed-findings.js';
import {copyAheadNotice} from './notices.js';
import {HERE, readHere} from './presence/here-file.js';
import {RELAY, readShare} from './relay/share-file.js';
import {copiesOf} from './shelf/copies.js';
import {idOf} from './shelf/folders.js';
import type {StoreError} from './types.js';

/** Everything worth saying about this review's folder; empty where all is well. Throws a StoreError where it cannot. */
export async function examine(folder: string): Promise<Finding[]> {
  const names = await disk.list(folder).catch(async (error) => {
    throw await whyNoFolder(folder, 'could not be read', error);
  });
  const journals = new AllJournals(disk, folder);
  // What else is to be said of the folder is said all the same.
  const unread = await journals.begin().then(
    () => [],
    (error: StoreError) => [damage('journal', error.message)],
  );
  const {fold, reader} = journals;
  return [
    ...unread,
    ...reader.states().flatMap(aboutJournal),
    ...aboutReview(fold, await packedWriters(disk, join(folder, 'journal'), await namesIn(join(folder, 'journal')))),
    ...(await aboutPlace(folder, fold)),
    ...(await aboutCopy(folder, fold)),
    ...names.flatMap(aboutLeftOver),
    ...(await aboutFilesBeside(join(folder, 'journal'))),
    ...(await aboutPresence(folder)),
    ...(await aboutDrafts(folder)).map(({file, says}) => notice(file, says)),
    ...(await aboutShare(folder)),
    ...(await aboutModes(folder)),
  ];
}

/** In bytes, of each file in the folder of its journals; nothing where it cannot be read. */
export async function journalSizes(folder: string): Promise<number[]> {
  const names = (await namesIn(join(folder, 'journal'))).filter(isJournal);
  const facts = await Promise.all(names.map((name) => disk.facts(join(folder, 'journal', name)).catch(() => null)));
  return facts.flatMap((found) => (found ? [found.size] : []));
}

/** How people of one name are told apart. */
const MENDING = 'In debrief run, P shows them, and Enter there gives one another name.';

/** `packed`: the file that holds a writer's entries, where they are packed. */
function aboutReview(fold: Fold, packed: ReadonlyMap<string, string>): Finding[] {
  const {review, unknown} = fold;
  const missing = Object.entries(fold.coverage().gaps).map(([writer, gaps]) => {
    let count = 0;
    for (const number of numbersIn(gaps)) if (!fold.has({writer, number})) count++;
    return {writer, count};
  });
  return [
    ...(review ? brokenRules(review).map((rule) => damage('', `The review breaks a rule: ${rule}.`)) : []),
    ...(review ? namesTwice(review).map((says) => notice('', `${says} ${MENDING}`)) : []),
    ...(review ? doubtsInWords(review, Date.now()).map((says) => notice('', says)) : []),
    ...(unknown > 0 ? [notice('', `${unknown} changes come from a newer debrief: update debrief to see them.`)] : []),
    ...missing
      .filter(({count}) => count > 0)
      .map(({writer, count}) =>
        damage(`journal/${packed.get(writer) ?? journalName(writer)}`, `${count} of its entries are missing.`, true),
      ),
  ];
}

/** Where else the same review is, and a folder that is not called after its review any more. */
async function aboutPlace(folder: string, {review}: Fold): Promise<Finding[]> {
  const copies = await copiesOf(folder);
  if (copies) return [damage('', copies.says)];
  const isRenamed = review !== null && idOf(folder) !== idInNames(review.id).toLowerCase();
  return isRenamed
    ? [notice('', `The folder was renamed: the review is found by its reference and by its id, ${review.id}.`)]
    : [];
}

const copyFindings = {
  none: notice(SNAPSHOT, 'There is none: it is written when the review is opened.', true),
  unreadable: damage(SNAPSHOT, 'It could not be read: the journals were.'),
  newer: notice(SNAPSHOT, 'A newer debrief wrote it: update debrief to change this review.'),
  damaged: damage(SNAPSHOT, 'It is damaged; the journals are what counts.', true),
};

/** The same where the journals hold no review either. */
const copyOfNone: Record<keyof typeof copyFindings, Finding[]> = {
  none: [notice(SNAPSHOT, 'It is missing, too.')],
  unreadable: [damage(SNAPSHOT, 'It could not be read.')],
  newer: [copyFindings.newer],
  damaged: [damage(SNAPSHOT, 'It is damaged.')],
};

const editFinding = (timesIn: string | null): Finding => {
  const times = timesIn === null ? '' : `, with its times in ${timesIn}`;
  return notice(SNAPSHOT, `It was edited by hand: opening the review adopts the edit${times}.`, true);
};

/** What is to be said of the readable copy; nothing where it says what the journals say. */
export async function aboutCopy(folder: string, fold: Fold): Promise<Finding[]> {
  const found = await readSnapshot(disk, folder).catch(() => ({kind: 'unreadable' as const}));
  if (found.kind === 'edited') return [editFinding(found.timesIn)];
  if (found.kind === 'damaged' && found.encoding?.iconv) {
    return [damage(SNAPSHOT, `${encodingSaid(found.encoding)} The journals are what counts.`, true)];
  }
  if (found.kind !== 'sound') return fold.review ? [copyFindings[found.kind]] : copyOfNone[found.kind];
  const {snapshot} = found;
  if (!fold.reaches(snapshot)) {
    if (await mayBeFollowed({disk, folder})) return [notice(SNAPSHOT, copyAheadNotice)];
    return [damage(SNAPSHOT, 'It holds changes that the journals have lost: they can be restored from it.', true)];
  }
  const then = fold.reviewAt(snapshot);
  if (fold.unknown === 0 && then && sumOf(then) !== snapshot.sha256) {
    return [notice(SNAPSHOT, 'It does not say what the journals say: opening the review writes it again.', true)];
  }
  const behind = JSON.stringify(fold.coverage().covers) !== JSON.stringify(snapshot.covers);
  return behind ? [notice(SNAPSHOT, 'It is behind the journals: it is written when the review is opened.', true)] : [];
}

function aboutLeftOver(name: string): Finding[] {
  if (/^review\.(damaged|edited)-.*\.json$/.test(name) || isKeptText(name)) {
    return [notice(name, setAsideSaid)];
  }
  if (isTemporary(name)) return [notice(name, 'It was left by a process that was ended: it can be deleted.')];
  return [];
}

async function aboutFilesBeside(place: string): Promise<Finding[]> {
  const names = await namesIn(place);
  const told = [...(await packingFindings(disk, place)), ...filesNotRead(names)];
  const halfDone = told.map(({file, says}) => notice(`journal/${file}`, says));
  const leftOver = names.filter(isTemporary).flatMap(aboutLeftOver);
  return [...halfDone, ...leftOver.map((finding) => ({...finding, file: `journal/${finding.file}`}))];
}

/** What cannot be used of it is said where the review is opened, too. */
const aboutShare = (folder: string): Promise<Finding[]> =>
  readShare(disk, folder).then(
    () => [],
    (error: StoreError) => [damage(`${RELAY}/share.json`, error.message)],
  );

/** Who is on the review is no finding; a file that says nothing is, since it stays. */
async function aboutPresence(folder: string): Promise<Finding[]> {
  const names = (await namesIn(join(folder, 'journal'))).filter((name) => name.endsWith(HERE));
  const about = async (name: string): Promise<Finding[]> => {
    const text = await readText(disk, join(folder, 'journal', name)).catch(() => '');
    if (readHere(name, text)) return [];
    return [notice(`journal/${name}`, 'It should say who is here, but is not whole: it can be deleted.')];
  };
  return (await Promise.all(names.map(about))).flat();
}
