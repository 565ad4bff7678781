// A certificate for a server in a test, signed by one of its own that nobody else trusts; openssl makes both.
import {isIP} from 'node:net';

const newKey = (file: string) => [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-keyout',
  file,
];

/**
 * Leaves `ca.crt`, `server.crt` and `server.key` in the folder, which are good for a day. `names`: host names and
 * addresses of the server. `run` runs a program as whoever the files will belong to, with these arguments.
 */
export async function makeCertificate(
  folder: string,
  names: readonly string[],
  run: (program: string, ...args: string[]) => Promise<unknown>,
): Promise<void> {
  const at = (name: string) => `${folder}/${name}`;
  const said = names.map((name) => `${isIP(name) ? 'IP' : 'DNS'}:${name}`).join(',');
  const authority = ['-subj', '/CN=Authority for tests', '-addext', 'keyUsage=critical,keyCertSign'];
  await run('openssl', 'req', '-x509', '-days', '1', ...newKey(at('ca.key')), ...authority, '-out', at('ca.crt'));
  const request = ['-subj', '/CN=Server for tests', '-out', at('server.csr')];
  await run('openssl', 'req', '-new', ...newKey(at('server.key')), ...request);
  await run('sh', '-c', 'printf "%s\\n" "$1" > "$2"', 'sh', `subjectAltName=${said}`, at('names'));
  const signer = ['-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '1'];
  const signed = ['-in', at('server.csr'), '-extfile', at('names'), '-out', at('server.crt')];
  await run('openssl', 'x509', '-req', ...signer, ...signed);
}
