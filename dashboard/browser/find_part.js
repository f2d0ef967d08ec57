/** The search, as the page takes it when its box is first used. */
import {findHint, findNodes, groupFinds} from "./find_list.js";
import {findRows, makeMatcher} from "./find_match.js";
import {changeToShow} from "./find_open.js";
import {message} from "./messages.js";

export const FIND_PART = {
  make(page, {index}) {
    const matcher = makeMatcher(index);

    /** Answer a text: `options` as nodes by kind, what is `said` of them, a `hint` if there are none. */
    function answer(text, tryOut) {
      const {lang, recalled} = page.store.view();
      const finds = findRows(matcher, text, (row) => recalled === "show" || !index.is_recalled[row]);
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

    /** Open the view that shows a find; the tab brings it into sight. */
    async function open(row) {
      const view = page.store.view();
      await page.store.change(changeToShow(page.lookup, view, index.opens[row]));
      bringFound(page.tab.found?.({kind: index.kinds[index.kind[row]], id: index.id[row], name: index[`name_${view.lang}`][row]}));
    }

    return {answer, open};
  },
};

/** Bring the element that shows a find into sight, and mark it until another is found. */
function bringFound(node) {
  document.querySelector(".is-found")?.classList.remove("is-found");
  if (!node) return;
  const folded = node.closest("details");
  if (folded) folded.open = true;
  node.classList.add("is-found");
  node.scrollIntoView({block: "center"});
}
