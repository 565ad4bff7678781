// One push, in its turn: the review learns of each item as soon as it is there, so that whatever comes next, it is known.
import type {Tool} from '../../exchange/requests/tool.js';
import type {ActionItem} from '../../exchange/writers/actions/action-item.js';
import type {Review, Sent} from '../../review/types.js';
import type {Receiver} from '../../review/vocabulary.js';
import {inTurn, type OnWait} from '../../store/disk/turn.js';
import {openReviewStore} from '../../store/review-store.js';
import {StoreError} from '../../store/types.js';
import type {Conversation} from './conversation.js';
import type {Document} from './plan.js';
import {type SentItem, sendItems, sendReport} from './sending.js';

/** Which items go where, in the place that `where` names there. */
export type Push = {
  folder: string;
  by: string;
  to: Receiver;
  tool: Tool;
  where: string;
  items: readonly ActionItem[];
  document?: Document | undefined;
  /** What the review says was sent counts for nothing: only what is there does. */
  again?: true | undefined;
};

export type Pushed = {
  sent: SentItem[];
  report?: {url: string; how: 'created' | 'found'};
  /** Owners whom the tool does not know, by what they were looked up with. */
  strangers?: string[];
  /** Why there is more to send. */
  failure?: unknown;
};

/** Never rejects: what was sent before a failure is told with it. */
export async function pushNow(
  {folder, by, to, tool, where, items, document, again}: Push,
  talk: Conversation,
  {onWait, tell = () => undefined}: {onWait?: OnWait; tell?: (line: string) => void} = {},
): Promise<Pushed> {
  const pushed: Pushed = {sent: []};
  try {
    await inTurn(
      'sending',
      folder,
      async (stillMine) => {
        const store = await openReviewStore({folder, by, role: 'shell'});
        try {
          const place = await talk.ask(tool.place(where), (body) => tool.placed(body, where));
          // Another push may have sent some of them since they were chosen.
          const sentSince = again ? new Map<string, Sent>() : sentIn(store.getState().review, to);
          const left = items.filter(({id}) => !sentSince.has(id));
          for (const {id} of items) {
            const there = sentSince.get(id);
            if (there) pushed.sent.push({id, ref: there.ref, url: there.url, how: 'found'});
          }
          const sending = {
            beforeEach: stillMine,
            tell,
            strangers(names: string[]) {
              pushed.strangers = names;
            },
          };
          for await (const item of left.length > 0 ? sendItems(tool, place, left, talk, sending) : []) {
            pushed.sent.push(item);
            await store
              .commit([{type: 'action-sent', id: item.id, to, ref: item.ref, url: item.url, place: where}])
              .catch((error) => {
                throw notKept(item, tool, error);
              });
          }
          if (document) {
            await stillMine();
            pushed.report = await sendReport(place, document, talk);
          }
        } finally {
          await store.close();
        }
      },
      onWait,
    );
    return pushed;
  } catch (failure) {
    return {...pushed, failure};
  }
}

/** What the review knows of its actions in a tool, by their ids. */
export const sentIn = ({actions}: Review, to: Receiver): Map<string, Omit<Sent, 'to'>> =>
  new Map(
    actions.flatMap(({id, sent = []}) => {
      const there = sent.find((each) => each.to === to);
      return there ? [[id, there] as const] : [];
    }),
  );

/** Why a saved copy of what is there is missing: it is found again, by its mark. */
const notKept = ({url, ref}: SentItem, {name}: Tool, error: unknown): StoreError =>
  new StoreError(
    `${url || ref} is in ${name}, and the review could not keep that (${error instanceof Error ? error.message : error}): ` +
      'the next push finds it there.',
    {cause: error},
  );
