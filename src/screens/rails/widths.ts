// The rails beside the page: which there are, from which width of the terminal on each has room, and how much.

/**
 * `agenda` stands at the left, `waiting` at the right: what waits for the end of the meeting. Where the page is the agenda
 * itself, `question` stands behind it: what is beneath the selected one.
 */
export type Rail = 'agenda' | 'question' | 'waiting';

/** Columns of each rail, the rule between it and the page included; 0 where it does not stand. */
export type RailWidths = Readonly<Record<Rail, number>>;

export const noRails: RailWidths = {agenda: 0, question: 0, waiting: 0};

/** The narrowest terminal with each; the header has room for more in the same widths. */
export const widthsOfRails = {agenda: 120, waiting: 160};

/** `from`: the narrowest terminal with this rail; of the columns beyond, one in `share` is its own. */
const rooms: Record<'agenda' | 'waiting', {from: number; least: number; most: number; share: number}> = {
  agenda: {from: widthsOfRails.agenda, least: 37, most: 48, share: 10},
  waiting: {from: widthsOfRails.waiting, least: 29, most: 48, share: 3},
};

/** The narrowest terminal with a rail. */
export const fewestForRails = Math.min(...Object.values(widthsOfRails));

/** Of those at the edges of the terminal. */
export function railWidths(columns: number): RailWidths {
  const widthOf = (rail: keyof typeof rooms) => {
    const {from, least, most, share} = rooms[rail];
    return columns < from ? 0 : Math.min(most, least + Math.floor((columns - from) / share));
  };
  return {...noRails, agenda: widthOf('agenda'), waiting: widthOf('waiting')};
}

/** The columns in which the rules between them and the page stand. */
export const rulesAt = ({agenda, question, waiting}: RailWidths, columns: number): number[] => [
  ...(agenda > 0 ? [agenda - 1] : []),
  ...(question > 0 ? [columns - waiting - question] : []),
  ...(waiting > 0 ? [columns - waiting] : []),
];

/** Longer lines of what is noted are hard to read beside a page. */
const WIDEST_QUESTION = 72;

/** What stands behind a page that is the agenda itself has the columns that the two others leave. */
export const questionWidth = (free: number): number =>
  free < rooms.waiting.least ? 0 : Math.min(WIDEST_QUESTION, free);
