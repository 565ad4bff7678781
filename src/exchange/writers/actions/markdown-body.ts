// What an action is told with where its tool reads Markdown.
import {markdown, oneLine, paragraph} from '../markdown.js';
import type {ActionItem} from './action-item.js';

/** A paragraph for each sentence, the mark last. */
export const markdownBody = ({about, mark}: ActionItem): string =>
  markdown([...about, mark].map((sentence) => paragraph(...oneLine(sentence)))).trimEnd();
