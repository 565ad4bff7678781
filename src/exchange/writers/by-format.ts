// What writes each format. Heavy to load: import it when there is something to export.
import type {Format} from '../formats.js';
import type {Source} from '../source.js';
import {actionsCalendar} from './actions/calendar.js';
import {findingsCsv} from './actions/findings.js';
import {githubJson, githubScript} from './actions/github.js';
import {gitlabCsv} from './actions/gitlab.js';
import {incidentIoJson} from './actions/incident-io.js';
import {jiraCsv} from './actions/jira.js';
import {spreadsheetCsv} from './actions/spreadsheet.js';
import {taskList} from './actions/task-list.js';
import {taskwarriorJson} from './actions/taskwarrior.js';
import {trelloCsv, trelloLines} from './actions/trello.js';
import {reviewPage} from './html/review-page.js';
import {preRead, preReadHtml} from './invite/pre-read.js';
import {lessonsMail} from './lessons-mail.js';
import {parkingLotMarkdown} from './parking-lot-markdown.js';
import {record} from './record.js';
import {report} from './report.js';
import {reviewJson} from './review-json.js';
import {thankYouNotes} from './thank-you-notes.js';

export const writers: Record<Format, (source: Source) => string> = {
  'pre-read': preRead,
  'pre-read-html': preReadHtml,
  report,
  record,
  html: reviewPage,
  pdf: reviewPage,
  'parking-lot': ({review}) => parkingLotMarkdown(review),
  thanks: thankYouNotes,
  'lessons-mail': lessonsMail,
  json: reviewJson,
  spreadsheet: spreadsheetCsv,
  tasks: taskList,
  calendar: actionsCalendar,
  'incident.io': incidentIoJson,
  trello: trelloLines,
  'trello-csv': trelloCsv,
  jira: jiraCsv,
  github: githubJson,
  'github-script': githubScript,
  gitlab: gitlabCsv,
  taskwarrior: taskwarriorJson,
  findings: findingsCsv,
};
