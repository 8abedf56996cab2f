// Positions: groups the statements of a subject by side, document or speaker; filters the subjects.
"use strict";
(() => {
  const columns = document.querySelector("[data-columns]"), chooser = document.querySelector("[data-by]");
  if (columns && chooser) {
    const still = [...columns.childNodes], buttons = [...chooser.querySelectorAll("button")];
    const homes = [...columns.querySelectorAll(".column")].map((column) => [column, [...column.querySelectorAll(".position")]]);
    const positions = homes.flatMap(([, found]) => found);
    const column = (words, found) => {
      const section = document.createElement("section"), heading = document.createElement("h2");
      const name = document.createElement("bdi"), many = document.createElement("b");
      section.className = "column";
      many.className = "many";
      name.textContent = words;
      many.textContent = found.length;
      heading.append(name, " ", many);
      section.append(heading, ...found);
      return section;
    };
    const group = (key) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.key === key));
      if (key === "side") {
        for (const [home, found] of homes) home.append(...found);
        columns.replaceChildren(...still);
        return;
      }
      const groups = new Map();
      for (const position of positions) {
        const words = position.dataset[key];
        groups.set(words, [...(groups.get(words) || []), position]);
      }
      columns.replaceChildren(...[...groups].map(([words, found]) => column(words, found)));
    };
    const keyOf = () => new URLSearchParams(location.hash.slice(1)).get("by") || "side";
    const known = (key) => (buttons.some((button) => button.dataset.key === key) ? key : "side");
    for (const button of buttons) {
      button.addEventListener("click", () => {
        history.replaceState(null, "", `#by=${button.dataset.key}`);
        group(button.dataset.key);
      });
    }
    addEventListener("hashchange", () => group(known(keyOf())));
    if (known(keyOf()) !== "side") group(keyOf());
  }

  const filter = document.querySelector("[data-filter]");
  if (filter) {
    const plain = (text) => text.normalize("NFKC").toLowerCase();
    const groups = [...document.querySelectorAll("[data-filtered] .group")];
    const count = document.querySelector("[data-filter-count]");
    const rows = groups.flatMap((group) => [...group.querySelectorAll("li")].map((row) => ({ row, group, text: plain(`${row.textContent} ${row.dataset.names}`) })));
    const sift = () => {
      const words = plain(filter.value).split(/\s+/).filter(Boolean);
      for (const one of rows) one.row.hidden = !words.every((word) => one.text.includes(word));
      for (const group of groups) group.hidden = rows.every((one) => one.group !== group || one.row.hidden);
      count.textContent = count.dataset.words.replace("{count}", rows.filter((one) => !one.row.hidden).length);
    };
    filter.addEventListener("input", sift);
    if (filter.value) sift();
  }
})();
