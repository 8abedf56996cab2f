// A link to a record opens its evidence.
"use strict";
(() => {
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const evidence = target.querySelector("details.evidence");
    if (evidence && !evidence.open) {
      evidence.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  open();
})();

// Who belonged to a body in a chosen year: shows the row of the table of years that holds it.
(() => {
  const form = document.querySelector("[data-at-year]");
  if (!form) return;
  const section = form.parentElement;
  const [number, range] = form.querySelectorAll("input");
  const rows = [...section.querySelectorAll(".spells tbody tr")];
  const then = section.querySelector("[data-then]");
  const year = then.querySelector("[data-year]");
  const held = then.querySelector("[data-held]");
  const nobody = Object.assign(document.createElement("p"), { textContent: form.dataset.none, hidden: true });
  held.after(nobody);
  const words = [form.dataset.all, form.dataset.part, form.dataset.possibly];
  const line = section.querySelector(".time-line");
  const [left, wide] = [4, 90]; // of alliance_corpus.site.chart

  const put = (chosen) => {
    held.replaceChildren();
    for (const [place, cell] of [...chosen.cells].slice(1).entries()) {
      if (!cell.firstElementChild) continue;
      const [group, term, details] = ["div", "dt", "dd"].map((name) => document.createElement(name));
      term.textContent = words[place];
      details.append(...[...cell.children].map((child) => child.cloneNode(true)));
      group.append(term, details);
      held.append(group);
    }
    nobody.hidden = held.childElementCount > 0;
  };

  const mark = (value) => {
    const [first, last] = [Number(line.dataset.first), Number(line.dataset.last)];
    const at = `${left + (wide * (value + 0.5 - first)) / (last + 1 - first)}%`;
    for (const stroke of line.querySelectorAll(".chosen")) {
      stroke.setAttribute("x1", at);
      stroke.setAttribute("x2", at);
      stroke.removeAttribute("visibility");
    }
  };

  const show = (text) => {
    const value = Number(text);
    if (text === "" || !Number.isInteger(value)) return;
    const chosen = rows.find((row) => Number(row.dataset.first) <= value && value <= Number(row.dataset.last));
    if (!chosen) return; // outside of what is known
    number.value = range.value = String(value);
    year.textContent = String(value);
    for (const row of rows) {
      if (row === chosen) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    put(chosen);
    mark(value);
  };

  form.classList.add("ready");
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const input of [number, range]) input.addEventListener("input", () => show(input.value));
  show(new URLSearchParams(location.search).get("year") ?? number.value);
})();
