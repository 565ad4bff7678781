// What GitHub and GitLab find in a text once its Markdown is read, however its signs are written there: people whom
// they write to, issues, labels, emoji. They leave alone what stands as code.

/** A group and a project of GitLab. */
const path = '[\\p{L}\\d_][\\p{L}\\d_.-]*(?:/[\\p{L}\\d_][\\p{L}\\d_.-]*)*';
/** From its first letter on: nothing is looked for again within a long word. */
const project = `(?:(?<![\\p{L}\\d_./-])${path})?`;
/**
 * What may be a commit’s sum. What is digits alone is an amount or a day, and a few letters alone are a word: both are
 * linked only where there is such a commit, which next to none has.
 */
const sum = String.raw`(?:(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{7,64}|[a-f]{9,64}|\d{20,64})`;
const quoted = '"[^"\\n]+"';

/** Each with whoever reads it so. */
const kinds = [
  // Both: a person or a team, behind whatever is no letter of ASCII.
  String.raw`(?<![a-z\d_])@[a-z\d](?:[\p{L}\p{M}\p{N}_./-]*[\p{L}\p{M}\p{N}_])?`,
  // Both: an issue; GitLab: a merge request, an epic, a snippet.
  String.raw`${project}(?<!&)[#!&$]\d+(?![\p{L}\p{N}_])`,
  String.raw`(?<![\p{L}\p{N}_])G[HL]-\d+(?![\p{L}\p{N}_-])`,
  // A percent sign behind belongs to it to read, as in `%PATH%`.
  // GitLab: a label, a milestone, an iteration, an alert, and all of these by their kind.
  String.raw`${project}(?<!~)~(?:${quoted}|[a-z\d_?&.-]*[a-z\d_&-])`,
  String.raw`${project}(?<!%)%(?:${quoted}|[^"\s<>%]*[\p{L}\p{N}_](?:%(?!%))?)`,
  String.raw`${project}\*iteration:(?:${quoted}|[\p{L}\p{N}_-]+)`,
  String.raw`${project}\^alert#\d+`,
  String.raw`\[[a-z_]+:(?:${quoted}|[^\s\[\]]*\d)\]|\[(?:contact|wiki_page):[^\s\[\]]+\]`,
  // Both: a commit, a range of them, also of another project; what has the form of an id is one thing.
  String.raw`(?<![\p{L}\p{N}_])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\p{N}_])`,
  String.raw`(?<![\p{L}\p{N}_])(?:(?<![./-])${path}@)?${sum}(?:\.{2,3}${sum})?(?![\p{L}\p{N}_])`,
  // GitLab: what was added or removed; none is looked for from two places, which would take long.
  String.raw`\{\+(?:(?!\{\+)[^\n])+?\+\}|\[\+(?:(?!\[\+)[^\n])+?\+\]|\{-(?:(?!\{-)[^\n])+?-\}|\[-(?:(?!\[-)[^\n])+?-\]`,
  // GitLab, and Obsidian: another page, a table of contents.
  String.raw`!?\[\[[^\[\]\n]+\]\]|\[TOC\]`,
  // Both: an emoji; GitHub also several in a row.
  String.raw`(?<![\p{L}\p{N}:])(?::[a-z\d_+-]+:)+(?![\p{L}\p{N}:])`,
];

/** An address is one thing, and none of these is found in it. No scheme is longer: each dot in a long word may begin one. */
const address = String.raw`(?<![\p{L}\p{N}])[a-z][a-z\d+.-]{0,30}://\S+`;

/** Each of them in a line, as `reference`; an address has none. */
export const references = new RegExp(`${address}|(?<reference>${kinds.join('|')})`, 'giu');
