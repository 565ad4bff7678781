// Follow-up questions by what was just said, for whoever facilitates or takes the notes; the room sees none of it.
import {chooseFollowUp} from '../../session/follow-up.js';
import type {Binding} from '../../session/keys/binding.js';
import {notBegun} from './clock.js';

export const followUpKey: Binding = {
  name: 'follow-ups',
  help: 'follow-up questions, by what was just said',
  group: 'look',
  short: 'follow up',
  hinted: ({screen}) => screen.worksOn === 'notes',
  run: chooseFollowUp,
  whyNot: notBegun,
};
