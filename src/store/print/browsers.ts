// Which browser prints: a Chromium, or one that is made of it, where the machine has one.
import {access, constants} from 'node:fs/promises';
import {delimiter, isAbsolute, join} from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where the systems put one that is not in PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

type Around = {CHROME?: string | undefined; PATH?: string | undefined};

/** What CHROME names, and nothing else where it names one; else the first that is there. */
export async function browserThere({CHROME, PATH = ''}: Around = process.env): Promise<string | undefined> {
  const inPath = (name: string) => PATH.split(delimiter).map((folder) => join(folder || '.', name));
  const named = CHROME?.trim();
  const all = named ? (isAbsolute(named) ? [named] : inPath(named)) : [...names.flatMap(inPath), ...places];
  for (const file of all) {
    if (await canRun(file)) return file;
  }
  return undefined;
}

const canRun = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
