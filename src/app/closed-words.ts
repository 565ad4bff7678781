// What is said once a review is closed: what its export wrote and kept, what matters most first, on one line.
import {cutText, widthOf} from '../screens/frame/spans.js';
import {THANKS} from '../session/asks/closing.js';
import type {ExportReport} from './services.js';

/** Columns of the line above the keys on a terminal of 80. */
const ROOM = 76;

/** `report` is null where no folder was named to export into. */
export function closedInWords(report: ExportReport | null): string {
  if (!report) return `${THANKS} No folder is named: x exports it beside the review.`;
  const {folder, written, kept} = report;
  const [one] = kept;
  const files = written.length === 1 ? 'One file' : `${written.length} files`;
  const keeps = kept.length === 1 ? `${one?.file} was edited and stays` : `${kept.length} edited files stay`;
  const said = one ? `Closed. ${keeps}, new text beside it. ${files} in ` : `${THANKS} ${files} in `;
  return cutText(`${said}${endOf(folder, ROOM - widthOf(said))}`, ROOM);
}

/** Of a folder that is too long the end says most. */
function endOf(folder: string, room: number): string {
  if (widthOf(folder) <= room) return folder;
  const parts = folder.split(/(?=[\\/])/);
  while (parts.length > 1 && widthOf(parts.join('')) > room - 1) parts.shift();
  return `…${parts.join('')}`;
}
