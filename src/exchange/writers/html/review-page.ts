// Report and record as one page; for a client the report alone.
import type {RootContent} from 'mdast';
import {audiences} from '../../audiences.js';
import type {Source} from '../../source.js';
import {section} from '../markdown.js';
import {inShort, type Line, summary, titleOf} from '../meeting-markdown.js';
import {recordParts} from '../record.js';
import {reportParts} from '../report.js';
import {htmlPage} from './page.js';

export function reviewPage(source: Source): string {
  const {review, audience} = source;
  const content =
    audience === 'client'
      ? [...inShort(source, facts(source)), ...reportParts(source)]
      : [
          ...summary(source, facts(source)),
          ...section('Report', deeper(reportParts(source))),
          ...section('Record', deeper(recordParts(source))),
        ];
  return htmlPage({
    title: titleOf(review),
    lang: review.agenda.language ?? '',
    content,
    foot: audience === 'client' ? 'Written by debrief.' : `Written by debrief, for ${audiences[audience].name}.`,
  });
}

/** What front matter tells and the head of a document does not. */
const facts = ({review: {agenda, status, closedBecause, incident}}: Source): Line[] => [
  // Why it was closed with something open says that it is.
  ['Status', closedBecause ? '' : status],
  ['Agenda', agenda.title || agenda.id],
  ['Keywords', incident.keywords.join(', ')],
];

const deeper = (content: RootContent[]): RootContent[] =>
  content.map((node) =>
    node.type === 'heading' ? {...node, depth: Math.min(6, node.depth + 1) as typeof node.depth} : node,
  );
