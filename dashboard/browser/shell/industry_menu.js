/** The menu of an industry, wherever its name stands: keep only it, hide it, add it. */
import {element} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {rove} from "../charts/rove.js";
import {canonicalSet, chosenIndustries} from "../core/view.js";

/** The industries of the view with one left out, or added. */
export function industriesWith(view, known, industry, isShown) {
  const chosen = new Set(chosenIndustries(view, known));
  if (isShown) chosen.add(industry);
  else chosen.delete(industry);
  return canonicalSet("industries", chosen, known);
}

/** Make the menu of a page; a right click, a long press or the menu key on an industry opens it. */
export function makeIndustryMenu(page) {
  const {lookup, store} = page;
  const menu = document.body.appendChild(
    element("div", {id: "industry-menu", role: "menu", popover: "auto"}),
  );
  const roving = rove(menu);
  let opener = null;

  document.addEventListener("contextmenu", (event) => {
    const industry = event.target.closest("[data-industry]")?.dataset.industry;
    if (!industry || store.view().tab !== "focus") return;
    event.preventDefault();
    open(industry, event);
  });
  menu.addEventListener("beforetoggle", ({newState}) => {
    if (newState === "closed" && menu.contains(document.activeElement)) opener?.focus();
  });

  /** Open the menu beside a point of the window. */
  function open(industry, {clientX, clientY}) {
    const view = store.view();
    const chosen = chosenIndustries(view, lookup.known);
    const isShown = chosen.includes(industry);
    const name = lookup.tables.industries[`name_${view.lang}`][lookup.industryRow.get(industry)];
    opener = document.activeElement;
    menu.setAttribute("aria-label", name);
    menu.replaceChildren(
      item("industry.only", [industry], chosen.length === 1 && isShown),
      isShown
        ? item(
            "industry.hide",
            industriesWith(view, lookup.known, industry, false),
            chosen.length === 1,
          )
        : item("industry.add", industriesWith(view, lookup.known, industry, true), false),
    );
    menu.showPopover();
    const {width, height} = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(4, Math.min(clientX, window.innerWidth - width - 4))}px`;
    menu.style.top = `${Math.max(4, Math.min(clientY, window.innerHeight - height - 4))}px`;
    roving.renew();
    menu.querySelector("button:not(:disabled)").focus();

    function item(key, industries, isOff) {
      return element(
        "button",
        {
          type: "button",
          role: "menuitem",
          disabled: isOff,
          onclick: () => {
            menu.hidePopover();
            store.change({industries});
          },
        },
        message(key, view.lang, {industry: name}),
      );
    }
  }

  return {open};
}
