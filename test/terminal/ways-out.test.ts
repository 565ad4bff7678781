// Every way out of a meeting leaves the terminal as it was found, and what was typed as a draft.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {entry} from '../support/debrief.js';
import {facilitate, meeting, question, saved} from '../support/meeting.js';
import {PATIENCE} from '../support/patience.js';
import {underAShell} from '../support/shell.js';
import {type TempHome, tempHome} from '../support/temp-home.js';
import {asItWas, closeTerminals, type Terminal} from '../support/terminal.js';

let home: TempHome;
let folder: string;
beforeEach(async () => {
  home = await tempHome();
  ({folder} = await meeting(home));
});
afterEach(async () => {
  await closeTerminals();
  await home.remove();
});

/** Breaks the program from within when it is told to, as a mistake of ours would. */
const breaking = (mistake: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2',()=>{${mistake}})`)}`,
});

async function typeHalfANote(me: Terminal): Promise<void> {
  await me.sees('INC-7');
  await me.press('n');
  await me.type('half a thought');
  await me.sees('half a thought');
}

async function draftIsThere(): Promise<void> {
  const again = await facilitate(home);
  await again.press('n');
  await again.sees(' half a thought');
}

describe('a way out', () => {
  test('q leaves with 0 once the field is closed, and the draft stays', async () => {
    const {me, settings} = await underAShell(home);
    await typeHalfANote(me);
    expect(me.modes()).toEqual({
      ...asItWas,
      alternateScreen: true,
      bracketedPaste: true,
      autowrap: false,
      mouse: true,
      title: 'INC-7 · Before the event · Mail queue stopped',
    });
    await me.press('esc');
    await me.seesNot('Enter saves');
    await me.press('q');
    await me.sees('One draft waits: it is kept for when you come back. Enter leaves.');
    await me.press('enter');
    await me.sees('ended with 0');
    expect(me.mainScreen()).toEqual(['ended with 0']);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    await draftIsThere();
  });

  test('Ctrl+C leaves with 0 from a screen', async () => {
    const {me, settings} = await underAShell(home);
    await me.sees('INC-7');
    await me.press('ctrl+c');
    await me.sees('ended with 0');
    expect(me.mainScreen()).toEqual(['ended with 0']);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
  });

  test('Ctrl+C leaves with 0 from inside a field, and the draft stays', async () => {
    const {me, settings} = await underAShell(home);
    await typeHalfANote(me);
    await me.press('ctrl+c');
    await me.sees('ended with 0');
    expect(me.mainScreen()).toEqual(['ended with 0']);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    await draftIsThere();
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends it with %i, and the draft stays', async (name, code) => {
    const {me, signal, settings} = await underAShell(home);
    await typeHalfANote(me);
    signal(name);
    await me.sees(`ended with ${code}`);
    expect(me.mainScreen()).toEqual([`ended with ${code}`]);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    await draftIsThere();
  });

  test('a terminal that is gone without a signal ends the program, too', async () => {
    const {me, signal, pid} = await underAShell(home, {
      env: breaking("process.removeAllListeners('SIGHUP').on('SIGHUP',()=>{})"),
    });
    await typeHalfANote(me);
    signal('SIGUSR2');
    me.hangUp();
    await gone(pid());
    await draftIsThere();
  });

  test('a window that is shut ends the program with 129 on whichever Node, and the draft stays', async () => {
    const me = await facilitate(home, {program: process.execPath, args: [entry, 'run']});
    await typeHalfANote(me);
    me.hangUp();
    expect(await me.exited()).toEqual({code: 129, signal: null});
    await draftIsThere();
  });

  test('a terminal that reads nothing keeps nobody from ending it, and the draft stays', async () => {
    const written = join(home.root, 'written');
    const flood = `fs.writeFileSync('${written}','');process.stdout.write('x'.repeat(4e6))`;
    const {me, signal, pid} = await underAShell(home, {env: breaking(`import('node:fs').then((fs)=>{${flood}})`)});
    await typeHalfANote(me);
    me.looksAway();
    signal('SIGUSR2');
    await vi.waitUntil(() => existsSync(written), {timeout: PATIENCE});
    signal('SIGTERM');
    await gone(pid());
    await draftIsThere();
  });

  test.each([
    ['a mistake in a timer', "setTimeout(()=>{throw new TypeError('no such thing')})"],
    ['a promise that nobody caught', "Promise.reject(new TypeError('no such thing'))"],
  ])('%s ends it with 1 and one sentence, and the draft stays', async (_, mistake) => {
    const {me, signal, settings} = await underAShell(home, {env: breaking(mistake), columns: 300});
    await typeHalfANote(me);
    signal('SIGUSR2');
    await me.sees('ended with 1');
    const [sentence, ...more] = me.mainScreen();
    expect(sentence).toMatch(
      /^debrief: something unexpected went wrong \(no such thing\); details are in \S+, without a word of any review\b.*\.$/,
    );
    expect(more).toEqual(['ended with 1']);
    expect(readFileSync(/details are in (\S+),/.exec(sentence ?? '')?.[1] ?? '', 'utf8')).toContain('TypeError');
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    await draftIsThere();
  });

  test('a mistake while a frame is drawn ends it with 1 and one sentence, and the draft stays', async () => {
    const mistake = "Intl.Segmenter.prototype.segment=Array.from=()=>{throw new TypeError('no such thing')}";
    const {me, signal, settings} = await underAShell(home, {env: breaking(mistake), columns: 300});
    await typeHalfANote(me);
    signal('SIGUSR2');
    await me.press('esc');
    await me.sees('ended with 1');
    expect(me.mainScreen()[0]).toMatch(/^debrief: something unexpected went wrong \(no such thing\)/);
    expect(me.mainScreen().at(-1)).toBe('ended with 1');
    expect(me.mainScreen()).toHaveLength(2);
    expect(me.modes()).toEqual(asItWas);
    expect(settings().after).toBe(settings().before);
    await draftIsThere();
  });

  test('what is typed behind q does nothing here, and the question is no longer answered by Enter', async () => {
    const {me} = await underAShell(home);
    await me.sees('INC-7');
    me.send('qlnnot\r');
    // The Enter behind it only asks again.
    await me.sees(/Leave\?[\s\S]*Enter\s+leaves/);
    await me.press('esc');
    await me.sees('Enter note');
    await me.press('q', 'enter');
    await me.sees('ended with 0');
    const review = await saved(home);
    expect(review.notes).toEqual([]);
    expect(review.open?.questionId).toBe(question);
  });

  test('leaving without a draft leaves no drafts file behind', async () => {
    const {me} = await underAShell(home);
    await me.sees('INC-7');
    await me.press('n', 'x', 'backspace');
    await me.sees('── Note');
    await me.press('esc');
    await me.seesNot('── Note');
    await me.press('q', 'enter');
    await me.sees('ended with 0');
    expect(readdirSync(folder).includes('drafts') ? readdirSync(join(folder, 'drafts')) : []).toEqual([]);
  });
});

/** A process without a terminal cannot be seen to end, so it is asked for. */
const gone = (pid: number): Promise<void> =>
  new Promise((resolve) => {
    const asking = setInterval(() => {
      try {
        process.kill(pid, 0);
      } catch {
        clearInterval(asking);
        resolve();
      }
    }, 20);
  });
