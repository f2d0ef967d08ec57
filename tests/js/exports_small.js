/** A small chart as the exports get it. */
import {viewOf} from "./small.js";

export const COLOURS = {ink: "#000001", muted: "#000002"};
export const MODEL = {
  chart: "map",
  view: viewOf("industries=robotics"),
  title: "Robots",
  subtitle: "Role",
  filter: "Shown: Robots",
  legend: ['<span style="color:#000">■</span> Lead&nbsp;&nbsp;&nbsp;<span>■</span> A &amp; B'],
  rows: [
    {
      adcode: "110000",
      level: "province",
      name_en: "Beijing",
      value: 1.5,
      is_faded: false,
      year: 2024,
      note: "=1+1",
      source: "A; B",
      url: "https://a.example; ",
    },
    {
      adcode: "133100",
      level: "city",
      name_en: "Xiong'an",
      value: null,
      is_faded: true,
      year: null,
      note: "",
      source: "A",
      url: "https://a.example",
    },
  ],
  columns: ["adcode", "level", "name_en", "value", "is_faded", "year", "note", "source", "url"].map(
    (name) => ({name, about: `${name} means`}),
  ),
  sources: [
    {
      id: "a",
      title: "A",
      publisher: "House",
      published: "2024",
      url: "https://a.example",
      count: 2,
    },
    {id: "b", title: "B", publisher: "", published: "", url: "", count: 1},
  ],
  borders: "Borders: C",
  terms: "Terms",
  linkNote: "",
  build: {id: "abc123", date: "2026-11-25"},
  link: "https://atlas.example/?industries=robotics&lang=en&theme=light",
};
export const LOOKUP = {
  tables: {
    build: {borders: "package"},
    regions: {
      id: ["110000", "133100"],
      label_lon: [116.4, null],
      label_lat: [40.2, null],
      lon: [1, 115.9],
      lat: [1, 39.05],
    },
    sites: {name_en: ["Port"], lon: [118.5], lat: [39.2]},
  },
};
