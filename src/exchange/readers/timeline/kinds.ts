// What kind of moment a word of a timeline says it is: a heading, a column or a word before the text.
import type {MomentKind} from '../../../review/vocabulary.js';

const words: Record<MomentKind, RegExp> = {
  detection: /^(?:detect(?:ion|ed)|alert(?:ed)?|notic(?:e|ed))$/,
  diagnosis: /^(?:diagnos(?:is|ed)|investigat(?:ion|ing|ed)|triage|identified|cause found)$/,
  decision: /^(?:decision|decided)$/,
  repair: /^(?:repair(?:ed)?|mitigat(?:ion|ing|ed)|fix(?:ed)?|remediation|response)$/,
  communication: /^(?:communicat(?:ion|ions|ed)|comms|status update)$/,
  recovery: /^(?:recover(?:y|ed)|resol(?:ution|ved)|restored)$/,
};

/** Undefined where the word is none of theirs. */
export function kindNamed(word: string): MomentKind | undefined {
  const plain = word.trim().toLowerCase();
  return (Object.keys(words) as MomentKind[]).find((kind) => words[kind].test(plain));
}
