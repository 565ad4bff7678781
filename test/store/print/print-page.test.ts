// A page printed by a browser that is installed; and what is said, and left, where there is none or it does not.
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {htmlPage} from '../../../src/exchange/writers/html/page.js';
import {heading, paragraph, plain} from '../../../src/exchange/writers/markdown.js';
import {browserThere} from '../../../src/store/print/browsers.js';
import {printedPage} from '../../../src/store/print/print-page.js';
import {noBrowser, noPdfText} from '../../support/browser.js';

const content = [heading(1, 'A review'), heading(2, 'What was learned'), paragraph(plain('Größe «zählt»'))];
const page = htmlPage({title: 'A review', lang: 'en', content, foot: 'The end.'});

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'debrief-print-test-'));
  vi.stubEnv('TMPDIR', join(place));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, {recursive: true, force: true});
});

/** A browser of these lines of a shell. */
function standIn(lines: string): string {
  const file = join(place, 'browser');
  writeFileSync(file, `#!/bin/sh\n${lines}\n`);
  chmodSync(file, 0o755);
  return file;
}

const left = () => readdirSync(place).filter((name) => name.startsWith('debrief-print-'));

describe.skipIf(noBrowser)(`by a Chromium${noBrowser}`, () => {
  it('is a PDF, the same one each time, and leaves nothing behind', async () => {
    const [one, other] = [await printedPage(page), await printedPage(page)];
    expect(Buffer.from(one.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(one, other)).toBe(0);
    expect(left()).toEqual([]);
  });

  it.skipIf(noPdfText)(`has every word of the page${noPdfText}`, async () => {
    const file = join(place, 'page.pdf');
    writeFileSync(file, await printedPage(page));
    const text = execFileSync('pdftotext', [file, '-'], {encoding: 'utf8'});
    for (const words of ['A review', 'What was learned', 'Größe «zählt»', 'The end.']) expect(text).toContain(words);
  });
});

describe.skipIf(process.platform === 'win32')('where it cannot be', () => {
  it('says which browser is not there', async () => {
    await expect(printedPage(page, {CHROME: 'no-such-browser', PATH: place})).rejects.toThrow(
      'There is no no-such-browser, which CHROME names, to print a PDF with: install one, name it in CHROME, or leave pdf out.',
    );
  });

  it.each([
    ['exit 3', 'it ended with 3'],
    ['echo "No usable sandbox!" >&2; exit 1', 'this machine does not let it have its sandbox'],
  ])('says why it did not print: %s', async (lines, why) => {
    const browser = standIn(lines);
    await expect(printedPage(page, {CHROME: browser})).rejects.toThrow(
      `${browser} did not print the PDF (${why}): name another in CHROME, or leave pdf out.`,
    );
    expect(left()).toEqual([]);
  });

  it('waits no longer than it may, and ends what does not end by itself', async () => {
    const browser = standIn(`echo $$ > ${place}/id; exec sleep 600`);
    await expect(printedPage(page, {CHROME: browser}, 1000)).rejects.toThrow('it took longer than 1 s');
    const id = Number(readFileSync(join(place, 'id'), 'utf8'));
    expect(() => process.kill(id, 0)).toThrow();
    expect(left()).toEqual([]);
  });

  it('finds what CHROME names, by path or by name, and else the first in PATH', async () => {
    const browser = standIn('exit 0');
    expect(await browserThere({CHROME: browser})).toBe(browser);
    expect(await browserThere({CHROME: 'browser', PATH: place})).toBe(browser);
    writeFileSync(join(place, 'chromium'), '', {mode: 0o755});
    expect(await browserThere({PATH: place})).toBe(join(place, 'chromium'));
  });
});
