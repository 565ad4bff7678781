// The place where everything is measured: a temporary home with a running review in it, and the commands to measure.
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {bundle} from './bundle.js';

const run = promisify(execFile);
const project = fileURLToPath(new URL('..', import.meta.url));
const ownNode = join(project, 'node_modules', '.bin', 'node');
const node = existsSync(ownNode) ? ownNode : process.execPath;

/** @typedef {Awaited<ReturnType<typeof makeWorkplace>>} Workplace */

/** Makes the place, and builds the program as it is now; whoever made the place removes it. */
export async function makeWorkplace() {
  const root = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  const env = environment(root);
  await Promise.all([env.DEBRIEF_HOME, env.DEBRIEF_CONFIG].map((folder) => mkdir(folder, {mode: 0o700})));
  await run(node, ['scripts/build.js'], {cwd: project});
  const debrief = (...args) => [node, join(project, 'bin', 'debrief.cjs'), ...args];

  const loaded = {};
  /** What `contents`, a module beside package.json, exports; bundled once for each name. */
  const load = (name, contents) => {
    loaded[name] ??= bundle(project, {contents}, join(root, `${name}.mjs`)).then(
      (file) => import(pathToFileURL(file).href),
    );
    return loaded[name];
  };
  const loadStore = () =>
    load(
      'store',
      `export {openReviewStore} from './src/store/review-store.ts';
       export {findReviewFolder} from './src/store/shelf/library.ts';`,
    );

  /** A running review with this many notes on its open question. @returns {Promise<{id: string, folder: string, questionId: string}>} */
  const runningReview = async (notes) => {
    const [file, ...args] = debrief('new', '--no-input', ...newReview);
    const id = (await run(file, args, {env, cwd: root})).stdout.trim();
    const {openReviewStore, findReviewFolder} = await loadStore();
    const folder = await findReviewFolder(env.DEBRIEF_HOME, id);
    const opened = await openReviewStore({folder, by: 'bench', role: 'shell'});
    const stage = opened.getState().review.agenda.stages.find(({kind}) => kind === 'questions');
    const questionId = stage.questions[0].id;
    await opened.commit([
      {type: 'meeting-started'},
      {type: 'question-opened', questionId},
      ...Array.from({length: notes}, (_, number) => noteAdded(`bench-${number}`, questionId, number)),
    ]);
    await opened.close();
    return {id, folder, questionId};
  };

  /** Milliseconds of a whole process that has nobody to talk to. */
  const timeOf = async ([file, ...args], itsEnv = env) => {
    const from = performance.now();
    const child = spawn(file, args, {env: itsEnv, cwd: root, stdio: 'ignore'});
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
    return performance.now() - from;
  };

  return {
    root,
    project,
    timeOf,
    node,
    env,
    debrief,
    load,
    loadStore,
    runningReview,
    /** A peer of ours, run from its source as most small programs are. */
    peer: (name) => [node, join(project, 'bench', 'peers', name)],
    /** The same, bundled as debrief is. */
    bundledPeer: async (name) => [
      node,
      await bundle(project, {file: join('bench', 'peers', name)}, join(root, name.replace(/\.js$/, '.mjs'))),
    ],
    remove: () => rm(root, {recursive: true, force: true, maxRetries: 3}),
  };
}

const newReview = [
  ['--reference', 'BENCH-1'],
  ['--title', 'A review to measure with'],
  ['--severity', 'minor'],
  ['--facilitator', 'Delivery manager'],
].flat();

/** A note of a usual length. @returns the change that adds it */
export const noteAdded = (id, questionId, number) => ({
  type: 'note-added',
  note: {
    id,
    questionId,
    kind: 'note',
    aspects: [],
    text: `${number}: the alert had gone to one channel only, and waited until the morning`,
  },
});

/** What a program finds at somebody's desk, with every folder of its own in the workplace. */
function environment(root) {
  const {PATH, SYSTEMROOT} = process.env;
  return {
    ...(SYSTEMROOT ? {SYSTEMROOT} : {}),
    PATH,
    HOME: root,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    CI: 'false',
    DEBRIEF_HOME: join(root, 'home'),
    DEBRIEF_CONFIG: join(root, 'config'),
    XDG_CACHE_HOME: join(root, 'cache'),
    XDG_STATE_HOME: join(root, 'state'),
  };
}
