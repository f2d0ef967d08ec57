/**
 * Notices at the top of the page.
 *
 * @import {Lang} from "../core/types.js"
 */
import {byId, element} from "../charts/dom.js";
import {message} from "../core/messages.js";

const PLACE = "notice";

/** Remove all notices. */
export function clearNotices() {
  byId(PLACE).replaceChildren();
}

/**
 * Add a notice that the reader can dismiss, with a retry if there is one.
 * @param {string} text
 * @param {Lang} lang
 * @param {() => unknown} [retry]
 */
export function addNotice(text, lang, retry) {
  const item = element("p", {class: "notice"}, element("span", {}, text));
  const dismiss = () => item.remove();
  if (retry) {
    item.append(
      noticeButton("notice.retry", lang, () => {
        dismiss();
        retry();
      }),
    );
  }
  item.append(noticeButton("notice.dismiss", lang, dismiss));
  byId(PLACE).append(item);
}

/**
 * @param {string} key
 * @param {Lang} lang
 * @param {() => unknown} onclick
 */
function noticeButton(key, lang, onclick) {
  return element("button", {type: "button", onclick}, message(key, lang));
}
