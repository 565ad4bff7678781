// The messages of a page without what comes round once in a meeting, whoever does what: hands, and who was not heard.
import type {Message} from '../../src/screens/frame/message.js';

export const isOfTheMoment = ({reminds = ''}: Message): boolean =>
  !['firstPulse', 'voices', 'secondPulse'].includes(reminds);
