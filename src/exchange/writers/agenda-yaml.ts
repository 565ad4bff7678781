// Writes an agenda as the YAML file that a person edits.
import {Document, isCollection, parseDocument, visit} from 'yaml';
import {minutesOf} from '../../review/agenda.js';
import type {Agenda} from '../../review/types.js';

/** A line that is broken for its width would have to be joined again by whoever edits it. */
const style = {lineWidth: 0} as const;

/** The text of an agenda file under another title, its comments kept; its id is then the file's name. */
export function retitled(text: string, title: string): string {
  const document = inBlocks(parseDocument(text));
  document.delete('id');
  // One agenda for a kind of review is enough: the copy is chosen.
  document.delete('for');
  document.set('title', title);
  return document.toString(style);
}

/** What was written in braces, as JSON is, goes a field a line: nobody edits one long line. */
function inBlocks(document: ReturnType<typeof parseDocument>) {
  if (isCollection(document.contents) && document.contents.flow) {
    visit(document, {
      Collection(_, node) {
        node.flow = false;
      },
      Scalar(_, node) {
        delete node.type;
      },
    });
  }
  return document;
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
