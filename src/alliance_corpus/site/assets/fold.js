// Loads the index of the search, and folds text as alliance_corpus.text.fold does.
"use strict";
(() => {
  const waiting = new Map();

  // Each file of the index calls this. A page from a file path can load scripts, and nothing else.
  globalThis.corpusIndex = (kind, number, data) => {
    const settle = waiting.get(`${kind}/${number}`);
    if (settle) settle(data);
  };

  // A function that loads a file of the index by kind and number, from the root of the site.
  const loader = (root) => (kind, number) =>
    new Promise((resolve, reject) => {
      const key = `${kind}/${number}`;
      const script = document.createElement("script");
      const done = () => {
        waiting.delete(key);
        script.remove();
        reject(new Error(`${script.src} could not be read`)); // of no effect after resolve
      };
      waiting.set(key, resolve);
      script.src = `${root}/index/${kind === "meta" || kind === "fold" ? kind : key}.js`;
      script.addEventListener("load", done);
      script.addEventListener("error", done);
      document.head.append(script);
    });

  const pairs = (text) => {
    const chars = Array.from(text);
    const found = new Map();
    for (let at = 0; at < chars.length; at += 2) found.set(chars[at], chars[at + 1]);
    return found;
  };

  // Answers are kept: texts have few characters, many times each.
  const remembered = (answer, limit = 20000) => {
    const known = new Map();
    return (key) => {
      let found = known.get(key);
      if (found === undefined) {
        if (known.size >= limit) known.clear();
        known.set(key, (found = answer(key)));
      }
      return found;
    };
  };

  const member = (ranges) => {
    const form = new RegExp(`^[${ranges}]$`, "u");
    return remembered((char) => form.test(char));
  };

  const folding = (tables) => {
    const dropped = new RegExp(`[${tables.dropped}]+`, "gu");
    const spaces = new RegExp(`[${tables.spaces}]+`, "u");
    const [isSpace, joins] = [member(tables.spaces), member(tables.joining)];
    const [alike, loose] = [pairs(tables.alike), pairs(tables.loose)];
    const mixed = new Set([...loose.keys(), ...loose.values()]);
    const kept = new Set(tables.kept);
    const cases = new Map(Object.entries(tables.cases));
    const each = (text, change) => Array.from(text, change).join("");
    const lower = (char) => cases.get(char) ?? char.toLowerCase();

    const normal = (words) => {
      const seen = words.replace(dropped, "").normalize("NFKC");
      const folded = each(seen, lower).normalize("NFKC").replace(dropped, "");
      return each(folded, (char) => alike.get(char) ?? char);
    };

    // A character with its marks. Those that the index does not know stay as they are.
    const cluster = remembered((words) => {
      const chars = Array.from(words);
      if (!chars.some((char) => kept.has(char))) return normal(words);
      return chars.map((char) => (kept.has(char) ? char : normal(char))).join("");
    });

    // The folded text; of each of its code units, start and end of the cluster that it comes from.
    const fold = (text, { kinds = false, repeats = true } = {}) => {
      const chars = Array.from(text);
      const starts = [];
      const ends = [];
      const parts = [];
      for (let n = 0, at = 0, end = 0; n < chars.length; at = end) {
        let words = chars[n++];
        if (!isSpace(words)) while (n < chars.length && joins(chars[n])) words += chars[n++];
        const folded = cluster(words);
        end = at + words.length;
        parts.push(folded);
        for (let unit = 0; unit < folded.length; unit++) {
          starts.push(at);
          ends.push(end);
        }
      }
      let folded = parts.join("");
      if (repeats) {
        folded = folded.replace(/([\u3400-\u4dbf\u4e00-\u9fff])\u3005+/g, (all, kanji) => kanji.repeat(all.length));
      }
      if (kinds) folded = each(folded, (char) => loose.get(char) ?? char);
      return { folded, starts, ends };
    };

    // What a search looks for: words between white space, or between quotes.
    const split = (query) => {
      const found = [];
      for (let rest = query; rest; ) {
        const quoted = /^["\u201c\u201d\u201e\uff02]([^"\u201c\u201d\uff02]*)["\u201c\u201d\uff02]?/u.exec(rest);
        const words = quoted ? quoted[1] : rest.split(spaces, 1)[0];
        if (words) found.push(words);
        rest = rest.slice(quoted ? quoted[0].length : Math.max(words.length, Array.from(rest)[0].length));
      }
      return found;
    };

    // The words of a query: `strict` and `key` are the words folded in the two ways.
    const terms = (query) => {
      const of = (words) => {
        const strict = fold(words).folded;
        const key = fold(words, { kinds: true }).folded;
        const leading = strict.startsWith("\u3005");
        return { words, strict, key, leading, mixed: [...strict].some((char) => mixed.has(char)) };
      };
      const some = (found) => found.map(of).filter((term) => term.strict);
      const found = some(split(query));
      const every = found.length ? found : some([query]);
      return every.filter((term, at) => every.findIndex((one) => one.strict === term.strict) === at);
    };

    // Start and end of every place where a term stands in a text, from left to right.
    const places = (text, term, kinds) => {
      const { folded, starts, ends } = fold(text, { kinds, repeats: !term.leading });
      const wanted = term.leading
        ? fold(term.words, { kinds, repeats: false }).folded
        : kinds ? term.key : term.strict;
      const found = [];
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
        found.push([starts[at], ends[at + wanted.length - 1]]);
      }
      return found;
    };

    return { fold, terms, places };
  };

  globalThis.corpusFold = { loader, folding, remembered };
})();
