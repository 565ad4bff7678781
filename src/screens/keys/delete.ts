// The keys that delete whatever is selected: `d` asks first, Delete does it at once; `u` brings it back either way.
import type {Change} from '../../review/changes/index.js';
import {quoted} from '../../review/changes/words.js';
import type {Review} from '../../review/types.js';
import type {Binding} from '../../session/keys/binding.js';
import {keyCalled} from '../../session/keys/in-words.js';
import {type Deed, type Deeds, rowKey} from '../../session/keys/row-keys.js';
import type {Row, RowOf} from '../../session/rows.js';
import {confirming, say} from '../../session/situation.js';

const gone = (change: (id: string) => Change) => ({
  short: 'delete',
  run: ({id}: {id: string}) => ({changes: [change(id)]}),
});

const deleting = {
  note: gone((id) => ({type: 'note-deleted', id, deleted: true})),
  comment: gone((id) => ({type: 'comment-deleted', id, deleted: true})),
  topic: gone((id) => ({type: 'topic-deleted', id, deleted: true})),
  action: gone((id) => ({type: 'action-deleted', id, deleted: true})),
  moment: gone((id) => ({type: 'moment-deleted', id, deleted: true})),
  person: gone((id) => ({type: 'person-removed', id})),
  question: {
    can: () => false,
    run: (_row, {view}) => ({view: say(view, `A question stays on the agenda; ${keyCalled('skip')} skips it.`)}),
  },
  point: {can: () => false, run: (_row, {view}) => ({view: say(view, 'A point stays beneath its topic.')})},
} satisfies Deeds;

type Gone = Exclude<keyof typeof deleting, 'question' | 'point'>;

const asks: {[Kind in Gone]: (row: RowOf<Kind>, review: Review) => string} = {
  note: ({note}) => `Delete the note ${quoted(note.text)}?`,
  comment: ({comment}) => `Delete the comment ${quoted(comment.text)}?`,
  topic: ({topic}) => `Delete the topic ${quoted(topic.text)}?`,
  action: ({action}) => `Delete ${quoted(action.title)}?`,
  moment: ({moment}) => `Delete the moment ${quoted(moment.text)}?`,
  person({person}, {actions}) {
    const owned = actions.filter(({ownerId, deleted}) => ownerId === person.id && !deleted).length;
    const owner = owned === 0 ? '' : owned === 1 ? ', who owns an action,' : `, who owns ${owned} actions,`;
    return `Take ${person.name}${owner} off the list?`;
  },
};

/** A sentence that is typed with no field open may begin with the letter. */
const asked = <Kind extends Gone>(kind: Kind): Deed<Kind> => ({
  short: 'delete',
  run(row, {review, view}) {
    const [change] = deleting[kind].run(row).changes;
    const asking = {asks: asks[kind](row, review), answer: `Enter deletes; ${keyCalled('undo')} brings it back.`};
    return change ? {view: confirming(view, asking, {to: 'change', change})} : {};
  },
});

export const deletingOnceAsked = {
  note: asked('note'),
  comment: asked('comment'),
  topic: asked('topic'),
  action: asked('action'),
  moment: asked('moment'),
  person: asked('person'),
  question: deleting.question,
  point: deleting.point,
} satisfies {[Kind in Row['kind']]?: Deed<Kind>};

export const nothingToDelete = 'First choose what to delete, with ↑ and ↓.';

export const deleteAtOnceKey: Binding = rowKey(
  {name: 'delete-at-once', help: 'delete what is selected at once', group: 'change', hinted: () => false},
  deleting,
  nothingToDelete,
);

export const deleteKeys: readonly Binding[] = [
  rowKey({name: 'delete', help: 'delete what is selected', group: 'change'}, deletingOnceAsked, nothingToDelete),
  deleteAtOnceKey,
];
