// The recording in the incident folder: its link as a page that every system opens, or the file that is meant.
import type {Review} from '../../review/types.js';

/** What a recording is said to be: an address of the web, a file by its full path, or words for people alone. */
export function recordedAt(recording: string): {link: string} | {file: string} | null {
  const text = recording.trim();
  // Nothing else is ever a link: what a page or a shell would run, or look up on this machine, stays text.
  if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return {link: new URL(text).href};
  // Whoever set it may be somebody else: of this machine's files, a recording goes along and nothing that is none.
  return aPath.test(text) && !/^\/\//.test(text) && recorded.test(text) ? {file: text} : null;
}

const aPath = /^(?:~?\/|\\\\|[a-z]:[\\/])[^\0]*$/i;

/** Of sound and pictures, as what records meetings writes them. */
const recorded = /\.(?:3gp|aac|avi|flac|m4a|m4v|mkv|mov|mp3|mp4|mpe?g|og[agv]|opus|wav|webm|wm[av])$/i;

/** The path of a file says nothing to whoever is at another machine. */
export const isLocal = (recording: string): boolean => aPath.test(recording.trim());

/** With its dot, where it is a plain one. */
export const endingOf = (file: string): string => recorded.exec(file)?.[0].toLowerCase() ?? '';

/** Goes nowhere by itself: whoever opens it sees where the link leads first. */
export function recordingPage({reference}: Review, link: string): string {
  const title = escaped(['The recording of the review', reference].filter(Boolean).join(' of '));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<body style="font-family: sans-serif; overflow-wrap: anywhere">
<p>${title}:</p>
<p><a href="${escaped(link)}" rel="noreferrer">${escaped(link)}</a></p>
</html>
`;
}

const signs: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
