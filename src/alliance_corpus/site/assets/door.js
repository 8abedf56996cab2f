// Leads from the folder of the site to the language that the reader chose before, or prefers.
"use strict";
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("language");
  } catch {
    // no storage here: the language of the browser decides
  }
  const wanted = chosen || (/^ja\b/.test(navigator.language || "") ? "ja" : "en");
  location.replace((wanted === "ja" ? "ja" : "en") + "/index.html");
})();
