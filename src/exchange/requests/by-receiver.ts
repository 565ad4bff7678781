// What is asked of each tool that actions can be sent to.
import type {Receiver} from '../../review/vocabulary.js';
import {github} from './github.js';
import {incidentIo} from './incident-io.js';
import {jira} from './jira.js';
import type {Tool} from './tool.js';
import {trello} from './trello.js';

export const tools: Record<Receiver, Tool> = {'incident.io': incidentIo, trello, github, jira};
