// A person's row: the name, then how involved, in which role, and whether away or gone early; below a long name.
import {attendanceOf} from '../../review/people.js';
import type {Person} from '../../review/types.js';
import {attendances, incidentManager, involvements} from '../../review/vocabulary.js';
import {SAVING} from '../frame/saving.js';
import {atBothEnds, factsLine, hanging, type Span, widthOf} from '../frame/spans.js';
import {box} from './box.js';
import type {RowContext} from './index.js';

export function personLines(
  person: Person,
  {columns, thanks, byRole, heard, saving, isRoomy, aloud}: RowContext,
): Span[][] {
  // Beside a role “other” would read as one more of them.
  const hasRole = person.role !== null || person.incidentManager;
  const name = hasRole && person.involvement === 'other' ? '' : involvements[person.involvement].name;
  const attendance = attendances[attendanceOf(person)].name;
  const parts = byRole ? [] : [name, person.incidentManager && incidentManager.name, person.role];
  const facts = [...parts, attendance, heard?.has(person.id) && 'heard', saving.has(person.id) && SAVING];
  const mark = thanks ? box(person.thanked, aloud) : '';
  const right: Span = {text: facts.filter(Boolean).join(' · '), tone: 'quiet'};
  const isShort = widthOf(`${mark}${person.name} ${right.text}`) <= columns;
  if (isShort || !isRoomy) return [atBothEnds([{text: `${mark}${person.name}`}], [right], columns)];
  return [...hanging(mark, person.name, columns), ...factsLine(facts, {columns, isRoomy})];
}
