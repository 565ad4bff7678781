// The documented shape of a meeting's time: what happened to it, and what follows from that.
import * as v from 'valibot';
import type {Absence, Clock, Correction} from '../../review/types.js';
import {count, type Fields, flag, instant, list, number, text} from './described.js';

const opening = v.object({questionId: text('The question.'), at: instant('When it was opened.')});

const pause = v.object({
  from: instant('When the clock stopped.'),
  to: v.nullable(instant('When it went on; null while it stands.')),
  until: v.optional(instant('When everybody was to be back; missing where nobody said so.')),
});

const absence = v.object({
  from: instant('When somebody was last there.'),
  to: instant('When somebody was back.'),
  isBreak: v.nullable(
    flag('It counts as a break; null where nobody has said so, and it counts as time of the meeting.'),
  ),
} satisfies Fields<Absence>);

const correction = v.object({
  from: instant('What the newest of them was.'),
  to: instant('What it is.'),
  since: v.nullable(instant('The last time that was right and stayed; null where there was none.')),
} satisfies Fields<Correction>);

const sitting = v.object({
  from: instant('When it began.'),
  to: instant('When it ended; the moment of the export while the meeting runs.'),
});

const moved = v.object({
  stageId: text('The stage that got minutes.'),
  minutes: number('How many.'),
  fromStageId: v.nullable(text('The stage that gave them; null where the meeting grew.')),
});

/** Durations are whole seconds. */
export const clock = v.object({
  startedAt: v.nullable(instant('When the meeting began; null before it does.')),
  closedAt: v.nullable(instant('When the review was closed; null while it is not.')),
  paused: flag('The meeting has a break.'),
  spentSeconds: count('Length of the meeting so far, breaks left out.'),
  plannedMinutes: number('Planned length in the end, moved minutes included.'),
  overSeconds: number(
    'How much longer it takes than was planned at the start, breaks left out; negative where it is shorter.',
  ),
  endsAt: instant('When it ends if the stages to come keep to their plan; when it was closed, once it is.'),
  opened: list(opening, 'Every time a question was opened, in order.'),
  pauses: list(pause, 'Breaks, and the time since the review was closed.'),
  moved: list(moved, 'Minutes that were moved, in order.'),
  absences: list(absence, 'Time in which nobody was there while the clock ran.'),
  aheadSeconds: count('How far times of the meeting are ahead of the clock here; 0 where they agree within 5 minutes.'),
  corrected: list(correction, 'Times that a clock gave which was ahead, and that were set back.'),
  sittings: list(sitting, 'When people sat together: a break of an hour or longer lies between two.'),
} satisfies Fields<
  Clock,
  never,
  'paused' | 'spentSeconds' | 'plannedMinutes' | 'overSeconds' | 'endsAt' | 'aheadSeconds' | 'sittings'
>);
