// What the doctor finds in a review's folder: where, how much it matters, and whether a repair mends it.

export type Finding = {
  /** `damage`: something was lost or will be; `notice`: worth knowing, nothing is wrong. */
  level: 'damage' | 'notice';
  /** Within the review's folder; empty for the review itself. */
  file: string;
  /** One sentence. */
  says: string;
  /** Whether `repair` does something about it. */
  repairable: boolean;
};

export const damage = (file: string, says: string, repairable = false): Finding => ({
  level: 'damage',
  file,
  says,
  repairable,
});
export const notice = (file: string, says: string, repairable = false): Finding => ({
  level: 'notice',
  file,
  says,
  repairable,
});
