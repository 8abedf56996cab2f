// References set by citeproc-js: reads {items, style, locale, locales} as JSON (style and locales
// are XML texts), writes a list of plain texts, in the order of the items.
import CSL from "citeproc";
import { readFileSync } from "node:fs";

const { items, style, locale, locales } = JSON.parse(readFileSync(0, "utf8"));
const known = new Map(items.map((item) => [item.id, item]));
const system = {
  retrieveItem: (id) => known.get(id),
  retrieveLocale: (tag) => locales[tag] ?? locales["en-US"],
};
const engine = new CSL.Engine(system, style, locale, true);
engine.setOutputFormat("text");
const set = items.map((item) => {
  engine.updateItems([item.id]);
  return engine.makeBibliography()[1].join("").trim();
});
process.stdout.write(JSON.stringify(set));
