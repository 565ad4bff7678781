// What a torture is told, what it answers, and the line that is printed of it.
import type {Loss} from '../store/attacks/writers.js';
import type {Random} from '../support/seeded.js';

export type Told = {
  /** How thorough to be: about how often the dearest thing is done. */
  rounds: number;
  seed: number;
  random: Random;
  /** An empty folder of its own, removed afterwards. */
  home: string;
};

export type Outcome = Loss & {
  /** What was done, in a few words. */
  did: string;
  /** How often. */
  times: number;
  /** Other things that must not be, one sentence each. */
  trouble: string[];
};

export type Torture = {
  name: string;
  /** Something else under the same attack, which must lose: it shows that the attack can tell. */
  control?: true;
  run(told: Told): Promise<Outcome>;
};

/** Whether it went as it must: ours loses nothing, a control loses something. */
export const isAsItMust = ({control}: Torture, {lost, twice, trouble}: Outcome): boolean =>
  control ? lost.length > 0 : lost.length + twice.length + trouble.length === 0;

export function lineOf(torture: Torture, outcome: Outcome, seconds: number): string {
  const {did, times, acknowledged, lost, twice} = outcome;
  const mark = isAsItMust(torture, outcome) ? '✓' : '✗';
  const counts = `acknowledged ${acknowledged}  lost ${lost.length}  duplicates ${twice.length}`;
  const must = torture.control ? '  (must lose)' : '';
  return `${mark} ${torture.name.padEnd(22)} ${did} × ${times}  ${counts}${must}  ${seconds.toFixed(1)} s`;
}

/** One outcome of several. */
export function sum(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  return {
    did: first?.did ?? 'nothing',
    times: outcomes.reduce((total, {times}) => total + times, 0),
    acknowledged: outcomes.reduce((total, {acknowledged}) => total + acknowledged, 0),
    lost: outcomes.flatMap(({lost}) => lost),
    twice: outcomes.flatMap(({twice}) => twice),
    trouble: outcomes.flatMap(({trouble}) => trouble),
  };
}
