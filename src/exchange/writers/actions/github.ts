// Actions for GitHub: the bodies of its API, and a script of `gh` commands that opens an issue for each.
import type {Source} from '../../source.js';
import {type ActionItem, actionItems} from './action-item.js';
import {markdownBody} from './markdown-body.js';

/** The fields of the public API (POST /repos/OWNER/NAME/issues). */
export type Issue = {title: string; body: string; assignees: string[]; labels: string[]};

export const issue = (item: ActionItem): Issue => ({
  title: item.shortTitle,
  body: markdownBody(item),
  assignees: [item.owner?.handles.github ?? []].flat(),
  labels: item.labels,
});

export const githubJson = (source: Source): string => `${JSON.stringify(actionItems(source).map(issue), null, 2)}\n`;

/**
 * A script for any POSIX shell, run in a clone of the repository. A label that is there already is no matter; where an
 * issue cannot be opened it stops, and says at which.
 */
export function githubScript(source: Source): string {
  const issues = actionItems(source).map(issue);
  const labels = [...new Set(issues.flatMap((each) => each.labels))];
  return [
    '#!/bin/sh',
    '# Opens an issue for each action. Run it once, in a clone of the repository that they belong to.',
    'set -eu',
    `stopped() { printf 'Stopped at: %s\\nWhat comes before it is there: take it out before you run the rest.\\n' "$1" >&2; exit 1; }`,
    ...labels.map((label) => `gh label create ${quoted(label)} >/dev/null 2>&1 || true`),
    ...issues.map(({title, body, assignees, labels: own}) =>
      [
        'gh issue create',
        `--title ${quoted(title)}`,
        `--body ${quoted(body)}`,
        ...assignees.map((who) => `--assignee ${quoted(who)}`),
        ...own.map((label) => `--label ${quoted(label)}`),
        `|| stopped ${quoted(title)}`,
      ].join(' \\\n  '),
    ),
    '',
  ].join('\n');
}

/** One word of a POSIX shell, whatever it holds. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
