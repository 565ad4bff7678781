// Who the signals of the terminal's keys are for: this program, or another that has the terminal for a while.

export type KeySignals = {
  /** Another program has the terminal: Ctrl+C and Ctrl+\ in it end nothing here, and Ctrl+Z stops both together. */
  give(): void;
  take(): void;
  readonly areGiven: boolean;
};

export function createKeySignals(onStop: () => void): KeySignals {
  let areGiven = false;
  const ignore = () => {};
  process.on('SIGTSTP', onStop);
  return {
    give() {
      areGiven = true;
      process.off('SIGTSTP', onStop).on('SIGQUIT', ignore);
    },
    take() {
      process.off('SIGQUIT', ignore).on('SIGTSTP', onStop);
      areGiven = false;
    },
    get areGiven() {
      return areGiven;
    },
  };
}
