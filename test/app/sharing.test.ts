// A terminal of a review that is shared: it shows at once how that stands, and says on the way out what waits.
import {afterEach, expect, it, vi} from 'vitest';
import {createTerminal, type Terminal} from '../../src/app/terminal.js';
import {putOnDisk} from '../../src/app/way-out.js';
import type {Sharing} from '../../src/review/review-state.js';
import type {TerminalRole} from '../../src/session/situation.js';
import {type MemoryStore, memoryStore} from '../support/memory-store.js';
import {sampleNow, sampleReview} from '../support/sample-review.js';
import {servicesWith} from '../support/services.js';

afterEach(() => void vi.restoreAllMocks());

const now = () => sampleNow('after');
const sharing = (told: Partial<Sharing>): Sharing => ({notShared: 0, awaySince: null, stopped: null, ...told});

async function opened(as: TerminalRole = 'facilitator'): Promise<{terminal: Terminal; store: MemoryStore}> {
  const store = memoryStore(sampleReview('after'), now);
  const terminal = createTerminal(servicesWith({now, openReview: async () => store}));
  await terminal.begin({at: 'review', folder: store.folder, as});
  return {terminal, store};
}

/** What is said on standard error as such a review is left, with its end; all of it is on the disk. */
async function leaving(told: Sharing | null, as?: TerminalRole): Promise<string> {
  const {terminal, store} = await opened(as);
  if (told) store.shares(told);
  const said: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  expect(await putOnDisk(terminal, '/reviews')).toBe(true);
  return said.join('');
}

it('draws a frame when the server goes, though nothing of the review has changed', async () => {
  const {terminal, store} = await opened();
  let frames = 0;
  terminal.subscribe(() => frames++);
  store.shares(sharing({awaySince: now()}));
  expect(frames).toBe(1);
});

it('is left with a word on what goes to the others later', async () => {
  const whenever = 'to the others when this review is next open and the server is there: debrief share --status says';
  const away = sharing({notShared: 2, awaySince: now()});
  expect(await leaving(away)).toBe(`debrief: 2 changes go ${whenever} what waits.\n`);
  expect(await leaving({...away, notShared: 1}, 'note-taker')).toBe(
    `debrief: one change goes ${whenever} what waits.\n`,
  );
});

it('is left with what a person has to do first', async () => {
  const stopped = 'The server does not take this code any more: ask for a new one.';
  expect(await leaving(sharing({notShared: 2, stopped}))).toBe(
    `debrief: 2 changes have not gone to the others. ${stopped}\n`,
  );
});

it.each<[string, Sharing | null, TerminalRole?]>([
  ['the others have all', sharing({})],
  ['nothing waits, though the server is away', sharing({awaySince: now()})],
  ['it is on this machine only', null],
  ['the terminal only shows the meeting', sharing({notShared: 2, awaySince: now()}), 'watch'],
])('is left without a word where %s', async (_, told, as) => {
  expect(await leaving(told, as)).toBe('');
});
