"use strict";
// Rows and marks know each other by id: a mark names its rows in data-rows, and row o1 has its words at at-o1.
(() => {
  const text = document.getElementById("text");
  const lists = document.getElementById("lists");
  const tip = document.getElementById("tip");
  const narrow = matchMedia("(max-width: 56rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const touch = matchMedia("(hover: none)");

  const rowsOf = (mark) => mark.dataset.rows.split(" ").map((id) => document.getElementById(id));
  // Found once: a search in a long report would otherwise look through all marks for each row.
  const marks = new Map([...lists.querySelectorAll(".rows > li")].map((row) => [row, []]));
  text.querySelectorAll("[data-rows]").forEach((mark) => rowsOf(mark).forEach((row) => marks.get(row).push(mark)));
  const marksOf = (row) => marks.get(row);
  const told = new Map([...marks].map(([row, at]) => [row, [row, ...at].map((e) => e.textContent).join(" ").toLowerCase()]));

  function flash(elements) {
    document.querySelectorAll(".flash").forEach((e) => e.classList.remove("flash"));
    elements.forEach((e) => {
      void e.offsetWidth; // starts the animation anew on an element that has just flashed
      e.classList.add("flash");
    });
  }

  function choose(rows, words) {
    document.querySelectorAll(".current").forEach((e) => e.classList.remove("current"));
    [...rows, ...words].forEach((e) => e.classList.add("current"));
  }

  function showWords(row) {
    const words = marksOf(row);
    if (!words.length) return;
    openSheet(false);
    choose([row], words);
    words[0].scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    words[0].focus({ preventScroll: true });
    hideTip();
    flash(words);
  }

  function showRow(mark) {
    const rows = rowsOf(mark);
    const row = rows[0];
    const section = row.closest("section");
    openList(section.id);
    if (row.hidden) reset(section.querySelector("form"));
    openSheet(true);
    choose(rows, marksOf(row));
    lists.scrollTo({ top: row.offsetTop - lists.clientHeight / 3, behavior: calm.matches ? "auto" : "smooth" });
    row.querySelector("a").focus({ preventScroll: true });
    hideTip();
    flash(rows);
  }

  function openList(id) {
    lists.dataset.list = id;
    lists.querySelectorAll("[data-list]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.list === id)));
  }

  function openSheet(open) {
    if (narrow.matches) lists.classList.toggle("shown-sheet", open);
  }

  // Filters: a select shows the rows whose data of its name is its value; the search, those that hold every word of it.
  function apply(form) {
    const section = form.closest("section");
    const rows = [...section.querySelectorAll(".rows > li")];
    const wanted = [...form.querySelectorAll("select")].filter((s) => s.value);
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.hidden = !(wanted.every((s) => row.dataset[s.name] === s.value) && words.every((w) => told.get(row).includes(w)));
    }
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("output").textContent = `${shown} of ${rows.length}`;
    form.querySelector("[type=reset]").hidden = shown === rows.length;
    text.querySelectorAll("[data-rows]").forEach((m) => m.classList.toggle("off", rowsOf(m).every((r) => r.hidden)));
  }

  function reset(form) {
    form.reset();
    apply(form);
  }

  function showTip(mark) {
    hideTip();
    tip.replaceChildren(...rowsOf(mark).map((row) => row.querySelector(".details").cloneNode(true)));
    if (touch.matches) tip.append("Tap again to see it in the list.");
    tip.hidden = false;
    tip.mark = mark;
    mark.setAttribute("aria-describedby", "tip");
    const at = mark.getClientRects()[0];
    const left = Math.min(at.left, document.documentElement.clientWidth - tip.offsetWidth - 12);
    const above = at.bottom + tip.offsetHeight + 14 > innerHeight && at.top > tip.offsetHeight + 14;
    tip.style.left = `${Math.max(12, left) + scrollX}px`;
    tip.style.top = `${(above ? at.top - tip.offsetHeight - 6 : at.bottom + 6) + scrollY}px`;
  }

  function hideTip() {
    clearTimeout(tip.timer);
    tip.hidden = true;
    tip.mark?.removeAttribute("aria-describedby");
    tip.mark = null;
  }

  // A pause before it goes, so that a pointer can reach the words in it.
  const leave = () => { tip.timer = setTimeout(hideTip, 200); };
  const markAt = (event) => event.target.closest?.("[data-rows]");

  text.addEventListener("pointerover", (e) => { const m = markAt(e); if (m && e.pointerType === "mouse") showTip(m); });
  text.addEventListener("pointerout", (e) => { if (markAt(e) && e.pointerType === "mouse") leave(); });
  tip.addEventListener("pointerenter", () => clearTimeout(tip.timer));
  tip.addEventListener("pointerleave", leave);
  text.addEventListener("focusin", (e) => { const m = markAt(e); if (m?.matches(":focus-visible")) showTip(m); });
  text.addEventListener("focusout", hideTip);

  text.addEventListener("click", (e) => {
    const mark = markAt(e);
    if (!mark) return;
    e.preventDefault();
    if (touch.matches && tip.mark !== mark) showTip(mark);
    else showRow(mark);
  });
  lists.addEventListener("click", (e) => {
    const link = e.target.closest(".rows a");
    const tab = e.target.closest("button[data-list]");
    if (link) {
      e.preventDefault();
      history.replaceState(null, "", link.hash);
      showWords(link.parentElement);
    } else if (tab) openList(tab.dataset.list);
    else if (e.target.closest(".close")) openSheet(false);
  });
  document.querySelector(".open").addEventListener("click", () => openSheet(true));
  document.addEventListener("click", (e) => { if (!markAt(e) && !tip.contains(e.target)) hideTip(); });
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    if (tip.hidden) openSheet(false);
    hideTip();
  });
  for (const form of lists.querySelectorAll("form")) {
    form.addEventListener("submit", (e) => e.preventDefault());
    form.addEventListener("input", () => apply(form));
    form.addEventListener("reset", () => setTimeout(() => apply(form)));
  }

  document.documentElement.classList.add("js");
  openList("observations");
  // A link to a row's words (page.html#at-o12) is as good as a click on the row.
  const linked = /^#at-([of]\d+)$/.exec(location.hash);
  const row = linked && document.getElementById(linked[1]);
  if (row) showWords(row);
})();
