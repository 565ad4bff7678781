// The agendas that come with the tool.
import type {Agenda} from '../types.js';
import dxw from './dxw.json' with {type: 'json'};
import {agendaIds} from './ids.js';
import moj from './moj.json' with {type: 'json'};
import nearMiss from './near-miss.json' with {type: 'json'};
import standard from './standard.json' with {type: 'json'};

const files: Record<(typeof agendaIds)[number], unknown> = {
  standard,
  moj,
  dxw,
  'near-miss': nearMiss,
};

/** The default agenda first. A test holds the files to the type that the cast promises. */
export const builtInAgendas = agendaIds.map((id) => files[id] as Agenda);
