// Writes what esbuild split into few files, in which each part of the program is there once and runs when it is asked
// for. Which file a part is in, build.js says.
import {basename} from 'node:path';
import {Script} from 'node:vm';
import {init, parse} from 'es-module-lexer';

const nameOf = (path) => basename(path, '.js');

/**
 * @typedef {object} Part a module that esbuild made
 * @property {string} name
 * @property {string | undefined} entry the source that is imported late, or first, where it begins with one
 * @property {boolean} isLazy whether it runs only when one of the functions that it offers is first called
 * @property {string[]} sources what it was made of, the last the one that wanted the others
 * @property {Taken[]} taken what it has from elsewhere
 * @property {string} body its statements, without those that import and export
 * @property {{as: string, name: string}[]} offers its own names, and what others know them as
 * @property {boolean} waits whether it waits for something before it offers anything, as Ink's layout does
 *
 * @typedef {{part: string | undefined, from: string, names: string}} Taken names of a part or of Node, as they stand to
 *   the left of a `=`
 */

/**
 * @param {{outputFiles: {path: string, text: string}[], metafile: import('esbuild').Metafile}} made the split modules
 * @param {string[]} lazily sources that offer functions alone, and run when the first of these is called
 * @returns {Promise<Part[]>}
 */
export async function partsOf({outputFiles, metafile}, lazily) {
  await init;
  refuseLateModules(metafile.inputs);
  const texts = new Map(outputFiles.map(({path, text}) => [nameOf(path), text]));
  const parts = Object.entries(metafile.outputs).map(([path, {inputs, entryPoint}]) => {
    const module = readModule(texts.get(nameOf(path)));
    const isLazy = lazily.includes(entryPoint);
    return {name: nameOf(path), entry: entryPoint, isLazy, sources: Object.keys(inputs), ...module};
  });
  const waiting = new Set(parts.filter(({body}) => waitsIn(body)).map(({name}) => name));
  return parts.map((part) => ({...part, waits: [...before(part.name, parts)].some((name) => waiting.has(name))}));
}

/** A module that CommonJS requires sets its exports when that runs, long after others have read them. */
function refuseLateModules(inputs) {
  for (const [file, {imports}] of Object.entries(inputs)) {
    const late = imports.find(({path, kind}) => kind === 'require-call' && inputs[path]?.format === 'esm');
    if (late) throw new Error(`${file} requires the module ${late.path}, which could not be split off.`);
  }
}

/** The names of all parts that have run when this one has, its own among them. */
export function before(name, parts) {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const found = new Set([name]);
  for (const each of found) {
    for (const {part} of byName.get(each).taken) if (part && !byName.get(part).isLazy) found.add(part);
  }
  return found;
}

/** What is imported for nothing but to run is left out: there is nothing that needs another to have run. */
function readModule(text) {
  const [imports, exports] = parse(text);
  const taken = [];
  const cuts = [];
  for (const {n: from, ss, se, d} of imports) {
    const part = from?.startsWith('./') ? nameOf(from) : undefined;
    if (d === -1) {
      taken.push(...namesIn(text.slice(ss, se)).map((names) => ({part, from, names})));
      cuts.push([ss, se, '']);
    } else if (from) cuts.push([ss, se, part ? `late("${part}")` : `Promise.resolve(require("${from}"))`]);
  }
  // All names are offered in one statement, the last.
  for (const {ss, ln} of exports.slice(-1)) {
    if (!ln)
      throw new Error(`A package of CommonJS is imported late, which has no names to offer: ${text.slice(0, 200)}`);
    cuts.push([ss, text.length, '']);
  }
  const offers = exports.map(({n, ln}) => ({as: n, name: ln}));
  return {taken, body: cut(text, cuts), offers};
}

/** `import a,{b as c}from"x";` as `a` and `{b:c}`. */
function namesIn(statement) {
  const clause = /^import\s*([^"]*?)\s*(?:from\s*)?"/.exec(statement)?.[1] ?? '';
  const [, whole, named] = /^(?:\*\s*as\s+)?([\w$]*)\s*,?\s*(\{[^}]*\})?$/.exec(clause) ?? [];
  return [whole, named?.replaceAll(' as ', ':')].filter(Boolean);
}

/** The text, in which each piece has another in its place. */
function cut(text, pieces) {
  let kept = '';
  let at = 0;
  for (const [from, to, instead] of pieces.sort(([a], [b]) => a - b)) {
    kept += text.slice(at, from) + instead;
    at = to;
  }
  return (kept + text.slice(at)).trim();
}

/** Only an `await` outside of every function makes the difference. */
function waitsIn(body) {
  try {
    return !new Script(`()=>{${body}}`);
  } catch {
    return Boolean(new Script(`async()=>{${body}}`));
  }
}

/** V8 takes half the room for it. What esbuild leaves stands in patterns, where an escape means the same. */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** `{a:b,c}` of a part as functions that ask for it when they are called. */
const asCalls = (names, id) =>
  Array.from(names.matchAll(/([\w$]+)(?::([\w$]+))?/g), ([, name, own = name]) => {
    return `${own}=(...given)=>part("${id}").${name}(...given)`;
  }).join(',');

/**
 * @param {Part[]} parts
 * @param {(part: Part) => string} fileOf the file for a part, without its ending
 * @returns {{files: Map<string, string>, ids: Map<string, string>}} the text of each file by its name, an expression
 *   whose value is one function; by the name of each part, what src/parts.cjs knows it by
 */
export function asFiles(parts, fileOf) {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const held = new Map();
  for (const part of parts) held.set(fileOf(part), [...(held.get(fileOf(part)) ?? []), part]);
  const ids = new Map([...held].flatMap(([file, own]) => own.map(({name}, at) => [name, `${file}.${at}`])));

  const asFunction = ({waits, taken, body, offers}) => {
    const constants = taken.map(({part, from, names}) => {
      if (part === undefined) return `${names}=require("${from}")`;
      if (byName.get(part).isLazy) return asCalls(names, ids.get(part));
      return `${names}=${byName.get(part).waits ? 'await ' : ''}part("${ids.get(part)}")`;
    });
    const first = constants.length > 0 ? `const ${constants.join(',')};` : '';
    const last = offers.map(({as, name}) => `exports.${as}=${name};`).join('');
    const rest = body.replaceAll(/\blate\("([^"]+)"\)/g, (_, name) => `late("${ids.get(name)}")`);
    return `${waits ? 'async ' : ''}exports=>{${first}${rest}\n${last}}`;
  };
  const files = [...held].map(([file, own]) => [
    `${file}.cjs`,
    inAscii(`"use strict";(part,late,require,__dirname,__url)=>[\n${own.map(asFunction).join(',\n')}\n]\n`),
  ]);
  return {files: new Map(files), ids};
}
