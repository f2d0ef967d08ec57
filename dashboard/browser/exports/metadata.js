/**
 * What an SVG carries beside its picture, in Dublin Core: all its sources, terms, and its link.
 *
 * @import {ExportModel} from "./model.js"
 */
import {escapeXml} from "./xml.js";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC = "http://purl.org/dc/elements/1.1/";

/**
 * Put the metadata of a model into its drawing.
 * @param {string} svg
 * @param {Pick<ExportModel, "title" | "subtitle" | "sources" | "terms" | "built" | "link">} model
 */
export function withMetadata(svg, {title, subtitle, sources, terms, built, link}) {
  const named = sources.map(({title: name, publisher, published, url}) =>
    [name, publisher, published, url].filter(Boolean).join(", "),
  );
  const fields = [
    ["title", title],
    ["description", subtitle],
    ...named.map((source) => ["source", source]),
    ["rights", `${terms} ${built}`],
    ["identifier", link],
  ].map(([name, text]) => `<dc:${name}>${escapeXml(text)}</dc:${name}>`);
  const described = `<rdf:Description rdf:about="">${fields.join("")}</rdf:Description>`;
  const rdf = `<rdf:RDF xmlns:rdf="${RDF}" xmlns:dc="${DC}">${described}</rdf:RDF>`;
  return svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}<metadata>${rdf}</metadata>`);
}
