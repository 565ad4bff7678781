// The box before what is ticked, and a word for it where the screen is read aloud.

export const box = (ticked: boolean, aloud = false): string =>
  aloud ? (ticked ? 'ticked: ' : 'not ticked: ') : `[${ticked ? 'x' : ' '}] `;
