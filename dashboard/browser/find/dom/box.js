/** The search box of the header: a combobox whose list comes with the search, when it is first used. */
import {byId, element} from "../../charts/dom.js";
import {message, reasonOf} from "../../core/messages.js";

const SHEET_QUERY = "(max-width: 700px)";
const MAC = /Mac|iPhone|iPad/;

/** An accessible name that follows the language of the page. */
function labelledBy(key) {
  return {"data-msg-label": key, "aria-label": message(key, "en")};
}

/** Make the box of a page; `page.finder()` loads the search. `enter` brings the keyboard here. */
export function makeFindBox(page) {
  const box = byId("find");
  const input = element("input", {
    id: "region-search",
    type: "text",
    role: "combobox",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "go",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "find-list",
    "aria-keyshortcuts": "Control+K Meta+K /",
    ...labelledBy("find.label"),
    "data-msg-placeholder": "find.label",
    placeholder: message("find.label", "en"),
    oninput: write,
    onclick: open,
    onkeydown: press,
    onfocus: () => {
      input.select();
      open();
    },
  });
  const list = element("div", {
    id: "find-list",
    role: "listbox",
    hidden: true,
    ...labelledBy("find.list"),
    onclick: (event) => choose(event.target.closest("[role=option]")),
  });
  const hint = element("div", {id: "find-hint", class: "muted"});
  const panel = element("div", {id: "find-panel", hidden: true}, list, hint);
  const said = element("p", {class: "unseen", role: "status"});
  box.replaceChildren(
    element(
      "div",
      {id: "find-field"},
      input,
      element("kbd", {"aria-hidden": true}, MAC.test(window.navigator.platform) ? "⌘K" : "Ctrl K"),
      element(
        "button",
        {type: "button", class: "icon", id: "find-close", ...labelledBy("close"), onclick: close},
        "×",
      ),
    ),
    panel,
    said,
  );
  // A press on the list leaves the keyboard in the box.
  panel.addEventListener("mousedown", (event) => {
    if (!event.target.closest("button")) event.preventDefault();
  });
  box.addEventListener("focusout", ({relatedTarget}) => {
    if (document.activeElement !== input && !box.contains(relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    if (isShortcut(event)) {
      event.preventDefault();
      enter();
    }
  });

  let finder = null;
  let loading = null;
  let back = null;
  let isAwaited = false;

  const isOpen = () => !panel.hidden;
  const options = () => [...list.querySelectorAll("[role=option]")];
  const active = () => list.querySelector("[aria-selected=true]");

  /** Ctrl or Cmd with K works while one types, too; what works only elsewhere is in keys.js. */
  function isShortcut({key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented}) {
    const isFree = !defaultPrevented && !document.querySelector("dialog[open]");
    return isFree && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "k";
  }

  /** Come here from wherever the keyboard is, to go back there. */
  function enter() {
    if (!input.offsetParent) return; // a chart alone has no header
    if (!box.contains(document.activeElement))
      back = document.activeElement === document.body ? null : document.activeElement;
    input.focus();
    open();
  }

  function open() {
    if (isOpen()) return;
    panel.hidden = false;
    box.classList.add("is-open");
    write();
  }

  function close() {
    isAwaited = false;
    panel.hidden = true;
    box.classList.remove("is-open");
    said.textContent = "";
    mark(null);
    input.setAttribute("aria-expanded", "false");
    if (window.matchMedia(SHEET_QUERY).matches) input.blur(); // a phone's keys go with the sheet
  }

  /** Show what the text finds; the search comes first, and says so while it does. */
  function write() {
    if (!isOpen()) return open();
    if (!finder) return load();
    const answer = finder.answer(input.value, tryOut);
    list.replaceChildren(...answer.options);
    list.hidden = !answer.options.length;
    hint.replaceChildren(...answer.hint);
    said.textContent = answer.said;
    panel.scrollTop = 0;
    input.setAttribute("aria-expanded", String(answer.options.length > 0));
    mark(options()[0] ?? null);
    return undefined;
  }

  async function load() {
    if (loading) return;
    const {lang} = page.store.view();
    say(message("find.loading", lang));
    try {
      loading = page.finder();
      finder = await loading;
    } catch (error) {
      const again = element(
        "button",
        {
          type: "button",
          class: "chip",
          onclick: () => {
            input.focus();
            load();
          },
        },
        message("notice.retry", lang),
      );
      say(message("find.failed", lang, {reason: reasonOf(error)}), " ", again);
      return;
    } finally {
      loading = null;
    }
    write();
    if (isAwaited) choose(active());
  }

  function say(text, ...more) {
    hint.replaceChildren(text, ...more);
    said.textContent = text;
  }

  function tryOut(text) {
    input.value = text;
    input.focus();
    write();
  }

  /** Mark the option that Enter chooses, and bring it into sight. */
  function mark(option) {
    active()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({block: "nearest"});
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function press(event) {
    if (event.isComposing) return; // Chinese that is still being written
    const {key} = event;
    if (key === "Escape" && isOpen()) leave(event);
    else if (key === "Enter") enterPressed(event);
    else if (key === "Tab") close();
    else if (["ArrowDown", "ArrowUp", "Home", "End"].includes(key) && !event.shiftKey) walk(event);
  }

  function leave(event) {
    event.stopPropagation(); // it closes the list, and lets go of nothing else
    event.preventDefault();
    close();
    back?.focus();
    back = null;
  }

  function enterPressed(event) {
    event.preventDefault();
    isAwaited = isOpen() && !finder && input.value.trim() !== "";
    if (isOpen()) choose(active());
    else open();
  }

  function walk(event) {
    const all = options();
    if (!isOpen()) open();
    if (!all.length) return;
    event.preventDefault();
    const at = all.indexOf(active());
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key];
    mark(all.at(to % all.length));
  }

  /** Open the view of an option; the keyboard goes on in the page. */
  async function choose(option) {
    if (!option) return;
    const row = Number(option.dataset.row);
    back = null;
    byId("charts").focus({preventScroll: true});
    close();
    input.value = "";
    await finder.open(row);
  }

  return {enter};
}
