/** Lists of buttons as one stop of the Tab key: the arrow keys move within. */

/** Let the arrow keys, Home and End move the focus among the buttons of a list that is written anew at times. */
export function rove(list, selector = "button") {
  const items = () => [...list.querySelectorAll(selector)];

  function settle(current) {
    for (const item of items()) item.tabIndex = item === current ? 0 : -1;
  }

  list.addEventListener("focusin", ({target}) => settle(target.closest(selector)));
  list.addEventListener("keydown", (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement);
    const to = {ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1}[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)].focus();
  });
  return {
    /** After the list was written: the pressed item is the stop, or else the first. */
    renew: () =>
      settle(items().find((item) => item.getAttribute("aria-pressed") === "true") ?? items()[0]),
  };
}
