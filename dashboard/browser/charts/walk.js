/** Walking through a drawn chart with the arrow keys: one stop of the Tab key, one thing at a time. */

// Two elements take turns: a screen reader speaks when the active one becomes another.
const TURNS = 2;

/**
 * Make an element a stop. It holds the thing walked to as an element of its own, told as active.
 *
 * `chart` says how: `start()` gives the place to begin at, `toward(place, event)` the place a key leads
 * to (undefined: not a key of the walk), `thing(place)` what stands there, `part(place)` its role and
 * position for a screen reader, `show(place)` brings it into sight and gives where its hover card
 * belongs; `keys` are further keys by what they do.
 */
export function makeWalk(stop, chart, links) {
  let place = null;
  let turn = 0;

  stop.addEventListener("focus", () => {
    place = chart.start(place);
    go();
  });
  stop.addEventListener("blur", () => {
    links.leave();
    chart.hide?.();
  });
  stop.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    const next = chart.toward(place, event);
    if (next !== undefined) {
      place = next ?? place;
      go();
    } else if (event.key === "Enter" || event.key === " ") {
      links.choose(chart.thing(place), event);
    } else if (chart.keys?.[event.key]) {
      chart.keys[event.key](place);
    } else {
      return;
    }
    event.preventDefault();
  });

  /** Point at the place, and say it. */
  function go() {
    if (place === null) return;
    const anchor = chart.show(place);
    links.point(chart.thing(place), anchor);
    say(links.tell(chart.thing(place)));
  }

  function say(text) {
    turn = (turn + 1) % TURNS;
    const active = chart.part(place);
    active.id = `${stop.id}-${turn}`;
    active.append(text);
    stop.replaceChildren(chart.wrap?.(active) ?? active);
    stop.setAttribute("aria-activedescendant", active.id);
  }

  return {
    /** Say what the page now shows: the whole place to who walks here, elsewhere where a walk begins. */
    refresh() {
      if (document.activeElement !== stop) place = chart.start(place);
      else if (place !== null) place = chart.start(place, true);
      if (place === null) stop.replaceChildren();
      else if (document.activeElement === stop) go();
      else say(links.nameOf(chart.thing(place)));
    },
  };
}
