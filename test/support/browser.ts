// The browser that pages are looked at with, and why its tests are skipped where there is none.
import {execFileSync} from 'node:child_process';
import {browserThere} from '../../src/store/print/browsers.js';

export const browser = await browserThere();
export const noBrowser = browser === undefined ? ': skipped, since there is no Chromium or Chrome here' : '';

export const noPdfText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], {stdio: 'ignore'});
    return '';
  } catch {
    return ': skipped, since there is no pdftotext here';
  }
})();
