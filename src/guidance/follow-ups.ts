// Follow-up questions by what was just said, and by what goes on in the room: each kind has a letter.

/** `letter` is the key that gives it, `heard` what it follows, and `ask` the two or three questions themselves. */
export type FollowUp = {letter: string; heard: string; ask: string[]};

/** Those that follow what somebody said, and those that follow what goes on in the room; no letter is there twice. */
export type FollowUps = {said: FollowUp[]; room: FollowUp[]};

export const allFollowUps = ({said, room}: FollowUps): FollowUp[] => [...said, ...room];

export const followUpAt = (followUps: FollowUps, letter: string): FollowUp | undefined =>
  allFollowUps(followUps).find((each) => each.letter === letter);
