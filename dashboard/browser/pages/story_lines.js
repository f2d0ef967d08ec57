/**
 * The steps of the story: their sentences, what must hold for each to be true, and the views.
 *
 * The words are in `catalogue/story.json`. A sentence that says more than its numbers ("more than
 * half", "none", "rose") lists here what it says as conditions on named values; `story_page.js`
 * tests them. A side of a condition is a number, a value, a sum of values, or `half of` one.
 *
 * @typedef {object} Line a sentence
 * @property {string} key of its words, which hold names of values in braces
 * @property {string[]} [holds] what must be true of values for the sentence to be
 * @property {string} [cited] ids of sources besides those of its values
 *
 * @typedef {object} StepPlan a step of the story
 * @property {string} name of the step and its picture
 * @property {Line[]} lines its sentences
 * @property {string} view query of the atlas's state
 * @property {string} chart of that view, which stands beside the text
 */
import {STATUSES} from "./story_moves.js";

/** @type {Line[]} */
export const LEAD = [
  {key: "story.lead.article", cited: "article; s001"},
  {key: "story.lead.statements", holds: ["direct > 0", "proxy > 0", "unheld > 0"]},
];

const PROVINCES = "tab=integration&level=province";
/** @type {StepPlan[]} */
export const STEPS = [
  {
    name: "clusters",
    lines: [
      {key: "story.clusters.claim", cited: "article; s001"},
      {
        key: "story.clusters.lists",
        holds: [
          "clusters_first_year < plan_year",
          "clusters_last_year > plan_year",
          "clusters_all = clusters_first + clusters_last",
        ],
      },
      {key: "story.clusters.fields", holds: ["fields_listed > half of fields_of_clusters"]},
      {key: "story.clusters.open"},
    ],
    view: "layers=cities,clusters",
    chart: "map",
  },
  {
    name: "fields",
    lines: [
      {key: "story.fields.claim", cited: "article; s001"},
      {key: "story.fields.everywhere", holds: ["cities_naming = cities"]},
      {
        key: "story.fields.most",
        holds: ["most_count > half of cities", "least_count < most_count"],
      },
      {key: "story.fields.open"},
    ],
    view: "",
    chart: "matrix",
  },
  {
    name: "research",
    lines: [
      {key: "story.research.claim", cited: "article"},
      {key: "story.research.spending", holds: ["rd_year = rd_newest_year", "rd_times > 3"]},
      {key: "story.research.open"},
    ],
    view: `${PROVINCES}&indicator=rd_intensity`,
    chart: "trend",
  },
  {
    name: "economies",
    lines: [
      {key: "story.economies.claim", cited: "article"},
      {
        key: "story.economies.shares",
        holds: [
          "share_beijing_last > share_beijing_first",
          "share_hebei_last < share_hebei_first",
          "share_tianjin_last < share_tianjin_first",
        ],
      },
      {key: "story.economies.contracts", holds: ["tech_times > 10"]},
    ],
    view: `${PROVINCES}&indicator=gdp_linked`,
    chart: "trend",
  },
  {
    name: "incomes",
    lines: [
      {key: "story.incomes.claim", cited: "article"},
      {
        key: "story.incomes.hebei",
        holds: ["income_hebei_last > income_hebei_first", "income_hebei_last < 0.5"],
      },
      {key: "story.incomes.yuan", holds: ["behind_hebei_times > 1.8", "behind_hebei_times < 2"]},
      {key: "story.incomes.tianjin", holds: ["income_tianjin_last < income_tianjin_first"]},
    ],
    view: `${PROVINCES}&indicator=income_all&measure=ratio`,
    chart: "gaps",
  },
  {
    name: "air",
    lines: [
      {key: "story.air.claim", cited: "article"},
      {key: "story.air.beijing", holds: ["air_beijing_fall > 2/3"]},
      {key: "story.air.hebei", holds: ["air_hebei_fall > 0.5"]},
      {key: "story.air.open"},
    ],
    view: `${PROVINCES}&indicator=pm25`,
    chart: "trend",
  },
  {
    name: "xiongan",
    lines: [
      {key: "story.xiongan.announced"},
      {key: "story.xiongan.distance", holds: ["distance > 95", "distance < 105", "rounded = 100"]},
      {key: "story.xiongan.direction", holds: ["bearing > 191.25", "bearing < 213.75"]},
    ],
    view: "tab=xiongan",
    chart: "map",
  },
  {
    name: "moved",
    lines: [
      {key: "story.moved.claim", cited: "article"},
      {
        key: "story.moved.all",
        holds: ["moves_operating < half of moves_all", `moves_all = ${sumOfStatuses("moves")}`],
      },
      {key: "story.moved.whole", holds: ["whole_operating > 0", "whole_early = 0"]},
      {key: "story.moved.open"},
    ],
    view: "tab=xiongan&moves=all",
    chart: "timeline",
  },
  {
    name: "unopened",
    lines: [
      {key: "story.unopened.claim", cited: "article"},
      {
        key: "story.unopened.universities",
        holds: [
          "universities_operating = 0",
          "universities_registered = 0",
          `universities = ${sumOfStatuses("universities")}`,
        ],
      },
      {key: "story.unopened.agencies", holds: ["agencies_here = 0", "agencies_places = 1"]},
      {key: "story.unopened.open"},
    ],
    view: "tab=xiongan&moves=all&kinds=government_agency,university&layers=cities,elsewhere",
    chart: "flows",
  },
  {
    name: "unknown",
    lines: [
      {key: "story.unknown.traffic", holds: ["unheld > 0"], cited: "article"},
      {key: "story.unknown.silent", holds: ["counties_silent > 0"]},
      {key: "story.unknown.trips"},
      {key: "story.unknown.end"},
    ],
    view: "tab=data",
    chart: "coverage",
  },
];

/**
 * The values by status of some moves, whose parts a sentence and a picture tell, as a sum.
 * @param {string} name
 */
function sumOfStatuses(name) {
  return STATUSES.map((status) => `${name}_${status}`).join(" + ");
}
