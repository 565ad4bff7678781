// What an action is told with where its tool reads Markdown.
import {markdown, oneLine, paragraph, plain} from '../markdown.js';
import type {ActionItem} from './action-item.js';

/** A paragraph for each sentence, the mark last: as it is, also where a part of it could be taken for a reference. */
export const markdownBody = ({about, mark}: ActionItem): string =>
  markdown([...about.map((sentence) => paragraph(...oneLine(sentence))), paragraph(plain(mark))]).trimEnd();
