// Digits five rows high, to be read from across a room.
const shapes: Record<string, string[]> = {
  '0': ['███', '█ █', '█ █', '█ █', '███'],
  '1': [' █ ', '██ ', ' █ ', ' █ ', '███'],
  '2': ['███', '  █', '███', '█  ', '███'],
  '3': ['███', '  █', '███', '  █', '███'],
  '4': ['█ █', '█ █', '███', '  █', '  █'],
  '5': ['███', '█  ', '███', '  █', '███'],
  '6': ['███', '█  ', '███', '█ █', '███'],
  '7': ['███', '  █', '  █', '  █', '  █'],
  '8': ['███', '█ █', '███', '█ █', '███'],
  '9': ['███', '█ █', '███', '  █', '███'],
  ':': [' ', '█', ' ', '█', ' '],
  '+': ['   ', ' █ ', '███', ' █ ', '   '],
};

const BIG_ROWS = 5;

/** The rows of a time such as `+12:04`; characters without a shape are left out. */
export function bigDigits(text: string): string[] {
  const known = [...text].flatMap((character) => (shapes[character] ? [shapes[character]] : []));
  return Array.from({length: BIG_ROWS}, (_, row) => known.map((shape) => shape[row] ?? '').join('  '));
}
