// Writes an agenda as the YAML file that a person edits.
import {Document, parseDocument} from 'yaml';
import {minutesOf} from '../../review/agenda.js';
import type {Agenda} from '../../review/types.js';

/** A line that is broken for its width would have to be joined again by whoever edits it. */
const style = {lineWidth: 0} as const;

/** The text of an agenda file under another title, its comments kept; its id is then the file's name. */
export function retitled(text: string, title: string): string {
  const document = parseDocument(text);
  document.delete('id');
  // One agenda for a kind of review is enough: the copy is chosen.
  document.delete('for');
  document.set('title', title);
  return document.toString(style);
}

/** The same of an agenda that has no file, with `about` as a comment above it. */
export function agendaYaml(agenda: Agenda, title: string, about: string): string {
  const {id: _, title: _former, minutes: whole, for: _kinds, stages, checklist, ...facts} = agenda;
  const document = new Document({
    title,
    ...facts,
    // Else they would hold the stages to it that somebody gives other minutes.
    ...(whole === minutesOf(stages) ? {} : {minutes: whole}),
    stages: stages.map(({kind, questions, ...stage}) => ({
      title: stage.title,
      kind,
      minutes: stage.minutes,
      id: stage.id,
      questions: questions.map(({prompts, points, ...question}) => ({
        ...textFirst(question),
        ...(points ? {points: points.map(textFirst)} : {}),
        ...(prompts.length > 0 ? {prompts} : {}),
      })),
    })),
    checklist: checklist.map(textFirst),
  });
  document.commentBefore = about.replace(/^/gm, ' ');
  return document.toString(style);
}

/** As somebody would write it who reads it again. */
const textFirst = <Item extends {text: string}>({text, ...item}: Item) => ({text, ...item});
