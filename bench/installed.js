// Whether a peer that is not ours can be measured here.
import {spawnSync} from 'node:child_process';

/** @param {string} program */
export const installed = (program) => !spawnSync(program, ['--version'], {stdio: 'ignore'}).error;
