// Whole numbers that a person types, and the limits of those that the program asks for.
export type Limits = {least: number; most: number};

/** How long a meeting may be planned for, in minutes. */
export const meetingMinutes: Limits = {least: 5, most: 600};

/** How long one of its stages may be planned for, in minutes. */
export const stageMinutes: Limits = {least: 1, most: meetingMinutes.most};

/** How many actions a review may aim at. */
export const actionsAimed: Limits = {least: 1, most: 9};

/** How many characters the title of an agenda, or of a stage, may have. */
export const longestTitle = 100;

export const limitsInWords = ({least, most}: Limits): string => `a whole number from ${least} to ${most}`;

/** The number within its limits, or undefined where the text, or the value of a file, is none. */
export function readWholeNumber(value: unknown, {least, most}: Limits): number | undefined {
  const number = typeof value === 'string' ? wholeIn(value.trim()) : value;
  const fits = typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most;
  return fits ? number : undefined;
}

/** `1e2` and `0x1F` are whole numbers to a program alone. */
const wholeIn = (text: string): number | undefined => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined);
