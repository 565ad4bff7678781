// `debrief doctor`: checks the setup and the reviews, and repairs what can be repaired.
import {existsSync} from 'node:fs';
import {examine, type Finding, repair} from '../../store/folder-check.js';
import {agendaFolder} from '../../store/shelf/agendas.js';
import {configFolder, homeFolder} from '../../store/shelf/home.js';
import {findReviewFolder, reviewFolders} from '../../store/shelf/library.js';
import {preferencesFile, readPreferences} from '../../store/shelf/preferences.js';
import {readReview} from '../../store/shelf/read-review.js';
import {StoreError} from '../../store/types.js';
import type {CallOf} from '../command-table.js';
import {allAgendas} from '../reviews/agendas.js';
import {answer} from '../streams/printing.js';

type Part = {part: string; at: string; findings: Finding[]; repaired: string[]};

/** Exit code 1 while anything is damaged. */
export async function run({words: [name], options}: CallOf<'doctor'>): Promise<number> {
  const config = configFolder();
  const {preferences, problems} = readPreferences(config);
  const home = homeFolder(options.home, preferences.home);
  const agendas = await allAgendas(config);
  const folders = name === undefined ? await reviewFolders(home) : [await findReviewFolder(home, name)];
  const reviews: Part[] = [];
  for (const folder of folders) reviews.push(await reviewPart(folder, options.repair ?? false));
  const parts: Part[] = [
    setUp('Node', process.versions.node),
    setUp('reviews', existsSync(home) ? home : `${home}, made with the first review`),
    setUp('preferences', preferencesFile(config), problems),
    setUp('agendas', `${agendas.agendas.length}, your own in ${agendaFolder(config)}`, agendas.problems),
    ...reviews,
  ];
  answer(options, parts, parts.flatMap(inWords));
  return parts.some(({findings}) => findings.some(({level}) => level === 'damage')) ? 1 : 0;
}

const setUp = (part: string, at: string, problems: string[] = []): Part => ({
  part,
  at,
  findings: problems.map((says) => ({level: 'damage', file: '', says, repairable: false})),
  repaired: [],
});

/** What is left after the repair, where one was asked for. */
async function reviewPart(folder: string, repairing: boolean): Promise<Part> {
  try {
    const repaired = repairing ? await repair(folder) : [];
    const findings = await examine(folder);
    // A folder in which nothing is broken can still hold no review.
    await readReview(folder);
    return {part: 'review', at: folder, findings, repaired};
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return setUp('review', folder, [error.message]);
  }
}

function inWords({part, at, findings, repaired}: Part): string[] {
  const said = findings.map(({level, file, says, repairable}) => {
    const place = file === '' ? '' : `${file}: `;
    return `  ${level === 'damage' ? '!' : '·'} ${place}${says}${repairable ? ' (--repair sees to it)' : ''}`;
  });
  return [`${part}: ${at}`, ...repaired.map((what) => `  ✓ ${what}`), ...said];
}
