// A host to reach over ssh: an sshd of the test's own, on this machine, with keys that nobody else uses.
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {entry} from './debrief.js';
import type {TempHome} from './temp-home.js';
import {nodeBinary, type OpenTerminal, openTerminal, type Terminal} from './terminal.js';

/** Where it lies where no PATH leads: it is only started by its full name. */
const sshd = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/usr/bin/sshd'].find((path) => existsSync(path));

/** What ends the name of a test that is skipped without it; empty where all is there. */
export const noSsh = (() => {
  if (spawnSync('ssh', ['-V'], {stdio: 'ignore'}).error) return ' (skipped: ssh is not installed)';
  return sshd === undefined ? ' (skipped: sshd is not installed)' : '';
})();

/** It keeps nothing here, and will not start as root without it; its service makes it. */
const NEEDED_BY_ROOT = '/run/sshd';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

export class SshHost {
  #sshd: ChildProcess | undefined;
  #isNeededMade = false;
  readonly #place: string;
  readonly #config: string;

  constructor(private readonly home: TempHome) {
    this.#place = join(home.root, 'ssh');
    this.#config = join(this.#place, 'ssh_config');
  }

  /** `env`: what whoever comes finds there; the reviews and the preferences are the home's. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const place = this.#place;
    mkdirSync(join(place, 'bin'), {recursive: true, mode: 0o700});
    for (const key of ['host', 'mine']) {
      spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', key, '-f', join(place, key)], {stdio: 'ignore'});
    }
    const settings = Object.entries({...this.home.env, ...env}).map(([name, value]) => `export ${name}='${value}'`);
    const program = `unset LANG LC_ALL LC_CTYPE\n${settings.join('\n')}\nexec '${nodeBinary()}' '${entry}' "$@"\n`;
    writeFileSync(join(place, 'bin', 'debrief'), `#!/bin/sh\n${program}`, {mode: 0o755});
    const port = await freePort();
    writeFileSync(join(place, 'sshd_config'), this.#hostsConfig(port));
    writeFileSync(this.#config, this.#guestsConfig(port));
    writeFileSync(join(place, 'known_hosts'), `[127.0.0.1]:${port} ${readFileSync(join(place, 'host.pub'), 'utf8')}`);
    if (process.getuid?.() === 0 && !existsSync(NEEDED_BY_ROOT)) {
      mkdirSync(NEEDED_BY_ROOT, {mode: 0o755});
      this.#isNeededMade = true;
    }
    await this.#listen();
  }

  /** `ssh host -t COMMAND` in a terminal of one's own. */
  come(command: string, options: OpenTerminal = {}): Promise<Terminal> {
    return openTerminal({columns: 80, rows: 24, ...options, program: 'ssh', args: this.#asked('-t', command)});
  }

  /** `ssh host COMMAND`, without a terminal. */
  ask(command: string): {stdout: string; stderr: string; status: number | null} {
    return spawnSync('ssh', this.#asked('-T', command), {encoding: 'utf8', input: ''});
  }

  end(): void {
    this.#sshd?.kill();
    if (this.#isNeededMade) rmdirSync(NEEDED_BY_ROOT);
    this.#isNeededMade = false;
  }

  #asked = (how: '-t' | '-T', command: string): string[] => {
    const program = join(this.#place, 'bin', 'debrief');
    return ['-F', this.#config, 'host', how, command.replace(/^debrief\b/, `'${program}'`)];
  };

  #listen(): Promise<void> {
    const child = spawn(sshd as string, ['-D', '-e', '-f', join(this.#place, 'sshd_config')], {stdio: 'pipe'});
    this.#sshd = child;
    return new Promise((resolve, reject) => {
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('Server listening')) resolve();
      });
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`sshd did not start: ${said}`)));
    });
  }

  #hostsConfig = (port: number): string =>
    lines(
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${join(this.#place, 'host')}`,
      `AuthorizedKeysFile ${join(this.#place, 'mine.pub')}`,
      'PidFile none',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'PermitRootLogin prohibit-password',
      'UsePAM no',
      'StrictModes no',
    );

  #guestsConfig = (port: number): string =>
    lines(
      'Host host',
      'HostName 127.0.0.1',
      `Port ${port}`,
      `User ${userInfo().username}`,
      `IdentityFile ${join(this.#place, 'mine')}`,
      'IdentitiesOnly yes',
      'IdentityAgent none',
      `UserKnownHostsFile ${join(this.#place, 'known_hosts')}`,
      'GlobalKnownHostsFile none',
      'StrictHostKeyChecking yes',
      'LogLevel ERROR',
    );
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
