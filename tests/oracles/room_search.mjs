// Runs the scripts of the search under Node: questions as JSON lines, an answer for each.
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const [assets, site] = process.argv.slice(2);
const run = (path) => runInThisContext(readFileSync(path, "utf8"), path);

let handed;
run(`${assets}/fold.js`);
run(`${assets}/finder.js`);
globalThis.corpusIndex = (kind, number, data) => {
  handed = data;
};
const loaded = [];
const load = async (kind, number) => {
  const name = kind === "meta" || kind === "fold" ? kind : `${kind}/${number}`;
  loaded.push(name);
  run(`${site}/index/${name}.js`);
  return handed;
};

const { fold, terms, places } = corpusFold.folding(await load("fold", 0));
const finder = readable("meta") ? await corpusFinder.open(load) : null;
const all = async (query, options) => {
  const found = await finder.find(query, options);
  const checked = await Promise.all(found.units.map((unit) => finder.check(found, unit)));
  return { all: found.all, count: found.units.length, units: checked.filter(Boolean) };
};
const asked = {
  fold: (text, options) => fold(text, options),
  terms: (query) => terms(query),
  places: (query, text, kinds) => terms(query).map((term) => places(text, term, kinds)),
  all,
  near: (words) => finder.near(words),
  shorter: (words) => finder.shorter(words),
  answered: (words, options) => finder.answered(words, options),
  loaded: () => loaded,
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...values] = JSON.parse(line);
  console.log(JSON.stringify(await asked[name](...values)));
}

function readable(name) {
  try {
    return Boolean(readFileSync(`${site}/index/${name}.js`));
  } catch {
    return false;
  }
}
