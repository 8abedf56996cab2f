// The search page of a site that Sphinx built, without a browser: reads {folder, questions, find} as JSON,
// writes for each question its pieces and, with `find`, the pages found, best first.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const { folder, questions, find } = JSON.parse(readFileSync(0, "utf8"));
const page = vm.createContext({
  find,
  window: {},
  document: { getElementById: () => null },
  localStorage: { setItem: () => {} },
  _ready: () => {},
  _removeChildren: () => {},
  SPHINX_HIGHLIGHT_ENABLED: false,
});
for (const file of ["_static/language_data.js", "_static/searchtools.js", "searchindex.js"]) {
  vm.runInContext(`${readFileSync(join(folder, file), "utf8")}\n`, page, { filename: file });
  if (file.endsWith("language_data.js")) vm.runInContext("var Stemmer = window.Stemmer;", page);
}
const ask = vm.runInContext(
  `(question) => ({
    pieces: splitQuery(question),
    pages: !find ? [] : Search._performSearch(...Search._parseQuery(question)).map((found) => found[0]),
  })`,
  page,
);
process.stdout.write(JSON.stringify(questions.map(ask)));
