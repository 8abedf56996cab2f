// The theme that the reader chose. It runs before anything is drawn, so that nothing changes later.
"use strict";
(() => {
  const themes = ["system", "light", "dark"];
  const root = document.documentElement;
  let theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // no storage here
  }
  root.dataset.theme = themes.includes(theme) ? theme : "system";

  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-switch]")) {
      return;
    }
    root.dataset.theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // it is forgotten on the next page
    }
  });
})();
