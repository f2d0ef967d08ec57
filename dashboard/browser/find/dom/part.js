/** The search, as the page takes it when its box is first used. */
import {findHint, findNodes, groupFinds} from "./list.js";
import {findRows, makeMatcher} from "../match.js";
import {changeToShow} from "../open.js";
import {message} from "../../core/messages.js";

const PROFILE_BELOW_QUERY = "(max-width: 1279px)";

export const PART = {
  make(page, {index}) {
    const matcher = makeMatcher(index);

    /** Answer a text: `options` as nodes by kind, what is `said` of them, a `hint` if there are none. */
    function answer(text, tryOut) {
      const {lang, recalled} = page.store.view();
      const finds = findRows(
        matcher,
        text,
        (row) => recalled === "show" || !index.is_recalled[row],
      );
      if (!finds.length) {
        const hint = findHint(text, lang, tryOut);
        return {options: [], hint, said: text.trim() ? hint[0] : ""};
      }
      const count = finds.length === 1 ? "one" : "many";
      return {
        options: findNodes(index, groupFinds(index, finds), lang),
        hint: [],
        said: message(`find.count.${count}`, lang, {count: finds.length}),
      };
    }

    /** Open the view that shows a find; its tab knows the element. */
    async function open(row) {
      const change = changeToShow(page.lookup, page.store.view(), index.opens[row]);
      await page.store.change(change);
      const {tab, lang} = page.store.view();
      if (tab !== change.tab) return; // the reader went on meanwhile
      const kind = index.kinds[index.kind[row]];
      const node = page.tab?.found?.({kind, id: index.id[row], name: index[`name_${lang}`][row]});
      markFound(node);
      // Where the profile stands below the map, the map that shows a site stays in sight.
      if (kind !== "site" || !window.matchMedia(PROFILE_BELOW_QUERY).matches)
        node?.scrollIntoView({block: "center"});
    }

    return {answer, open};
  },
};

/** Mark the element that shows a find, until another is found. */
function markFound(node) {
  document.querySelector(".is-found")?.classList.remove("is-found");
  node?.classList.add("is-found");
  const folded = node?.closest("details");
  if (folded) folded.open = true;
}
