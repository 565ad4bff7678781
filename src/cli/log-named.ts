// Which file the log on demand goes into: as `--log` names it, else the environment; undefined where nobody asked.
export const logNamed = ({log}: {log?: string}): string | undefined => log ?? (process.env.DEBRIEF_LOG || undefined);
