// What the two people of a meeting do at their keys, each step waiting for what the screens show of it.

/** A text may not span rows, and at 80 columns the end of a note may be in the next one. */
const begins = (text) => text.slice(0, 40);

/** What is typed before or behind the words and does not show with them. */
const marks = /^[-+!?*] | #\w+/g;

export function atTheKeys(facilitator, noteTaker) {
  const both = (what) => Promise.all([facilitator.sees(what), noteTaker.sees(what)]);
  return {
    both,

    /** → to this place, as `Opening · 2 of 6`; the last question of a stage asks once. */
    async goesOnTo(place, {isNewStage = false} = {}) {
      await facilitator.press('right');
      if (isNewStage) {
        await facilitator.sees('goes on to');
        await facilitator.press('enter');
      }
      await both(place);
    },

    async notes(...lines) {
      for (const line of lines) {
        await noteTaker.type(`${line}\n`);
        await both(begins(line.replaceAll(marks, '')));
        await noteTaker.seesNot(' saving');
      }
    },

    async ticks(point) {
      await facilitator.press(point);
      await both(`${point} [x]`);
    },

    /** The newest note, put to a point of the question. */
    async putsToPoint(point) {
      await facilitator.press('end', point);
      await both(`↳ ${point}`);
      await facilitator.sees('is with');
      await facilitator.press('esc');
    },

    async holds(idea) {
      await facilitator.press('a');
      await facilitator.sees('── Hold an action idea');
      await facilitator.type(`${idea}\n`);
      await facilitator.sees('Held until the actions stage');
    },

    async parks(topic) {
      await facilitator.press('p');
      await facilitator.sees('── Park a topic');
      await facilitator.type(`${topic}\n`);
      await facilitator.sees('Parked.');
    },
  };
}
