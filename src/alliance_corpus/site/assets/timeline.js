// The timeline: zooms, moves and filters it, and shows the event that a reader points at.
"use strict";
(() => {
  const ROWS = 100, MONTH = 1 / 12;
  const FILTERS = ["kind", "body", "document", "status"];

  let choices = null; // everything but the events
  const shards = []; // the files of events that are here
  self.timelineData = (value) => {
    if ("shard" in value) shards[value.shard] = value.events;
    else choices = value;
  };
  const section = document.querySelector("[data-timeline]");
  if (!section) return;
  const picture = section.querySelector("[data-picture]"), svg = picture.querySelector("svg");
  const form = section.querySelector("form"), card = section.querySelector("[data-card]");
  const count = section.querySelector("[data-count]"), list = document.querySelector("[data-list]");
  const still = { svg: [...svg.childNodes], height: svg.getAttribute("height"), list: [...list.childNodes] };
  const state = { kind: "", body: "", document: "", status: "", first: null, last: null };
  let drawing = null; // what draws, once the choices are here
  let asked = 0; // the newest question: an older one is not answered any more

  // Small tools

  const filled = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const starts = (event) => Math.min(...event.strokes.map((stroke) => stroke[1] ?? -Infinity));
  const ends = (event) => Math.max(...event.strokes.map((stroke) => stroke[2] ?? Infinity));

  // The list, and the card of an event

  const named = (values, id) => (values.find(([value]) => value === id) || [id, id])[1];
  const when = (event) => make("span", { class: "when" }, event.date, ...(event.era ? [" ", make("span", { class: "era", lang: "ja" }, event.era)] : []));
  const link = (event) => make("a", { href: event.path, lang: event.lang }, make("bdi", {}, event.label));
  function about(event) {
    const parts = [make("span", { class: "kind" }, named(choices.kinds, event.kind))];
    if (event.status !== "reported") parts.push(make("span", { class: `status ${event.status}` }, named(choices.statuses, event.status)));
    if (event.outside) parts.push(make("span", { class: "outside" }, filled(section.dataset.outside, { source: event.outside })));
    for (const id of event.documents || []) parts.push(make("span", { class: "from" }, make("bdi", {}, named(choices.documents, id))));
    return make("span", { class: "about" }, ...parts.flatMap((part) => [part, " "]));
  }
  function showList(events) {
    const rows = make("ol", { class: "events" });
    const more = make("button", { type: "button" }, section.dataset.more);
    const add = () => {
      const have = rows.children.length;
      rows.append(...events.slice(have, have + ROWS).map((event) => make("li", {}, when(event), make("span", { class: "what" }, link(event), about(event)))));
      more.hidden = rows.children.length >= events.length;
    };
    more.addEventListener("click", add);
    add();
    list.replaceChildren(rows, more);
  }
  function showCard(event) {
    const quote = event.words ? make("blockquote", { lang: "ja" }, make("bdi", {}, event.words)) : null;
    const label = make("p", { class: "label" }, link(event));
    const edtf = make("code", { class: "edtf", translate: "no" }, event.edtf);
    card.replaceChildren(label, make("p", {}, when(event), " ", edtf), make("p", {}, about(event)), ...(quote ? [quote] : []));
  }

  // What is asked: filters and the time shown, kept in the address

  const shown = () => (state.first === null ? { first: choices.first, last: choices.last } : { first: state.first, last: state.last });
  const years = (text) => {
    const found = /^(-?\d{1,18})(?:-(\d\d)(?:-\d\d)?)?$/.exec(text || "");
    return found && Number(found[2] || 1) <= 12 ? { time: Number(found[1]) + (Number(found[2] || 1) - 1) / 12, unit: found[2] ? MONTH : 1 } : null;
  };
  const unit = (first, last) => (last - first > 3 ? 1 : MONTH); // whole years, or months if it is short
  function words(time, step) {
    const months = Math.round(time * 12), year = Math.floor(months / 12);
    return step === 1 ? String(year) : `${year}-${String(months - year * 12 + 1).padStart(2, "0")}`;
  }
  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const name of FILTERS) state[name] = asked.get(name) || "";
    const from = years(asked.get("from")), to = years(asked.get("to"));
    state.first = state.last = null;
    if (from || to) look(from ? from.time : choices.first, to ? to.time + to.unit : choices.last);
  }
  function write() {
    const found = new URLSearchParams();
    for (const name of FILTERS) if (state[name]) found.set(name, state[name]);
    if (state.first !== null) {
      const step = [state.first, state.last].every((time) => Math.round(time * 12) % 12 === 0) ? 1 : MONTH;
      if (state.first > choices.first) found.set("from", words(state.first, step));
      if (state.last < choices.last) found.set("to", words(state.last - step, step));
    }
    const hash = String(found);
    if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    for (const name of FILTERS) form.elements[name].value = state[name];
    const { first, last } = shown();
    form.elements.from.value = first > choices.first ? Math.floor(first + 1e-6) : "";
    form.elements.to.value = last < choices.last ? Math.ceil(last - 1e-6) - 1 : "";
  }
  function look(from, to) {
    const first = Math.min(Math.max(from, choices.first), choices.last), last = Math.max(Math.min(to, choices.last), first);
    const step = unit(first, last);
    const start = Math.floor(first / step + 1e-6) * step, end = Math.ceil(last / step - 1e-6) * step;
    const all = start <= choices.first && end >= choices.last;
    state.first = all ? null : start;
    state.last = all ? null : Math.max(end, start + 2 * MONTH);
  }
  function fits(event, view) {
    return (
      (!state.kind || event.kind === state.kind) &&
      (!state.status || event.status === state.status) &&
      (!state.body || (event.bodies || []).includes(state.body)) &&
      (!state.document || (event.documents || []).includes(state.document)) &&
      (state.first === null || (starts(event) < view.last && ends(event) > view.first))
    );
  }
  function needed(view) {
    const filters = FILTERS.some((name) => state[name]);
    return choices.shards.flatMap(([, first, last], index) =>
      filters || ((first ?? -Infinity) < view.last && (last ?? Infinity) > view.first) ? [index] : [],
    );
  }
  const load = (index) =>
    new Promise((done, failed) => {
      const script = make("script", { src: choices.shards[index][0] });
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });

  async function update() {
    write();
    const mine = (asked += 1), view = shown();
    if (state.first === null && !FILTERS.some((name) => state[name])) return reset();
    const wanted = needed(view), lacking = wanted.filter((index) => !shards[index]);
    if (lacking.length) {
      count.textContent = section.dataset.loading;
      await Promise.all(lacking.map(load));
      if (mine !== asked) return;
    }
    const events = wanted.flatMap((index) => shards[index]).filter((event) => fits(event, view));
    events.sort((a, b) => a.order - b.order);
    drawing.draw(svg, events, view);
    showList(events);
    tell(events.length);
  }
  function reset() {
    drawing.size(svg, Number(still.height));
    svg.replaceChildren(...still.svg);
    list.replaceChildren(...still.list);
    tell(choices.count);
  }
  function tell(many) {
    count.textContent = many ? filled(section.dataset.shown, { shown: many, all: choices.count }) : section.dataset.none;
  }

  // What the reader does

  function zoom(factor, middle = 0.5) {
    const { first, last } = shown(), wide = Math.max((last - first) * factor, 2 * MONTH), at = first + (last - first) * middle;
    look(Math.max(at - wide * middle, choices.first), Math.min(at + wide * (1 - middle), choices.last));
    update();
  }
  function move(share) {
    if (state.first === null) return;
    const step = Math.sign(share) * Math.max(Math.abs(share) * (state.last - state.first), MONTH);
    const by = state.last - state.first > 3 ? Math.sign(step) * Math.max(Math.round(Math.abs(step)), 1) : step;
    if (state.last + by <= choices.first || state.first + by >= choices.last) return;
    look(state.first + by, state.last + by);
    update();
  }
  function all() {
    state.first = state.last = null;
    update();
  }
  const doing = { in: () => zoom(0.5), out: () => zoom(2), earlier: () => move(-0.25), later: () => move(0.25), all };
  const keys = { "+": doing.in, "=": doing.in, "-": doing.out, ArrowLeft: doing.earlier, ArrowRight: doing.later, Home: all };
  const eventOf = (element) => shards.flat().find((event) => event.path === element.getAttribute("href"));
  function inTime() {
    const order = (element) => (element.matches(".bar") ? Number(element.dataset.first) : (eventOf(element)?.order ?? 0));
    return [...svg.querySelectorAll(".marks > a")].map((element) => [order(element), element]).sort(([a], [b]) => a - b).map(([, element]) => element);
  }
  function pressed(press) {
    if (press.ctrlKey || press.altKey || press.metaKey) return;
    if (press.target === picture) {
      const act = press.key === "Enter" ? () => inTime()[0]?.focus() : keys[press.key];
      if (act) {
        press.preventDefault();
        act();
      }
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[press.key];
    if (press.key === "Escape") picture.focus();
    else if (step) {
      press.preventDefault();
      const marks = inTime();
      marks[marks.indexOf(press.target.closest("a")) + step]?.focus();
    }
  }
  function pointed(found) {
    const element = found.target.closest(".mark"), event = element && eventOf(element);
    if (event) showCard(event);
  }
  function clicked(click) {
    const element = click.target.closest(".bar");
    if (!element) return;
    click.preventDefault();
    look(Number(element.dataset.first), Number(element.dataset.last));
    picture.focus();
    update();
  }
  function chosen() {
    for (const name of FILTERS) state[name] = form.elements[name].value;
    const from = years(form.elements.from.value), to = years(form.elements.to.value);
    state.first = state.last = null;
    if (from || to) {
      const ends = [from ? from.time : choices.first, to ? to.time + 1 : choices.last];
      look(Math.min(...ends), Math.max(...ends));
    }
    update();
  }
  function start() {
    if (!choices) return;
    drawing = self.timelinePicture(choices, { bar: (values) => filled(section.dataset.bar, values) });
    for (const [name, values] of [["kind", choices.kinds], ["body", choices.bodies], ["document", choices.documents], ["status", choices.statuses]]) {
      form.elements[name].append(...values.map(([value, label, many]) => make("option", { value }, `${label} (${many})`)));
    }
    form.addEventListener("change", chosen);
    form.addEventListener("submit", (submit) => submit.preventDefault());
    for (const button of form.querySelectorAll("[data-zoom]")) button.addEventListener("click", () => doing[button.dataset.zoom]());
    picture.addEventListener("keydown", pressed);
    picture.addEventListener("pointerover", pointed);
    picture.addEventListener("focusin", pointed);
    picture.addEventListener("click", clicked);
    picture.addEventListener("wheel", (turn) => {
      if (!turn.ctrlKey) return;
      turn.preventDefault();
      const box = svg.getBoundingClientRect();
      zoom(turn.deltaY < 0 ? 0.8 : 1.25, drawing.share((turn.clientX - box.left) / box.width));
    }, { passive: false });
    addEventListener("hashchange", () => {
      read();
      update();
    });
    read();
    if (location.hash) update();
    picture.scrollLeft = picture.scrollWidth; // where it is wider than the page, most is at its end
  }
  document.addEventListener("DOMContentLoaded", start);
})();
