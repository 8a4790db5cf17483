"use strict";
// A figure opens its sentence where the reader is; without scripts the link goes to the sentence further down.
(() => {
  const dialog = document.getElementById("words");
  const inside = dialog.querySelector("div");
  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const to = link && (link.getAttribute("href") || link.getAttribute("xlink:href"));
    const item = to && to.startsWith("#q") && document.getElementById(to.slice(1));
    if (item) {
      event.preventDefault();
      inside.replaceChildren(...[...item.childNodes].map((node) => node.cloneNode(true)));
      dialog.showModal();
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
})();
