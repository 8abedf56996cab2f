// Draws events as alliance_corpus.site.timeline draws them for the page without scripts.
"use strict";
self.timelinePicture = (choices, words) => {
  const WIDTH = 1040, TOP = 44, GUTTER = 124, EDGE = 16, LANE = 13, GAP = 3, SIGN = 12, COLUMN = 6, OVER = 12;
  const BARS = 240, MOST_BARS = 60, MOST_TICKS = 12, MANY = 300, FEW = 60;
  const HALF = 4, REACH = 18, TIP = 7, MONTH = 1 / 12;
  const LEAST = { day: 8, vague: 8, span: 4, unknown: REACH, limit: 6 };

  const shape = (name, attributes, ...children) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const number = (value) => String(Math.round(value * 10) / 10 + 0);
  const moment = (event) => event.strokes.flatMap((stroke) => [stroke[1], stroke[2]]).find((end) => end !== null);

  function scale(view) {
    const left = GUTTER, right = WIDTH - EDGE;
    const at = (time) => left + Math.min(Math.max((time - view.first) / (view.last - view.first), 0), 1) * (right - left);
    return { ...view, left, right, at };
  }

  function drawStroke([name, start, end, arrows = ""], view) {
    const before = start === null || start < view.first, after = end === null || end > view.last;
    let left = start === null ? view.left : view.at(start), right = end === null ? view.right : view.at(end);
    if (name === "unknown" || name === "limit") {
      if (start === null && (name === "unknown" || !after)) left = right - REACH;
      else if (end === null && (name === "unknown" || !before)) right = left + REACH;
    }
    const lacking = Math.max(LEAST[name] - (right - left), 0) / 2;
    left -= lacking;
    right += lacking;
    const paths = { limit: () => line(left, right, before, after), unknown: () => dots(left, right, arrows), span: () => bar(left, right, arrows) };
    return { name, path: (paths[name] || (() => capsule(left, right)))(), start: left, end: right };
  }
  function capsule(left, right) {
    const start = number(left + HALF), end = number(right - HALF), arc = `a${HALF} ${HALF} 0 0 1 0 `;
    return `M${start} ${-HALF}H${end}${arc}${2 * HALF}H${start}${arc}${-2 * HALF}z`;
  }
  function bar(left, right, arrows) {
    const tip = Math.min(TIP, (right - left) / 2), half = HALF - 1, wide = HALF + 1;
    const start = number(arrows.includes("<") ? left + tip : left), end = number(arrows.includes(">") ? right - tip : right);
    let path = `M${start} ${-half}H${end}`;
    if (arrows.includes(">")) path += `V${-wide}L${number(right)} 0L${end} ${wide}`;
    path += `V${half}H${start}`;
    if (arrows.includes("<")) path += `V${wide}L${number(left)} 0L${start} ${-wide}`;
    return path + "z";
  }
  function dots(left, right, arrows) {
    const dot = (x) => `M${number(x)} -1.5h3v3h-3z`;
    const last = arrows.includes(">") ? `M${number(right - HALF)} ${-HALF}l4 4l-4 4z` : dot(left + 14);
    return dot(left + 2) + dot(left + 8) + last;
  }
  function line(left, right, before, after) {
    let path = `M${number(left)} 0H${number(right)}`;
    for (const [at, inwards, open] of [[left, HALF, before], [right, -HALF, after]]) {
      const aside = number(at + inwards);
      path += open ? `M${aside} ${-HALF}L${number(at)} 0L${aside} ${HALF}` : `M${number(at)} ${-HALF - 1}V${HALF + 1}`;
    }
    return path;
  }

  function mark(event, view, named) {
    const parts = event.strokes.map((stroke) => drawStroke(stroke, view));
    const aside = (event.outsideStrokes || []).map((stroke) => drawStroke(stroke, view));
    const seen = (event.outsideStrokes || []).some(([, start, end]) => (start ?? -Infinity) < view.last && (end ?? Infinity) > view.first);
    const outside = seen ? (aside[0].start + aside.at(-1).end) / 2 : null;
    const edges = parts.flatMap((part) => [part.start, part.end]);
    if (outside !== null) edges.push(outside - HALF, outside + HALF);
    const found = { event, parts, outside, start: Math.min(...edges), sign: Math.max(...edges) + 2, name: null, where: "name" };
    found.end = found.sign - 2 + (event.status === "reported" ? 0 : SIGN);
    if (!named) return found;
    const wide = event.columns * COLUMN + GAP;
    if (found.end + wide <= WIDTH) return { ...found, name: found.end + GAP, end: found.end + wide };
    if (found.start - wide >= view.left) return { ...found, name: found.start - GAP, where: "name before", start: found.start - wide };
    return { ...found, name: Math.max(found.start, view.left) + OVER, where: "name over" };
  }
  function markElement({ event, parts, outside, sign, name, where }, y) {
    const letter = choices.statuses.find(([value]) => value === event.status)[3];
    return shape(
      "a",
      { href: event.path, tabindex: -1, class: `mark ${event.status}${event.rough ? " rough" : ""}`, transform: `translate(0 ${number(y)})` },
      shape("title", {}, `${event.date} ${event.name || event.label}`),
      ...parts.map((part) => shape("path", { class: part.name, d: part.path })),
      outside === null ? null : shape("path", { class: "outside", d: `M${number(outside)} -4l4 4l-4 4l-4 -4z` }),
      letter ? shape("text", { x: number(sign), y: 4 }, letter) : null,
      name === null ? null : shape("text", { class: where, x: number(name), y: 4, lang: event.lang }, event.name || event.label),
    );
  }

  function bands(events, view) {
    const frames = [], marks = [];
    let top = TOP;
    for (const [kind, word] of choices.kinds) {
      const found = events.filter((event) => event.kind === kind).map((event) => mark(event, view, events.length <= FEW));
      if (!found.length) continue;
      const lanes = [];
      for (const one of found.sort((a, b) => a.start - b.start)) {
        let lane = lanes.findIndex((end) => end + GAP <= one.start);
        if (lane < 0) lane = lanes.length;
        lanes[lane] = one.end;
        marks.push(markElement(one, top + LANE * lane + (LANE + GAP) / 2));
      }
      const height = lanes.length * LANE + GAP;
      frames.push(shape("g", { class: "band" }, shape("rect", { x: 0, y: number(top), width: WIDTH, height: number(height) }), shape("text", { x: 6, y: number(top + 12) }, word)));
      top += height;
    }
    return { frames, marks, height: top };
  }
  function* steps(least) {
    for (const step of [MONTH, 3 * MONTH]) if (step >= least) yield step;
    for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
  }
  function fitting(least, most, view) {
    for (const step of steps(least)) if ((view.last - view.first) / step <= most) return step;
  }
  function bars(events, view) {
    const step = fitting(1, MOST_BARS, view), counts = new Map();
    for (const event of events) {
      const time = moment(event);
      if (time === undefined || time < view.first || time > view.last) continue;
      const start = Math.floor(time / step) * step;
      counts.set(start, (counts.get(start) || 0) + 1);
    }
    const most = Math.max(1, ...counts.values());
    return [...counts].sort(([a], [b]) => a - b).map(([start, many]) => {
      const left = view.at(start), right = view.at(start + step), height = Math.max((many / most) * (BARS - 2 * EDGE), 1);
      const told = words.bar({ first: start, last: start + step - 1, count: many });
      const box = { x: number(left), y: number(TOP + BARS - height), width: number(Math.max(right - left - 1, 1)), height: number(height) };
      return shape("a", { href: "#", tabindex: -1, class: "bar", "data-first": start, "data-last": start + step }, shape("title", {}, told), shape("rect", box));
    });
  }
  function ticks(view, height) {
    const step = fitting(MONTH, MOST_TICKS, view), found = [];
    for (let tick = Math.ceil(view.first / step); tick <= Math.floor(view.last / step); tick += 1) {
      const x = number(view.at(tick * step));
      found.push(shape("g", { class: "tick" }, shape("path", { d: `M${x} 38V${number(height)}` }), shape("text", { x, y: 33 }, tickWords(tick, step))));
    }
    return found;
  }
  function tickWords(tick, step) {
    if (step >= 1) return String(Math.trunc(tick * step));
    const months = tick * Math.round(step * 12), year = Math.floor(months / 12);
    return `${year}-${String(months - year * 12 + 1).padStart(2, "0")}`;
  }
  function eras(view) {
    return choices.eras.flatMap(([name, first, last]) => {
      const start = Math.max(first, view.first), end = Math.min(last ?? Infinity, view.last);
      if (start >= end) return [];
      const x = view.at(start), width = view.at(end) - x;
      const words = width > 28 ? shape("text", { x: number(x + width / 2), y: 13 }, name) : null;
      return [shape("g", { class: "era-band" }, shape("rect", { x: number(x), y: 0, width: number(width), height: 18 }), words)];
    });
  }
  function draw(svg, events, time) {
    const view = scale(time), many = events.length > MANY;
    const found = many ? { frames: [], marks: bars(events, view), height: TOP + BARS } : bands(events, view);
    size(svg, Math.max(found.height, TOP + 2 * LANE));
    svg.replaceChildren(
      shape("g", { class: "eras", lang: "ja" }, ...eras(view)),
      shape("g", { class: "ticks" }, ...ticks(view, found.height)),
      shape("g", { class: "bands" }, ...found.frames),
      shape("g", { class: "marks" }, ...found.marks),
    );
  }
  function size(svg, height) {
    svg.setAttribute("height", number(height));
    svg.setAttribute("viewBox", `0 0 ${WIDTH} ${number(height)}`);
  }
  const share = (x) => Math.min(Math.max((x * WIDTH - GUTTER) / (WIDTH - EDGE - GUTTER), 0), 1);
  return { draw, size, share };
};
