// A process that was killed is gone, also where nobody looks at its end.
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {afterEach, describe, expect, it} from 'vitest';
import {isGone} from '../../../src/store/disk/process-gone.js';
import {until} from '../support/until.js';

let parent: ChildProcess | undefined;
afterEach(() => {
  parent?.kill('SIGKILL');
  parent = undefined;
});

describe('a process', () => {
  it('is there as long as it runs, this one and a child of it', async () => {
    expect(isGone(process.pid)).toBe(false);
    parent = spawn('sleep', ['600']);
    await once(parent, 'spawn');
    const {pid = 0} = parent;
    expect(isGone(pid)).toBe(false);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    expect(isGone(pid)).toBe(true);
  });

  it('that no machine can have is gone', () => {
    expect([2 ** 22 + 1, 2 ** 40].map(isGone)).toEqual([true, true]);
  });

  // Elsewhere nothing tells of it.
  it.runIf(process.platform === 'linux')('that ended under a parent that never looks is gone', async () => {
    // The shell becomes a program that knows of no child.
    parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600'], {stdio: ['ignore', 'pipe', 'ignore']});
    if (!parent.stdout) throw new Error('no output');
    const [said] = await once(parent.stdout, 'data');
    const pid = Number(String(said));
    // As long as it is a shell it may look after all.
    await until('it is another program', () => !/sh$/.test(readFileSync(`/proc/${parent?.pid}/comm`, 'utf8').trim()));
    expect(isGone(pid)).toBe(false);
    process.kill(pid, 'SIGKILL');
    await until('it counts as gone', () => isGone(pid));
    expect(() => process.kill(pid, 0)).not.toThrow();
  });
});
