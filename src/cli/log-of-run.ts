// The log on demand of this process: opened once, where `--log` or the environment names a file.
import type {Log} from '../store/shelf/run-log.js';

let log: Log | undefined;

/** What writes it is loaded only where somebody asks for it. Throws a StoreError where the file cannot be written. */
export async function openAsked(options: {log?: string}): Promise<Log | undefined> {
  const file = options.log ?? (process.env.DEBRIEF_LOG || undefined);
  if (file === undefined) return undefined;
  const {openLog} = await import('../store/shelf/run-log.js');
  log = openLog(file);
  return log;
}

/** What `openAsked` opened; undefined where nobody asked. */
export const logOfRun = (): Log | undefined => log;
