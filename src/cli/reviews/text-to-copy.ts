// What goes to the clipboard of a terminal: the report as Markdown, or one action with what is known of it.
import {actionInLines, actionItems} from '../../exchange/writers/actions/action-item.js';
import type {Review} from '../../review/types.js';
import {StoreError} from '../../store/types.js';
import {exportSettings} from './export-source.js';

export async function textToCopy(
  review: Review,
  around: Parameters<typeof exportSettings>[0],
  actionId?: string,
): Promise<string> {
  const {settings} = await exportSettings(around, true);
  const source = {...settings, review, audience: 'team' as const, now: Date.now()};
  if (actionId === undefined) {
    const {reportText} = await import('./export-review.js');
    return reportText(source);
  }
  const item = actionItems(source).find(({id}) => id === actionId);
  if (!item) throw new StoreError('That action is not there any more.');
  return actionInLines(item);
}
