/** The key figures of Xiong'an: the newest first, or side by side where sources differ. */
import {element, sourceLink, sourceMark} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {moveDateWords} from "../moves.js";

/** The figures as elements. */
export function keyFigureNodes(lookup, view, shown) {
  const topics = shown.topics
    .filter(({rows}) => rows.length)
    .map((topic) => topicNode(lookup, view, topic));
  const others = element(
    "details",
    {class: "others"},
    element(
      "summary",
      {},
      message("xiongan.figures.others", view.lang, {count: shown.others.length}),
    ),
    element(
      "ul",
      {class: "plain"},
      shown.others.map((row) => element("li", {}, keyFigureNode(lookup, view, row, true))),
    ),
  );
  return [element("div", {class: "topics"}, topics), others];
}

function topicNode(lookup, view, {id, differs, rows}) {
  const head = element("h3", {}, message(`xiongan.topic.${id}`, view.lang));
  if (differs) {
    return element(
      "section",
      {class: "topic differs", "data-topic": id},
      head,
      element("p", {class: "muted"}, message("xiongan.figures.differs", view.lang)),
      element(
        "div",
        {class: "side-by-side"},
        rows.map((row) => element("div", {}, keyFigureNode(lookup, view, row, true))),
      ),
    );
  }
  const [newest, ...earlier] = rows;
  return element(
    "section",
    {class: "topic", "data-topic": id},
    head,
    element("div", {}, keyFigureNode(lookup, view, newest, false)),
    earlier.length
      ? element(
          "p",
          {class: "muted"},
          `${message("xiongan.figures.earlier", view.lang)}: `,
          earlier
            .map((row, number) => [
              number ? message("list.dot", view.lang) : "",
              earlierNode(lookup, view, row),
            ])
            .flat(),
        )
      : null,
  );
}

function keyFigureNode(lookup, view, row, isNamed) {
  const {figures, sources} = lookup.tables.xiongan;
  const {lang} = view;
  const source = figures.source[row];
  const when =
    figures.as_of[row] === null
      ? message("xiongan.figures.undated", lang)
      : moveDateWords(figures.as_of[row], lang);
  const scope = figures[`scope_${lang}`][row];
  return [
    element(
      "p",
      {},
      element("strong", {class: "amount"}, figures[`words_${lang}`][row]),
      " ",
      element("span", {class: "year"}, when),
      figures.is_recalled[row]
        ? element("span", {class: "mark"}, message("mark.recalled", lang))
        : null,
    ),
    isNamed ? element("p", {class: "small"}, figures[`name_${lang}`][row]) : null,
    scope ? element("p", {class: "muted"}, scope) : null,
    element("p", {class: "muted"}, sourceLink(sources.title[source], sources.url[source])),
  ];
}

function earlierNode(lookup, view, row) {
  const {figures, sources} = lookup.tables.xiongan;
  const source = figures.source[row];
  const text = `${figures[`words_${view.lang}`][row]} (${moveDateWords(figures.as_of[row], view.lang)})`;
  return sourceMark(text, sources.title[source], sources.url[source]);
}
