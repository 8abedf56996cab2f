// Documents: what a mark tells, the outline that follows, the source beside it, vertical writing.
"use strict";
(() => {
  const root = document.documentElement;
  if (document.querySelector("[data-side-page]")) {
    if (window.parent !== window) root.dataset.framed = "";
    return;
  }
  const reading = document.querySelector("[data-reading]");
  const text = reading && reading.querySelector(".text");
  if (!text) return;

  // What a mark tells: copies of its entry, and of those of the marks around it.
  const popover = reading.querySelector("[data-popover]");
  popover.id = "popover";
  document.body.append(popover);
  const marks = ".text a.date, .text a.name, .text a.work, .text a.misprint, .text .correction a";
  let shown = null;
  let pinned = false;
  let timer = 0;

  const entriesOf = (mark) => {
    const ids = [mark.hash.slice(1)];
    for (let around = mark.closest("[data-told]"); around; around = around.parentElement.closest("[data-told]")) {
      ids.push(around.dataset.told);
    }
    return [...new Set(ids)].map((id) => document.getElementById(id)).filter(Boolean);
  };
  const copied = (entry) => {
    const told = document.createElement("div");
    told.className = "told " + entry.className;
    for (const node of entry.childNodes) told.append(node.cloneNode(true));
    return told;
  };
  const place = (mark) => {
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const wide = root.clientWidth;
    const left = Math.max(8, Math.min(box.left, wide - popover.offsetWidth - 8));
    const below = box.bottom + popover.offsetHeight + 8 < root.clientHeight || box.top < popover.offsetHeight + 8;
    popover.style.left = left + window.scrollX + "px";
    popover.style.top = (below ? box.bottom + 6 : box.top - popover.offsetHeight - 6) + window.scrollY + "px";
  };
  const hide = () => {
    clearTimeout(timer);
    if (shown) shown.removeAttribute("aria-describedby");
    if (shown && popover.contains(document.activeElement)) shown.focus();
    popover.hidden = true;
    shown = null;
    pinned = false;
  };
  const show = (mark, pin) => {
    clearTimeout(timer);
    if (shown !== mark) {
      if (shown) shown.removeAttribute("aria-describedby");
      popover.replaceChildren(...entriesOf(mark).map(copied));
      popover.hidden = false;
      mark.setAttribute("aria-describedby", "popover");
      shown = mark;
      place(mark);
    }
    pinned = pin;
  };
  const markAt = (target) => (target instanceof Element ? target.closest(marks) : null);

  text.addEventListener("pointerover", (event) => {
    const mark = markAt(event.target);
    if (!mark || event.pointerType === "touch" || pinned) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(mark, false), 150);
  });
  text.addEventListener("pointerout", (event) => {
    if (!markAt(event.target) || pinned) return;
    clearTimeout(timer);
    timer = setTimeout(hide, 300);
  });
  popover.addEventListener("pointerenter", () => clearTimeout(timer));
  popover.addEventListener("pointerleave", () => {
    if (!pinned) timer = setTimeout(hide, 300);
  });
  text.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark && mark.matches(":focus-visible")) show(mark, false);
  });
  text.addEventListener("focusout", (event) => {
    if (markAt(event.target) && !pinned && !popover.contains(event.relatedTarget)) hide();
  });
  text.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    show(mark, true);
    const first = popover.querySelector("a");
    if (first) first.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !popover.contains(event.target) && !markAt(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (shown) hide();
    else if (!panel.hidden) close();
  });

  // Where the reader is: the outline and the page beside follow.
  const rows = [...text.querySelectorAll(".row[id], .uncalled .note")];
  const links = new Map();
  for (const link of reading.querySelectorAll("[data-outline] li a")) links.set(link.hash.slice(1), link);
  const headings = new Map();
  let heading = null;
  for (const row of rows) {
    heading = links.get(row.id) || heading;
    headings.set(row, heading);
  }
  let here = null;
  let current = null;
  const reached = (row) => {
    here = row;
    const link = headings.get(row);
    if (link !== current) {
      if (current) current.removeAttribute("aria-current");
      if (link) {
        link.setAttribute("aria-current", "location");
        const list = link.closest(".outline");
        const far = link.offsetTop < list.scrollTop || link.offsetTop > list.scrollTop + list.clientHeight - 40;
        if (far) list.scrollTop = link.offsetTop - list.clientHeight / 2;
      }
      current = link;
    }
    follow();
  };
  let observer = null;
  const watch = () => {
    if (observer) observer.disconnect();
    const vertical = root.dataset.writing === "vertical";
    const seen = new Set();
    observer = new IntersectionObserver(
      (changes) => {
        for (const change of changes) {
          if (change.isIntersecting) seen.add(change.target);
          else seen.delete(change.target);
        }
        const first = rows.find((row) => seen.has(row));
        if (first && first !== here) reached(first);
      },
      vertical ? { root: text, rootMargin: "0px -24px 0px -75%" } : { rootMargin: "-24px 0px -75% 0px" },
    );
    for (const row of rows) observer.observe(row);
  };

  // The source, or the records, beside the text.
  const panel = reading.querySelector("[data-panel]");
  const openers = [...reading.querySelectorAll("[data-beside]")];
  let opener = null;
  let frame = null;
  const target = () => {
    const base = opener.getAttribute("href");
    if (!here) return base;
    if (opener !== openers[0]) {
      const rests = here.querySelector(".rests");
      return rests ? rests.getAttribute("href") : null;
    }
    const line = here.dataset.line;
    return line ? (line.startsWith("#") ? base + line : line) : null;
  };
  const follow = () => {
    if (!opener) return;
    const wanted = target();
    if (wanted) frame.contentWindow.location.replace(new URL(wanted, location.href).href);
  };
  const close = () => {
    if (!opener) return;
    panel.hidden = true;
    delete root.dataset.panel;
    frame.remove();
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
    opener = null;
  };
  const open = (link) => {
    if (opener) close();
    opener = link;
    frame = document.createElement("iframe");
    frame.title = link.dataset.beside;
    frame.src = target() || link.getAttribute("href");
    panel.querySelector("[data-panel-title]").textContent = link.dataset.beside;
    panel.querySelector("[data-panel-page]").setAttribute("href", link.getAttribute("href"));
    panel.append(frame);
    panel.hidden = false;
    root.dataset.panel = "";
    link.setAttribute("aria-expanded", "true");
    const row = here;
    if (row) row.scrollIntoView({ block: "start" });
  };
  for (const link of openers) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (opener === link) close();
      else open(link);
    });
  }
  panel.querySelector("[data-panel-close]").addEventListener("click", close);

  // Vertical writing, remembered.
  const button = reading.querySelector("[data-vertical]");
  const write = (vertical) => {
    if (vertical) root.dataset.writing = "vertical";
    else delete root.dataset.writing;
    button.setAttribute("aria-pressed", String(vertical));
    watch();
  };
  const remembered = () => {
    try {
      return localStorage.getItem("writing") === "vertical";
    } catch {
      return false; // no storage here
    }
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const vertical = root.dataset.writing !== "vertical";
    write(vertical);
    try {
      localStorage.setItem("writing", vertical ? "vertical" : "horizontal");
    } catch {
      // it is forgotten on the next page
    }
    if (here) here.scrollIntoView({ block: "start", inline: "start" });
  });
  text.addEventListener(
    "wheel",
    (event) => {
      if (root.dataset.writing !== "vertical" || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      const before = text.scrollLeft;
      text.scrollLeft -= event.deltaY;
      if (text.scrollLeft !== before) event.preventDefault();
    },
    { passive: false },
  );
  write(remembered());
})();
