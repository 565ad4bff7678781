// Runs an editor as a job of its own in this terminal: signals meant for it reach it alone, Ctrl+Z stops all together.
import {existsSync} from 'node:fs';

/**
 * A process cannot hand its terminal to another group of processes from within Node; a shell with job control can. The
 * editor gets a group of its own, so that Ctrl+C or Ctrl+\ in it end nothing else. Once it stops, the shell goes back
 * into this program's group and stops all of that, so that the person's shell is back; at `fg` the editor goes on.
 * Where nobody could say `fg`, such a stop is ignored, and the editor goes on at once. Bash keeps the terminal from a
 * job that it continues in a script, so there the editor stays in this program's group, which stops as one by itself.
 * An editor that leaves the terminal in a state of its own leaves it to nobody.
 */
const script = (editor: string): string => `
trap : INT QUIT
modes=$(stty -g 2>/dev/null)
[ ! -t 0 ] || [ -n "$BASH_VERSION" ] || set -m 2>/dev/null
${editor} "$1"
status=$?
while [ "$status" -gt 128 ]; do
  case $(kill -l "$status" 2>/dev/null) in *TSTP | *STOP | *TTIN | *TTOU) ;; *) break ;; esac
  set +m; kill -TSTP 0; set -m
  fg >/dev/null 2>&1
  status=$?
done
set +m
[ -z "$modes" ] || stty "$modes" 2>/dev/null
exit "$status"`;

/** How the editor ended: 0 is well, null where it could not be started or a signal ended it. */
export async function editorJob(editor: string, file: string): Promise<number | null> {
  // Loading it takes longer than most of a start, and few sittings come to it.
  const {spawnSync} = await import('node:child_process');
  const {status} =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, {stdio: 'inherit', shell: true})
      : spawnSync(shell(), ['-c', script(editor), 'sh', file], {stdio: 'inherit'});
  return status;
}

const shell = (): string => (existsSync('/bin/dash') ? '/bin/dash' : '/bin/sh');
