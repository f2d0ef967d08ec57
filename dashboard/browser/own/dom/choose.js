/**
 * The first section: the data sets on the page, and where a file is dropped, chosen or pasted.
 *
 * @import {OwnSet} from "../offers.js"
 * @import {Problem} from "./keeper.js"
 * @import {Message, Panel} from "./panel.js"
 */
import {element} from "../../charts/dom.js";
import {hasIndustries} from "../layers.js";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.geojson,.json";

/**
 * @param {Panel} panel
 * @param {{take: (file: File) => unknown, show: (set: OwnSet) => unknown,
 *   showInFocus: (set: OwnSet) => unknown,
 *   forget: (name: string) => unknown, forgetUnread: () => unknown}} actions
 */
export function chooseNodes({message, shown, keeper, job}, actions) {
  return [
    element("p", {}, message("yours.intro")),
    shown.sets.length
      ? element(
          "ul",
          {id: "own-sets"},
          shown.sets.map((set) => setNode(message, set, actions)),
        )
      : null,
    unreadNode(message, keeper.unread(), actions.forgetUnread),
    dropZone(message, actions.take),
    pasteNode(message, actions.take),
    job.file ? element("p", {}, element("strong", {}, job.file)) : null,
  ];
}

/** @type {(message: Message, set: OwnSet, actions: any) => HTMLElement} */
function setNode(message, set, actions) {
  return element(
    "li",
    {class: "row"},
    element("span", {}, set.title),
    element("button", {type: "button", onclick: () => actions.show(set)}, message("yours.show")),
    hasIndustries(set)
      ? element(
          "button",
          {type: "button", onclick: () => actions.showInFocus(set)},
          message("yours.show.focus"),
        )
      : null,
    element(
      "button",
      {type: "button", onclick: () => actions.forget(set.name)},
      message("yours.forget"),
    ),
  );
}

/** @type {(message: Message, unread: Problem | null, forget: () => unknown) => HTMLElement | null} */
function unreadNode(message, unread, forget) {
  if (!unread) return null;
  return element(
    "p",
    {id: "own-unread", class: "row failure"},
    element("span", {}, message(unread.key, unread.values)),
    element("button", {type: "button", onclick: forget}, message("yours.forget")),
  );
}

/** @type {(message: Message, take: (file: File) => unknown) => HTMLElement} */
function dropZone(message, take) {
  const input = element("input", {
    type: "file",
    id: "own-file",
    accept: ACCEPTED,
    onchange: () => input.files?.length && take(input.files[0]),
  });
  const zone = element("label", {class: "own-drop", for: "own-file"}, message("yours.drop"), input);
  const light = (/** @type {boolean} */ isOver) => zone.classList.toggle("is-over", isOver);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    light(true);
  });
  zone.addEventListener("dragleave", () => light(false));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    light(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) take(file);
  });
  return zone;
}

/** @type {(message: Message, take: (file: File) => unknown) => HTMLElement} */
function pasteNode(message, take) {
  const area = element("textarea", {
    id: "own-paste",
    rows: 3,
    "aria-label": message("yours.paste"),
  });
  const use = () => area.value.trim() && take(new File([area.value], message("yours.pasted")));
  return element(
    "details",
    {},
    element("summary", {}, message("yours.paste")),
    area,
    element("button", {type: "button", onclick: use}, message("yours.paste.use")),
  );
}
