// Finds the units of the index that contain words. No hit is lost, and what is found is checked.
"use strict";
(() => {
  const GRAMS = 6; // so many bigrams of a word are looked up; the text tells the rest
  const TERMS = 12; // so many words; the text tells the rest
  const FEW = 20; // so many units
  const FILES = 400; // so many files are kept

  // See numbers.py: differences, digits to base 34 and the last one to base 57.
  const numbers = (text, limit = Infinity) => {
    const found = [];
    let [sum, number] = [0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 92) {
        number = number * 34 + (code - 93);
      } else {
        sum += number * 57 + (code - 35);
        number = 0;
        if (sum >= limit) break;
        found.push(sum);
      }
    }
    return found;
  };

  const both = (one, other) => {
    const found = [];
    for (let a = 0, b = 0; a < one.length && b < other.length; ) {
      if (one[a] === other[b]) found.push(one[a]);
      if (one[a] <= other[b]) a++;
      else b++;
    }
    return found;
  };

  // The number of the last border that is not above a key.
  const before = (borders, key) => {
    let [low, high] = [0, borders.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (borders[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  // The grams by which a word is looked up: all its pairs, or some of a long word.
  const gramsOf = (words) => {
    const chars = Array.from(words);
    if (chars.length < 2) return chars;
    const last = chars.length - 2;
    const count = Math.min(GRAMS, last + 1);
    const starts = Array.from({ length: count }, (_, n) => (count < 2 ? 0 : Math.round((n * last) / (count - 1))));
    return [...new Set(starts.map((at) => chars[at] + chars[at + 1]))];
  };

  const open = async (load) => {
    const files = new Map();
    const file = (kind, number) => {
      const key = `${kind}/${number}`;
      const known = files.get(key);
      if (known) return known;
      if (files.size >= FILES) files.delete(files.keys().next().value);
      const found = load(kind, number);
      files.set(key, found);
      found.catch(() => files.delete(key));
      return found;
    };
    const [meta, tables] = await Promise.all([load("meta", 0), load("fold", 0)]);
    const { fold, terms, places } = corpusFold.folding(tables);
    const records = meta.kinds.reduce((count, [, , end]) => Math.max(count, end), 0);

    // The list of a gram: text, or for a long one [count, first file, files]; "" for an unknown one.
    const listOf = async (gram) => {
      const number = before(meta.grams, gram);
      if (number < 0) return "";
      const rows = await file("grams", number);
      for (let at = 0; at < rows.length; at += 2) if (rows[at] === gram) return rows[at + 1];
      return "";
    };
    const cost = (list) => (typeof list === "string" ? list.length : list[0]);
    const read = async (list, limit) => {
      if (typeof list === "string") return numbers(list, limit);
      const [, first, count] = list;
      const parts = await Promise.all(Array.from({ length: count }, (_, n) => file("lists", first + n)));
      return numbers(parts.join(""), limit);
    };

    // The units that may contain a term, and whether all of them do.
    const candidates = async (term, kinds) => {
      const key = term.leading ? term.key.replace(/^\u3005+/u, "") : term.key;
      const grams = term.leading ? ["\u3005", ...gramsOf(key)] : gramsOf(key);
      const lists = (await Promise.all(grams.map(listOf))).sort((a, b) => cost(a) - cost(b));
      const rarest = await read(lists[0]);
      // Few units are looked at themselves before long lists are read for them.
      const used = lists.slice(1).filter((list) => rarest.length >= FEW || typeof list === "string");
      const found = (await Promise.all(used.map((list) => read(list)))).reduce(both, rarest);
      const short = Array.from(key).length <= 2 && !term.leading;
      return { found, all: short && (kinds || !term.mixed) };
    };

    // Where the units of a kind of record, of all paragraphs or of a document stand.
    const range = async ({ kind, document }) => {
      if (document) {
        const list = await read(await listOf(`\n${document}`));
        return list.length ? [list[0], list[1] + 1] : [0, 0];
      }
      if (!kind) return [0, meta.count];
      const found = meta.kinds.find(([name]) => name === kind);
      return found ? [found[1], found[2]] : [records, meta.count];
    };

    // What a query asks for: its terms, the units that may answer, and whether all of them do.
    const find = async (query, options = {}) => {
      const kinds = Boolean(options.kinds);
      const asked = terms(query);
      if (!asked.length) return { terms: asked, kinds, units: [], all: true };
      const looked = asked.slice(0, TERMS);
      const [[start, end], ...parts] = await Promise.all([
        range(options),
        ...looked.map((term) => candidates(term, kinds)),
      ]);
      let units = parts.map((part) => part.found).reduce(both);
      if (start > 0 || end < meta.count) units = units.filter((unit) => unit >= start && unit < end);
      const all = looked.length === asked.length && parts.every((part) => part.all);
      return { terms: asked, kinds, units, all };
    };

    // A unit with its texts, without asking whether it answers anything.
    const unit = async (number) => {
      const shard = before(meta.texts, number);
      const { documents, units } = await file("texts", shard);
      const row = units[number - meta.texts[shard]];
      if (number >= records) {
        const [document, path, kind, text] = row;
        const [id, place, ja, en] = documents[document];
        return { number, path, kind, texts: [text], document: { id, path: place, ja, en } };
      }
      const [path, ja, en, apart, texts] = row;
      const label = (one) => (typeof one === "string" ? one : texts[one]);
      const [kind] = meta.kinds.find(([, , last]) => number < last);
      return { number, path, kind, texts, ja: label(ja), en: label(en), apart, document: null };
    };

    // The unit with the places of the terms in each of its texts, or null if one stands in none.
    const check = async (found, number) => {
      const one = await unit(number);
      const marks = one.texts.map(() => []);
      for (const term of found.terms) {
        let stands = false;
        one.texts.forEach((text, n) => {
          const here = places(text, term, found.kinds);
          marks[n].push(...here);
          stands ||= here.length > 0;
        });
        if (!stands) return null;
      }
      return { ...one, marks: marks.map(merged) };
    };

    // How well a record answers: 0 if it is called so, 1 if a name begins so, 2 else.
    const rank = (found, one) => {
      const [term] = found.terms;
      const names = one.texts.map((text) => fold(text, { kinds: found.kinds }).folded);
      const wanted = found.kinds ? term.key : term.strict;
      if (names.includes(wanted)) return 0;
      return names.some((name) => name.startsWith(wanted)) ? 1 : 2;
    };

    const answered = async (query, options) => {
      const found = await find(query, options);
      if (found.all) return found.units.length > 0;
      for (const number of found.units.slice(0, 60)) if (await check(found, number)) return true;
      return false;
    };

    // The longest beginning and end of some words that stand somewhere.
    const shorter = async (words, options) => {
      const chars = Array.from(words).slice(0, 64);
      const longest = async (part) => {
        let [low, high] = [0, chars.length];
        while (low + 1 < high) {
          const middle = (low + high) >> 1;
          if (await answered(`"${part(middle)}"`, options)) low = middle;
          else high = middle;
        }
        return low ? part(low) : "";
      };
      const start = await longest((size) => chars.slice(0, size).join(""));
      const end = await longest((size) => chars.slice(-size).join(""));
      const least = Math.min(2, chars.length - 1); // one character of many tells nothing
      return [...new Set([start, end])].filter((part) => Array.from(part).length >= Math.max(1, least));
    };

    // The records whose names share most with some words.
    const near = async (words, count = 5) => {
      const chars = Array.from(fold(words, { kinds: true }).folded).slice(0, 24);
      const grams = new Set(chars.slice(1).map((char, at) => chars[at] + char));
      const shared = new Map();
      const lists = await Promise.all([...grams].map(listOf));
      for (const list of lists) {
        for (const number of await read(list, records)) shared.set(number, (shared.get(number) ?? 0) + 1);
      }
      const best = [...shared].filter(([, n]) => n * 3 >= grams.size).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const found = await Promise.all(best.slice(0, 40).map(([number]) => unit(number)));
      const score = (one) => Math.max(...one.texts.map((text) => {
        const name = fold(text, { kinds: true }).folded;
        const same = [...grams].filter((gram) => name.includes(gram)).length;
        return (2 * same) / (grams.size + Math.max(1, name.length - 1));
      }));
      const scored = found.map((one) => [score(one), one]).filter(([value]) => value >= 0.4);
      return scored.sort((a, b) => b[0] - a[0]).slice(0, count).map(([, one]) => one);
    };

    return { records, find, check, rank, answered, shorter, near, range, unit, terms };
  };

  // Places in order, those that touch or overlap as one.
  const merged = (places) => {
    const found = [];
    for (const [start, end] of places.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  };

  globalThis.corpusFinder = { open, numbers };
})();
