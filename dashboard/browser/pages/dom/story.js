/**
 * The story's script: beside the text stands the atlas, in the state of the step that is read.
 *
 * The page is whole without it: each step has a picture and a link. Narrow windows keep those, so
 * that a phone loads no atlas that it has no room for.
 */
const WIDE = "(min-width: 1000px)";
/** A step is read while it crosses this line, a third down the window. */
const READ_LINE = "-33% 0px -66% 0px";

/** @typedef {{steps: HTMLElement[], frame: HTMLIFrameElement, shown: string}} Story */

/** @param {HTMLElement} place that holds the steps */
function start(place) {
  const frame = document.createElement("iframe");
  frame.title = place.dataset.title ?? "";
  const steps = /** @type {HTMLElement[]} */ ([...place.querySelectorAll("[data-frame]")]);
  /** @type {Story} */
  const story = {steps, frame, shown: ""};
  place.append(frame);
  place.classList.add("has-frame");
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (entered) show(story, /** @type {HTMLElement} */ (entered.target));
    },
    {rootMargin: READ_LINE},
  );
  for (const step of steps) observer.observe(step);
  show(story, steps[0]);
}

/**
 * Mark a step, and bring the atlas into its state.
 * @param {Story} story
 * @param {HTMLElement} step
 */
function show(story, step) {
  for (const one of story.steps) one.classList.toggle("is-current", one === step);
  const address = step.dataset.frame ?? "";
  if (address === story.shown) return;
  const isFirst = !story.shown;
  story.shown = address;
  if (isFirst) story.frame.src = address;
  else lead(story.frame, address);
}

/**
 * Lead the atlas in the frame to another state, without a new entry in the history of the window.
 * @param {HTMLIFrameElement} frame
 * @param {string} address
 */
function lead(frame, address) {
  const inner = /** @type {Window} */ (frame.contentWindow);
  try {
    // From a disk, frames are of another origin; before its scripts have run, it has no atlas.
    inner.atlas.go(address.slice(address.indexOf("?")), {history: "replace"});
  } catch {
    inner.location.replace(new URL(address, window.location.href));
  }
}

const [place] = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".story")]);
const wide = window.matchMedia(WIDE);
if (wide.matches) start(place);
else wide.addEventListener("change", () => start(place), {once: true});
