// Real processes that share a review: started, listened to, stopped, continued and killed.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {build} from 'esbuild';
import type {ChildTask} from './child.js';

let built: Promise<string> | undefined;

/** The bundled child, built once. */
function childScript(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'debrief-child-'));
    process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
    const outfile = join(folder, 'child.mjs');
    await build({
      entryPoints: [new URL('./child.ts', import.meta.url).pathname],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      // The driver of the server is of the older kind, and asks for its parts as they are wanted.
      banner: {js: "import {createRequire} from 'node:module'; const require = createRequire(process.argv[1]);"},
      external: ['pg-native'],
      logLevel: 'warning',
    });
    return outfile;
  })();
  return built;
}

const running = new Set<Child>();

/** Ends every process that is still running. */
export function endChildren(): void {
  for (const child of running) child.signal('SIGKILL');
}

export class Child {
  readonly lines: string[] = [];
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #hasEnded = false;
  #errors = '';
  #waiting: (() => void)[] = [];

  static async start(task: ChildTask): Promise<Child> {
    return new Child(await childScript(), task);
  }

  private constructor(script: string, task: ChildTask) {
    this.#process = spawn(process.execPath, [script, JSON.stringify(task)], {stdio: ['ignore', 'pipe', 'pipe']});
    running.add(this);
    const {stdout, stderr} = this.#process;
    if (!stdout || !stderr) throw new Error('The child has no output');
    stderr.on('data', (chunk) => {
      this.#errors += chunk;
    });
    const lines = createInterface({input: stdout});
    lines.on('line', (line) => {
      this.lines.push(line);
      this.#wake();
    });
    this.#ended = Promise.all([once(lines, 'close'), once(this.#process, 'close')]).then(() => {
      running.delete(this);
      // Before anybody is woken: whoever then went on to wait would be woken by nobody.
      this.#hasEnded = true;
      this.#wake();
    });
  }

  /** The notes that this process was told are saved. */
  get saved(): string[] {
    return this.lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6));
  }

  get errors(): string {
    return this.#errors;
  }

  /** Resolves when this holds, or when the process has ended. */
  async until(holds: (child: Child) => boolean): Promise<void> {
    while (!holds(this) && !this.#hasEnded) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.#process.kill(signal);
  }

  /** Resolves when it is gone and all of its output has been read. */
  ended(): Promise<void> {
    return this.#ended;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
