// The list of topics: arrow keys, Home and End move through it; links stay links.
"use strict";
(() => {
  for (const list of document.querySelectorAll("[data-topics]")) {
    const links = [...list.querySelectorAll("a")];
    const moves = {
      ArrowRight: (at) => at + 1,
      ArrowDown: (at) => at + 1,
      ArrowLeft: (at) => at - 1,
      ArrowUp: (at) => at - 1,
      Home: () => 0,
      End: () => links.length - 1,
    };
    list.addEventListener("keydown", (event) => {
      const at = links.indexOf(document.activeElement);
      const move = moves[event.key];
      if (at < 0 || !move || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      links[(move(at) + links.length) % links.length].focus();
    });
  }
})();
