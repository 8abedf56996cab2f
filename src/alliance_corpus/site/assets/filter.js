// A box that filters the rows of the next list on the page: input[data-filter] looks in what
// [data-filter-text] of each row holds, which the build has folded. What is typed is folded as the
// search folds it, where fold.js is there and has its tables.
"use strict";
(() => {
  let fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");

  const listAfter = (input) => {
    const lists = document.querySelectorAll("[data-filter-list]");
    return [...lists].find((list) => input.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING);
  };

  const inputs = [];
  for (const input of document.querySelectorAll("input[data-filter]")) {
    const list = listAfter(input);
    if (!list) continue;
    const rows = [...list.querySelectorAll("[data-filter-text]")].map((row) => [row, row.dataset.filterText]);
    const count = input.parentElement.querySelector("[data-filter-count]");
    const show = () => {
      const wanted = fold(input.value);
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !text.includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      for (const group of list.querySelectorAll("[data-filter-group]")) {
        group.hidden = !group.querySelector("[data-filter-text]:not([hidden])");
      }
      if (count) count.textContent = wanted ? `${shown} / ${rows.length}` : "";
    };
    input.closest(".filter")?.classList.add("ready");
    input.addEventListener("input", show);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        input.value = "";
        show();
      }
    });
    if (input.value) show(); // a browser may restore what was typed before
    inputs.push([input, show]);
  }

  const finder = globalThis.corpusFold;
  if (finder && inputs.length) {
    finder.loader(document.body.dataset.root)("fold", 0).then(
      (tables) => {
        const folding = finder.folding(tables);
        fold = (text) => folding.fold(text).folded;
        for (const [input, show] of inputs) if (input.value) show();
      },
      () => {}, // without the tables, width and case are folded
    );
  }
})();
