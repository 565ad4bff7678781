// Programs of others that read what goes out of a review, each as a function from a text to what it finds in it.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import ICAL from 'ical.js';
import markdownIt from 'markdown-it';
import {marked} from 'marked';
import {micromark} from 'micromark';
import {gfm, gfmHtml} from 'micromark-extension-gfm';
import Papa from 'papaparse';
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';

/** Head and rows; a mark of UTF-8 before them is Excel's. */
export const sheet = (text: string): string[][] => {
  const {data, errors} = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {skipEmptyLines: true});
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
};

export const todosIn = (text: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vtodo');

const generous = markdownIt({html: true, linkify: true});

/** Each as far as it goes: raw HTML is let through, bare addresses are linked. */
export const pages: Record<string, (text: string) => string> = {
  'GitHub’s dialect': (text) =>
    micromark(text, {allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()]}),
  'markdown-it': (text) => generous.render(text),
  marked: (text) => marked.parse(text, {async: false}),
};

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A page as a browser has it: its elements, and what is read in those that hold words. */
export function readPage(html: string): {tags: string[]; attributes: string[]; blocks: string[]; text: string} {
  const nodes: Node[] = [];
  const visit = (node: Node) => {
    nodes.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  const elements = nodes.filter((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node);
  const blocks = elements.filter(({tagName}) => /^(?:h[1-6]|li|t[hd]|pre)$/.test(tagName));
  return {
    tags: [...new Set(elements.map(({tagName}) => tagName)), ...nodes.filter(isComment).map(() => '!--')],
    attributes: elements.flatMap(({attrs}) => attrs.map(({name, value}) => `${name}=${value}`)),
    // A box is an element to some and two brackets to others.
    blocks: blocks.map((block) => `${block.tagName} ${readIn(block)}`.replace(/^li \[x?\]/, 'li ')),
    text: withoutBlanks(nodes.map((node) => ('value' in node ? node.value : '')).join('')),
  };
}

const isComment = (node: Node): boolean => node.nodeName === '#comment';

/** What is read in it, not in the lists beneath it. */
const readIn = (node: Node): string => {
  const words = (each: Node): string => {
    if ('value' in each) return each.value;
    const isList = 'tagName' in each && each.tagName === 'ul';
    return 'childNodes' in each && !isList ? each.childNodes.map(words).join('') : '';
  };
  return withoutBlanks(words(node));
};

/** Where blanks are is each reader's own matter. */
export const withoutBlanks = (text: string): string => text.replace(/[\s\u00a0]+/g, '');

/** What a script calls a command with, as words, in a shell of the system. Throws where it did anything else there. */
export function callsOf(command: string, script: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-calls-'));
  try {
    const [bin, calls] = [join(folder, 'bin'), join(folder, 'calls')];
    mkdirSync(bin);
    writeFileSync(calls, '');
    const writesDown = `for word; do printf '%s\\0' "$word" >>"$CALLS"; done\nprintf '\\n' >>"$CALLS"`;
    writeFileSync(join(bin, command), `#!/bin/sh\n${writesDown}\n`);
    chmodSync(join(bin, command), 0o755);
    execFileSync('sh', {
      input: script,
      cwd: folder,
      env: {PATH: `${bin}${delimiter}${process.env.PATH}`, CALLS: calls},
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const left = readdirSync(folder).filter((name) => name !== 'bin' && name !== 'calls');
    if (left.length > 0) throw new Error(`The script made ${left}.`);
    return readFileSync(calls, 'utf8')
      .split('\0\n')
      .slice(0, -1)
      .map((call) => call.split('\0'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** A Python of the system that has these modules; undefined where none does. */
export const pythonWith = (...modules: string[]): string | undefined =>
  ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import json, sys, ${modules.join(', ')}`]).status === 0,
  );

/** What `code` prints as JSON, which finds these texts as the list `texts`. */
export function inPython(python: string, code: string, texts: readonly string[]): unknown {
  const {stdout, stderr, status} = spawnSync(
    python,
    ['-c', `import json, sys\ntexts = json.load(sys.stdin)\n${code}`],
    {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
