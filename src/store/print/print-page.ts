// Prints a page as PDF with a browser that is installed: the page goes through a pipe, and none of it onto the disk.
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {within} from '../disk/within.js';
import {StoreError} from '../types.js';
import {browserThere} from './browsers.js';
import {openBrowser} from './talk-to-browser.js';

/** How long all of it may take (ms). */
const PATIENCE = 60_000;

/** A4, in inches; margins are the page's own. */
const PAPER = {paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: true, printBackground: false};

/**
 * The same bytes for the same page and browser. `around`: the variables that name a browser. Throws a StoreError where
 * there is none, or where it does not print.
 */
export async function printedPage(html: string, around = process.env, patience = PATIENCE): Promise<Uint8Array> {
  const browser = await browserThere(around);
  if (browser === undefined) {
    const where = around.CHROME ? `There is no ${around.CHROME}, which CHROME names` : 'There is no Chromium or Chrome';
    throw new StoreError(`${where}, to print a PDF with: install one, name it in CHROME, or leave pdf out.`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'debrief-print-'));
  const opened = openBrowser(browser, profile);
  try {
    const printing = print(opened.ask, html);
    const late = new Error(`it took longer than ${patience / 1000} s`);
    const made = await within(Promise.race([printing, opened.ended]), patience, late);
    if (made instanceof Error) throw made;
    return withoutDates(Buffer.from(made, 'base64'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${browser} did not print the PDF (${why}): name another in CHROME, or leave pdf out.`);
  } finally {
    await opened.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 5}).catch(() => undefined);
  }
}

/** As base64. */
async function print(ask: ReturnType<typeof openBrowser>['ask'], html: string): Promise<string> {
  const {targetId} = await ask('Target.createTarget', {url: 'about:blank'});
  const {sessionId} = await ask('Target.attachToTarget', {targetId, flatten: true});
  const {frameTree} = await ask('Page.getFrameTree', {}, sessionId);
  await ask('Emulation.setScriptExecutionDisabled', {value: true}, sessionId);
  await ask('Page.setDocumentContent', {frameId: frameTree.frame.id, html}, sessionId);
  const how = {...PAPER, generateTaggedPDF: true, generateDocumentOutline: true};
  const {data} = await ask('Page.printToPDF', how, sessionId);
  return data;
}

/** When it was printed is all that differs from one time to the next; as many blanks, so that all stays in its place. */
const withoutDates = (pdf: Buffer): Uint8Array =>
  Buffer.from(
    pdf.toString('latin1').replace(/\/(?:CreationDate|ModDate) \(D:[^)]*\)/g, (date) => ' '.repeat(date.length)),
    'latin1',
  );
