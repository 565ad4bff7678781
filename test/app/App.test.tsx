// The whole app in a terminal of 80x24 that has no process behind it: keys in, pages out.
import {afterEach, describe, expect, test} from 'vitest';
import {App} from '../../src/app/App.js';
import {createDrawing} from '../../src/app/drawing.js';
import type {Services} from '../../src/app/services.js';
import {createTerminal} from '../../src/app/terminal.js';
import type {TerminalRole} from '../../src/session/situation.js';
import {memoryStore} from '../support/memory-store.js';
import {type Chapter, sampleNow, sampleReview} from '../support/sample-review.js';
import {closeScreens, draw} from '../support/screen.js';
import {servicesWith} from '../support/services.js';

afterEach(closeScreens);

const now = (chapter: Chapter) => () => sampleNow(chapter);

async function sitDown(given: Services, start: Parameters<ReturnType<typeof createTerminal>['begin']>[0]) {
  const terminal = createTerminal(given);
  await terminal.begin(start);
  const ignore = () => undefined;
  return draw(
    <App
      terminal={terminal}
      pages={{
        terminal,
        drawingFor: createDrawing({terminal, palette: () => 'bare', painted: false}),
        size: {columns: 80, rows: 24},
        onDraw: ignore,
      }}
      onReady={ignore}
    />,
  );
}

async function inMeeting(chapter: Chapter, as: TerminalRole = 'facilitator') {
  const store = memoryStore(sampleReview(chapter), now(chapter));
  const given = servicesWith({now: now(chapter), openReview: async () => store});
  return {me: await sitDown(given, {at: 'review', folder: store.folder, as}), store};
}

describe('in the meeting', () => {
  test('a note is typed, saved, and its field closes', async () => {
    const {me, store} = await inMeeting('after');
    await me.sees('Which decisions mattered');
    await me.press('n');
    await me.sees('── Note');
    await me.type('+ the lock held');
    await me.sees('went well');
    await me.press('enter');
    await me.seesNot('── Note');
    await me.sees('+ the lock held');
    expect(store.getState().review.notes.at(-1)).toMatchObject({kind: 'well', text: 'the lock held'});
  });

  test('what somebody else writes appears, and what is being typed stays', async () => {
    const {me, store} = await inMeeting('after', 'note-taker');
    await me.sees('── Note');
    await me.type('half a thought');
    const questionId = store.getState().review.open?.questionId ?? '';
    const note = {id: 'n', questionId, kind: 'note', text: 'from outside'} as const;
    await me.meanwhile(() => store.meanwhile({type: 'note-added', note: {...note, aspects: []}}));
    await me.sees('from outside');
    await me.sees('half a thought');
  });

  test('the search has every key of a field, its list follows, and Esc leads back', async () => {
    const {me} = await inMeeting('after');
    await me.press('/');
    await me.sees('── Search');
    await me.type('restorez');
    await me.sees('Nothing matches');
    await me.press('backspace');
    await me.sees('One found.');
    await me.press('ctrl+a', 'ctrl+k');
    await me.sees('Type a few letters');
    await me.press('esc');
    await me.sees('Which decisions mattered');
  });

  test('help is narrowed by a word', async () => {
    const {me} = await inMeeting('after');
    await me.press('?', '/');
    await me.sees('── Show only');
    await me.type('five');
    await me.sees('five minutes more');
    await me.seesNot('write a note');
    await me.press('esc');
    await me.sees('write a note');
  });
});

describe('at home', () => {
  test('a word narrows the list, and Enter opens what is left', async () => {
    const store = memoryStore(sampleReview('after'), now('after'));
    const opened: string[] = [];
    const examples = [
      {name: 'github', title: 'GitHub, October 2018', about: 'A network break'},
      {name: 'gitlab', title: 'GitLab, January 2017', about: 'A directory removed'},
    ];
    const given = servicesWith({
      now: now('after'),
      examples,
      openReview: async () => store,
      openExample: async (name) => {
        opened.push(name);
        return store.folder;
      },
    });
    const me = await sitDown(given, {at: 'home'});
    await me.sees('A network break');
    await me.press('/');
    await me.type('remov');
    await me.seesNot('A network break');
    await me.press('enter');
    await me.sees('Which decisions mattered');
    expect(opened).toEqual(['gitlab']);
  });

  test('what goes wrong is said in one line', async () => {
    const me = await sitDown(servicesWith({examples: [{name: 'x', title: 'X', about: 'One'}]}), {at: 'home'});
    await me.press('down', 'enter');
    await me.sees('not here');
  });
});
