// Sentences with what a hint should make of them, and how often it does.
import {type Hints, hintOn, type ReadAs, type Reading} from '../../../src/guidance/hints/hints.js';

type Labelled = {family: string; as: ReadAs; text: string};

/** One a line: its family (`-` for none), what it is, and its words. */
export const labelledIn = (file: string): Labelled[] =>
  file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [family = '', as = '', ...text] = line.split(' | ');
      return {family, as: as as ReadAs, text: text.join(' | ')};
    });

/** Of the hints given, how many are right; of those wanted, how many are given; `wrong` names the others. */
export function measured(sentences: readonly Labelled[], hints: Hints, names?: Reading['names']) {
  const given = sentences.map((each) => ({
    ...each,
    given: hintOn(each.text, {as: each.as, agendaId: 'standard', names}, hints)?.family ?? '-',
  }));
  const right = given.filter(({family, given: found}) => found !== '-' && found === family).length;
  return {
    precision: right / given.filter(({given: found}) => found !== '-').length,
    recall: right / given.filter(({family}) => family !== '-').length,
    wrong: given.filter(({family, given: found}) => found !== family).map((each) => `${each.given}: ${each.text}`),
  };
}
