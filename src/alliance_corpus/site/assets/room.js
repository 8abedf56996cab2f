// What every page does: theme, language, and copying. Without it all pages can be read.
"use strict";
(() => {
  const stored = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null; // no storage here
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // it is forgotten on the next page
      }
    },
  };
  const themes = ["system", "light", "dark"];
  const theme = () => (themes.includes(stored.get("theme")) ? stored.get("theme") : "system");
  const show = () => {
    document.documentElement.dataset.theme = theme();
    for (const button of document.querySelectorAll("[data-theme-switch]")) {
      button.hidden = false;
      button.textContent = button.dataset[theme()];
    }
  };
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.setAttribute("aria-label", button.textContent.trim());
    button.addEventListener("click", () => {
      stored.set("theme", themes[(themes.indexOf(theme()) + 1) % themes.length]);
      show();
    });
  }
  show();

  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => {
      stored.set("language", link.dataset.language);
      link.search = location.search;
      link.hash = location.hash;
    });
  }

  for (const button of document.querySelectorAll("[data-copy-button]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = button.parentElement.querySelector("[data-copy]");
      try {
        await navigator.clipboard.writeText(source.textContent);
        button.textContent = button.dataset.done;
      } catch {
        getSelection().selectAllChildren(source); // the reader copies by hand
      }
    });
  }
})();
