// Marks the words of a search in the page that it led to (`?q=`); the page itself is not changed.
"use strict";
(() => {
  const asked = new URLSearchParams(location.search);
  const query = asked.get("q");
  if (!query || document.querySelector("[data-search]") || !globalThis.CSS?.highlights) return;
  const root = document.body.dataset.root;
  const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, pre, div";
  // What stands between the words of a text, and is none of them.
  const BESIDE = "script, style, template, rt, rp, ins, button, select, input, [role=doc-noteref], [aria-hidden=true], .empty";

  // The texts of the page, each with the nodes that it is made of.
  const texts = () => {
    const found = new Map();
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.parentElement.closest(BESIDE)) continue;
      const block = node.parentElement.closest(BLOCKS) ?? document.body;
      if (!found.has(block)) found.set(block, []);
      found.get(block).push(node);
    }
    return found;
  };

  // The node and the place in it of a place in the text of some nodes.
  const pointer = (nodes) => {
    let [number, before] = [0, 0];
    return (place, isEnd) => {
      const beyond = () => place - before - nodes[number].data.length;
      while (number + 1 < nodes.length && (isEnd ? beyond() > 0 : beyond() >= 0)) {
        before += nodes[number].data.length;
        number++;
      }
      return [nodes[number], place - before];
    };
  };

  const mark = (folding) => {
    const terms = folding.terms(query);
    const kinds = asked.has("same");
    const highlight = new Highlight();
    const first = new Map();
    for (const [block, nodes] of texts()) {
      const text = nodes.map((node) => node.data).join("");
      for (const term of terms) {
        const [start, end] = [pointer(nodes), pointer(nodes)];
        for (const [from, to] of folding.places(text, term, kinds)) {
          const range = new Range();
          range.setStart(...start(from, false));
          range.setEnd(...end(to, true));
          highlight.add(range);
          if (!first.has(block)) first.set(block, range);
        }
      }
    }
    CSS.highlights.set("found", highlight);
    show(first);
  };

  // In a long paragraph the words may stand below the window.
  const show = (first) => {
    const target = document.querySelector(":target");
    const [, range] = [...first].find(([block]) => target?.contains(block)) ?? [];
    if (!range) return;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 3);
  };

  const fold = document.createElement("script");
  fold.src = `${root}/assets/fold.js`;
  fold.addEventListener("load", async () => {
    mark(corpusFold.folding(await corpusFold.loader(root)("fold", 0)));
  });
  document.head.append(fold);
})();
