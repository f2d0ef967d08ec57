/** What the colours of the coverage stand for, on the page and in pictures: shares of a level's regions. */
import {message} from "../../core/messages.js";

/** The classes as `[token, words]`, from none to all. */
export function coverageSteps(view, {total}) {
  const say = (key, values) => message(`data.coverage.${key}`, view.lang, values);
  return [
    ["none", say("none")],
    ...[25, 50, 75].map((percent, place) => [`ramp-${place + 1}`, say("upto", {percent})]),
    ["ramp-4", say("below")],
    ["ramp-5", say("all", {count: total})],
  ];
}
