// The search page: asks the finder while the reader types, and shows what it finds.
"use strict";
(() => {
  const form = document.querySelector("[data-search]");
  const [box, kind, same] = [form.elements.q, form.elements.kind, form.elements.same];
  const area = document.querySelector("[data-found]");
  const status = document.querySelector("[data-count]");
  const more = document.querySelector("[data-more]");
  const only = document.querySelector("[data-only]");
  const words = JSON.parse(form.dataset.words);
  const language = document.documentElement.lang;
  const [RECORDS, SHOWN, PAGE, CHECKED, CONTEXT] = [400, 5, 20, 1500, 60];
  const DELAY = 80; // milliseconds after a key

  const say = (english, values = {}) =>
    words[english].replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const label = (one) => one[language] ?? one.ja;
  const quoted = (terms) => terms.map((words) => say("“{words}”", { words: short(words) })).join(" ");
  const short = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

  let finder = null;
  let current = 0; // the number of the latest search; older ones stop
  let document_ = ""; // the id of the document that is searched alone
  let state = null; // what has been found so far

  // The text from start to end, with the marked places in it.
  const marked = (text, marks, start = 0, end = text.length) => {
    const parts = [];
    let at = start;
    for (const [from, to] of marks) {
      if (from < at || to > end) continue;
      parts.push(text.slice(at, from), element("mark", {}, text.slice(from, to)));
      at = to;
    }
    return [...parts, text.slice(at, end)];
  };

  // No half of a pair of surrogates at the edges.
  const edge = (text, at) => {
    const code = text.charCodeAt(at);
    return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  };

  const snippet = (text, marks) => {
    const [first, last] = marks[0];
    const start = first > CONTEXT * 1.3 ? edge(text, first - CONTEXT) : 0;
    const wanted = Math.max(last, start + 3 * CONTEXT);
    const end = text.length > wanted + CONTEXT / 2 ? edge(text, wanted) : text.length;
    return [start ? "…" : "", ...marked(text, marks, start, end), end < text.length ? "…" : ""];
  };

  const address = (path) => {
    const [page, anchor] = path.split("#", 2);
    const asked = new URLSearchParams({ q: box.value.slice(0, 500) });
    if (same.checked) asked.set("same", "1");
    return `${page.split("/").map(encodeURIComponent).join("/")}?${asked}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
  };

  const foreign = (...children) => {
    const made = element("bdi", {}, ...children);
    made.lang = /[\u3040-\u30ff\u3400-\u9fff]/u.test(made.textContent) ? "ja" : "en";
    return made;
  };

  const record = (one) => {
    const name = label(one);
    const at = one.texts.indexOf(name);
    const link = element("a", { href: address(one.path) }, foreign(...marked(name, at < 0 ? [] : one.marks?.[at] ?? [])));
    link.dataset.result = "";
    const item = element("li", {}, link);
    if (one.apart) item.append(element("span", { className: "apart" }, element("bdi", {}, one.apart)));
    const other = one.marks && !one.marks[at]?.length ? one.marks.findIndex((marks) => marks.length) : -1;
    if (other >= 0) {
      const [before, after] = say("also: {name}", { name: "\n" }).split("\n");
      item.append(element("span", { className: "apart" }, before, foreign(...snippet(one.texts[other], one.marks[other])), after));
    }
    return item;
  };

  const records = (found) => {
    const groups = new Map();
    for (const one of found) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one]);
    const sorted = [...groups].map(([name, ones]) => [name, ones.sort((a, b) => a.rank - b.rank || label(a).length - label(b).length)]);
    sorted.sort((a, b) => a[1][0].rank - b[1][0].rank);
    return sorted.map(([name, ones]) => {
      const limit = kind.value ? ones.length : SHOWN;
      const list = element("ul", { className: "names" }, ...ones.slice(0, limit).map(record));
      const group = element("section", {}, element("h2", {}, words[name]), list);
      if (ones.length > limit) {
        const all = element("button", { type: "button" }, say("Show all {count}", { count: ones.length }));
        all.addEventListener("click", () => {
          all.remove();
          list.append(...ones.slice(limit).map(record));
          list.children[limit].querySelector("a").focus();
        });
        group.append(all);
      }
      return group;
    });
  };

  const passage = (one) => {
    const link = element("a", { href: address(one.path) }, foreign(...snippet(one.texts[0], one.marks[0])));
    link.dataset.result = "";
    return element("li", {}, link);
  };

  // Adds paragraphs below those that are there, under the title of their document.
  const addPassages = (found) => {
    if (found.length && !state.section) {
      state.section = element("section", {}, element("h2", {}, say("Paragraphs")));
      area.append(state.section);
    }
    for (const one of found) {
      if (state.document !== one.document.id) {
        state.document = one.document.id;
        const title = element("h3", {}, element("a", { href: address(one.document.path) }, foreign(label(one.document))));
        if (!document_) {
          const button = element("button", { type: "button" }, say("Only in this document"));
          button.setAttribute("aria-label", `${say("Only in this document")}: ${label(one.document)}`);
          const { id } = one.document;
          button.addEventListener("click", () => {
            document_ = id;
            kind.value = "";
            ask();
            box.focus();
          });
          title.append(button);
        }
        state.list = element("ol", { className: "passages" });
        state.section.append(element("section", {}, title, state.list));
      }
      state.list.append(passage(one));
    }
  };

  // The next paragraphs that answer, with the number of units that were looked at for them.
  const take = async (search, count) => {
    const found = [];
    while (found.length < count && search.at < search.paragraphs.length) {
      // Where few of them answer, more are looked at together; what is too much is shown, too.
      const size = search.at && search.seen * 4 < search.at ? 3 * count : count - found.length;
      const numbers = search.paragraphs.slice(search.at, search.at + size);
      search.at += numbers.length;
      const checked = await Promise.all(numbers.map((number) => finder.check(search, number)));
      found.push(...checked.filter(Boolean));
      search.seen += checked.filter(Boolean).length;
    }
    return found;
  };

  const options = () => ({ kinds: same.checked, kind: kind.value, document: document_ });

  const run = async () => {
    const mine = ++current;
    const query = box.value;
    if (!finder) {
      status.textContent = say("Searching …");
      finder = await (opening ??= corpusFinder.open(corpusFold.loader(document.body.dataset.root)));
    }
    const title = await titleOfOnly();
    const search = await finder.find(query, options());
    if (mine !== current) return;
    const border = search.units.findIndex((unit) => unit >= finder.records);
    const split = border < 0 ? search.units.length : border;
    Object.assign(search, { paragraphs: search.units.slice(split), at: 0, seen: 0 });
    const looked = search.units.slice(0, Math.min(split, RECORDS));
    const names = (await Promise.all(looked.map((unit) => finder.check(search, unit)))).filter(Boolean);
    for (const one of names) one.rank = finder.rank(search, one);
    const first = await take(search, PAGE);
    const nothing = search.terms.length && !names.length && !first.length && split <= RECORDS ? await empty(search) : [];
    if (mine !== current) return;
    state = { search, section: null, list: null, document: null, names: names.length, allNames: split <= RECORDS, split };
    showOnly(title);
    area.replaceChildren(...records(names), ...nothing);
    addPassages(first);
    more.hidden = search.at >= search.paragraphs.length;
    await count(mine);
  };

  // Says how much there is; what was not looked at yet is counted as far as it goes.
  const count = async (mine) => {
    const { search, names, allNames, split } = state;
    const tally = { checked: search.at, seen: search.seen };
    if (!search.terms.length) {
      status.textContent = "";
      return;
    }
    const told = () => {
      const number = (value, whole) => (whole ? String(value) : say("at least {count}", { count: value }));
      const whole = search.all || tally.checked >= search.paragraphs.length;
      status.textContent = say("Records: {records}. Paragraphs: {paragraphs}.", {
        records: search.all ? split : number(names, allNames),
        paragraphs: search.all ? search.paragraphs.length : number(tally.seen, whole),
      });
    };
    told();
    if (search.all || tally.checked >= search.paragraphs.length) return;
    for (const last = tally.checked + CHECKED; tally.checked < Math.min(last, search.paragraphs.length); ) {
      const numbers = search.paragraphs.slice(tally.checked, tally.checked + 25);
      const found = await Promise.all(numbers.map((number) => finder.check(search, number)));
      await new Promise((resolve) => setTimeout(resolve, 0)); // keys come first
      if (mine !== current) return;
      tally.seen += found.filter(Boolean).length;
      tally.checked += numbers.length;
    }
    told();
  };

  // What to do where nothing answers.
  const empty = async (search) => {
    const asked = search.terms.map((term) => (search.kinds ? term.key : term.strict));
    const parts = [
      element("p", { className: "none" }, say(asked.length > 1 ? "No paragraph and no record contains all of {words}." : "Nothing contains {words}.", { words: quoted(asked) })),
      element("p", {}, say("White space, letter case, width and old forms of kanji make no difference.")),
    ];
    const buttons = [];
    const offer = (text, change) => {
      const button = element("button", { type: "button" }, text);
      button.addEventListener("click", () => {
        change();
        ask();
        box.focus();
      });
      buttons.push(button);
    };
    if (kind.value || document_) {
      const whole = await finder.answered(box.value, { kinds: same.checked });
      if (whole) offer(say("Search everywhere"), () => ([kind.value, document_] = ["", ""]));
    }
    if (!same.checked && (await finder.answered(box.value, { ...options(), kinds: true }))) {
      offer(say("Take kana and numerals for the same"), () => (same.checked = true));
    }
    for (const text of await shorter(search)) offer(text, () => (box.value = /\s/u.test(text) ? `"${text}"` : text));
    if (buttons.length) {
      parts.push(element("h2", {}, say("These are there")), element("p", { className: "offers" }, ...buttons));
    }
    const near = await finder.near(search.terms.map((term) => term.words).join(""));
    if (near.length) {
      parts.push(element("section", {}, element("h2", {}, say("Records with a similar name")), element("ul", { className: "names" }, ...near.map(record))));
    }
    return parts;
  };

  const shorter = async ({ terms }) => {
    const found = [];
    for (const { words: text } of terms.slice(0, 4)) {
      if (terms.length > 1 && (await finder.answered(`"${text}"`, options()))) found.push(text);
      else found.push(...(await finder.shorter(text, options())));
    }
    return [...new Set(found)];
  };

  const titleOfOnly = async () => {
    if (!document_) return "";
    const [start, end] = await finder.range({ document: document_ });
    return end > start ? label((await finder.unit(start)).document) : document_;
  };

  const showOnly = (title) => {
    only.hidden = !document_;
    only.replaceChildren(say("Only in: {title}", { title: short(title) }), " ✕");
    only.setAttribute("aria-label", `${say("Only in: {title}", { title })}. ${say("Remove")}`);
  };

  // Searches, and keeps the question in the address, so that it can be kept and sent.
  let opening = null;
  const ask = () => {
    const asked = new URLSearchParams();
    if (box.value) asked.set("q", box.value.slice(0, 1000));
    if (kind.value) asked.set("kind", kind.value);
    if (same.checked) asked.set("same", "1");
    if (document_) asked.set("in", document_);
    try {
      history.replaceState(null, "", `${location.pathname}?${asked}`);
    } catch {
      // browsers forbid it for some addresses
    }
    run().catch((problem) => {
      opening = null;
      status.textContent = say("The index of the search cannot be read: {problem}", { problem: problem.message });
    });
  };

  let waiting = 0;
  const soon = (event) => {
    if (event.isComposing) return; // a Japanese word is still being made
    clearTimeout(waiting);
    waiting = setTimeout(ask, DELAY);
  };
  box.addEventListener("input", soon);
  box.addEventListener("compositionend", soon);
  for (const part of [kind, same]) part.addEventListener("change", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask();
  });
  only.addEventListener("click", () => {
    document_ = "";
    ask();
    box.focus();
  });
  more.addEventListener("click", async () => {
    const mine = current;
    const found = await take(state.search, PAGE);
    if (mine !== current) return;
    const links = area.querySelectorAll("[data-result]").length;
    addPassages(found);
    more.hidden = state.search.at >= state.search.paragraphs.length;
    area.querySelectorAll("[data-result]")[links]?.focus();
    await count(mine);
  });

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = document.activeElement;
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(here.tagName)) {
      event.preventDefault();
      box.select();
      return;
    }
    const results = [...area.querySelectorAll("[data-result]")];
    const at = results.indexOf(here);
    if (at < 0 && here !== box) return;
    if (event.key === "Escape" && at >= 0) box.focus();
    else if (event.key === "ArrowDown" && at + 1 < results.length) results[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (results[at - 1] ?? box).focus();
    else return;
    event.preventDefault();
  });

  const start = () => {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get("q") ?? box.value;
    kind.value = asked.get("kind") ?? "";
    if (kind.selectedIndex < 0) kind.value = "";
    same.checked = asked.has("same");
    document_ = asked.get("in") ?? "";
    if (box.value) ask();
    else if (matchMedia("(pointer: fine)").matches) box.focus({ preventScroll: true });
  };
  start();
})();
