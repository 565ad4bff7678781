// Tokens as the environment or the system's keychain has them: they are in no file of debrief's and in nothing it says.
import {StoreError} from '../types.js';

/** How long a keychain may take (ms): it may ask somebody to open it. */
const PATIENCE = 60_000;

type Found = {name: string; value: string};

/** Each of these, by its name. Throws a StoreError with one sentence where one is not there, or is no token. */
export async function secretsNamed(
  names: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  lookUp: (name: string) => Promise<string> = inKeychain,
): Promise<Map<string, string>> {
  const found: Found[] = [];
  for (const name of names) {
    const value = (env[name]?.trim() || (await lookUp(name))).trim();
    if (value === '') throw new StoreError(`${name} is not set: ${howTo(name)}.`);
    // Such as a line end, a quotation mark or a word more: it would end the header that it goes into.
    if (!/^[!#-~]+$/.test(value)) {
      throw new StoreError(`What ${name} holds is no token: it has signs in it that none has; copy it again.`);
    }
    found.push({name, value});
  }
  return new Map(found.map(({name, value}) => [name, value]));
}

const SERVICE = 'debrief';

const keychains: Partial<
  Record<NodeJS.Platform, {lookUp(name: string): [string, ...string[]]; keep(name: string): string}>
> = {
  linux: {
    lookUp: (name) => ['secret-tool', 'lookup', 'service', SERVICE, 'name', name],
    keep: (name) => `secret-tool store --label="${SERVICE} ${name}" service ${SERVICE} name ${name}`,
  },
  darwin: {
    lookUp: (name) => ['security', 'find-generic-password', '-s', SERVICE, '-a', name, '-w'],
    keep: (name) => `security add-generic-password -s ${SERVICE} -a ${name} -w`,
  },
};

function howTo(name: string): string {
  const keychain = keychains[process.platform];
  const instead = keychain ? `, or keep it in the keychain with ${keychain.keep(name)}` : '';
  return `set it in the environment${instead}`;
}

/** Empty where there is no keychain, or nothing of that name in it. */
async function inKeychain(name: string): Promise<string> {
  const keychain = keychains[process.platform];
  if (!keychain) return '';
  const {execFile} = await import('node:child_process');
  const [program, ...args] = keychain.lookUp(name);
  return new Promise((resolve) => {
    execFile(program, args, {timeout: PATIENCE, encoding: 'utf8'}, (error, stdout) => resolve(error ? '' : stdout));
  });
}
