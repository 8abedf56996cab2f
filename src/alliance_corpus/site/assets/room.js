// What every page does: language, and copying. Without it all pages can be read.
"use strict";
(() => {
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", () => {
      try {
        localStorage.setItem("language", link.dataset.language);
      } catch {
        // no storage here: the door leads to the language of the browser
      }
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
