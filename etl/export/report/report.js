"use strict";
// A figure opens its sentence where the reader is, a count its targets; without scripts a figure leads further down.
(() => {
  const dialog = document.getElementById("words");
  const inside = dialog.querySelector("div");
  const copies = (nodes) => [...nodes].map((node) => node.cloneNode(true));

  const sentence = (id) => {
    const item = document.getElementById(id);
    return item ? copies(item.childNodes) : [];
  };

  const targets = (status, name) =>
    [...document.querySelectorAll("tr.row")]
      .filter((row) => row.dataset.status === status && (!name || row.dataset.in.split("/").includes(name)))
      .flatMap((row) => {
        const heading = document.createElement("h3");
        heading.lang = "zh-CN";
        heading.append(row.dataset.name, " ", ...copies(row.querySelectorAll(".status")));
        const words = [...row.querySelectorAll("a.figure")].flatMap((link) => {
          const kind = document.createElement("small");
          kind.append(link.dataset.kind);
          return [kind, ...sentence(link.getAttribute("href").slice(1))];
        });
        return [heading, ...words];
      });

  const behind = (to) => {
    if (to.startsWith("#q")) return sentence(to.slice(1));
    const [mark, status, name] = to.split("/");
    return mark === "#of" ? targets(status, name) : [];
  };

  addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const to = link && (link.getAttribute("href") || link.getAttribute("xlink:href"));
    const nodes = to ? behind(to) : [];
    if (nodes.length) {
      event.preventDefault();
      inside.replaceChildren(...nodes);
      dialog.showModal();
      dialog.scrollTop = 0;
    } else if (event.target === dialog) {
      dialog.close();
    }
  });

  // Of many places, one: its rows of all years, and its line among all lines.
  const find = document.querySelector(".find");
  if (!find) return;
  find.hidden = false;
  const folds = [...document.querySelectorAll("#ranks details")];
  const open = folds.map((fold) => fold.open);
  const lines = [...document.querySelectorAll(".crowd path")];
  find.querySelector("input").addEventListener("input", (event) => {
    const wanted = event.target.value.trim();
    folds.forEach((fold, place) => {
      const rows = [...fold.querySelectorAll("tr.row")];
      rows.forEach((row) => { row.hidden = !row.dataset.name.includes(wanted); });
      fold.hidden = rows.every((row) => row.hidden);
      fold.open = wanted ? true : open[place];
    });
    lines.forEach((line) => line.classList.toggle("found", wanted !== "" && line.textContent.includes(wanted)));
  });
})();
