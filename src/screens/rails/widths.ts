// The rails beside the page: which there are, from which width of the terminal on each has room, and how much.

/** `agenda` stands at the left, `waiting` at the right: what waits for the end of the meeting. */
export const rails = ['agenda', 'waiting'] as const;
export type Rail = (typeof rails)[number];

/** Columns of each rail, the rule between it and the page included; 0 where it does not stand. */
export type RailWidths = Readonly<Record<Rail, number>>;

export const noRails: RailWidths = {agenda: 0, waiting: 0};

/** `from`: the narrowest terminal with this rail; of the columns beyond, one in `share` is its own. */
const rooms: Record<Rail, {from: number; least: number; most: number; share: number}> = {
  agenda: {from: 120, least: 37, most: 48, share: 10},
  waiting: {from: 160, least: 29, most: 48, share: 3},
};

/** The narrowest terminal with a rail. */
export const fewestForRails = Math.min(...rails.map((rail) => rooms[rail].from));

export function railWidths(columns: number): RailWidths {
  const widthOf = (rail: Rail) => {
    const {from, least, most, share} = rooms[rail];
    return columns < from ? 0 : Math.min(most, least + Math.floor((columns - from) / share));
  };
  return {agenda: widthOf('agenda'), waiting: widthOf('waiting')};
}

/** The columns in which the rules between them and the page stand. */
export const rulesAt = ({agenda, waiting}: RailWidths, columns: number): number[] => [
  ...(agenda > 0 ? [agenda - 1] : []),
  ...(waiting > 0 ? [columns - waiting] : []),
];
