/**
 * Plays the years one after the other; there is at most one run at a time.
 *
 * @typedef {{year: number, timer?: ReturnType<typeof setTimeout>}} Run the year on its way to
 *   the page, and the timer of the next step
 */

const STEP_MS = 900;

/**
 * Make a player. A run ends at the last year, on `stop`, or when the page shows a year that the run
 * did not ask for.
 * @param {object} years
 * @param {() => number} years.next the year after the one on the page
 * @param {(year: number, history: "push" | "replace") => unknown} years.show settles when the page
 *   shows the year
 * @param {(year: number) => boolean} years.isLast whether a run ends there
 * @param {() => void} years.ended called when a run reached its end
 */
export function makePlayer({next, show, isLast, ended}) {
  /** @type {Run | null} */
  let run = null;

  /** @param {"push" | "replace"} history */
  async function play(history) {
    /** @type {Run} */
    const own = {year: next()};
    run = own;
    await show(own.year, history);
    // It was stopped meanwhile, or stopped and started again.
    if (run !== own) return;
    if (isLast(own.year)) {
      stop();
      ended();
      return;
    }
    own.timer = setTimeout(() => play("replace"), STEP_MS);
  }

  function stop() {
    clearTimeout(run?.timer);
    run = null;
  }

  return {
    isPlaying: () => run !== null,
    start: () => play("push"),
    stop,
    /** @param {number | null} year on the page */
    follow(year) {
      if (run && run.year !== year) stop();
    },
  };
}
