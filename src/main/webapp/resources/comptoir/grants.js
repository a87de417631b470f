/* Permissions as checkboxes: marks what differs from what is saved, says it in words with a way back for each, moves by arrow keys, shows one role at a time on a phone, and offers only landing pages that the ticked permissions open. */
(function () {
  "use strict";
  var shown = null;
  function boxes(root) {
    return Array.prototype.slice.call(root.querySelectorAll("input[type=checkbox][name=grants]"));
  }
  function was(box) {
    return box.getAttribute("data-was") === "true";
  }
  function names(box) {
    return box.getAttribute("aria-labelledby").split(" ").map(function (id) {
      return document.getElementById(id).textContent.trim();
    });
  }
  function button(kind, words, label, value) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = kind;
    made.textContent = words;
    if (label) made.setAttribute("aria-label", label);
    made.setAttribute("data-back", value);
    return made;
  }
  function line(role) {
    var made = document.createElement("p");
    if (role) made.appendChild(document.createElement("strong")).textContent = role;
    return made;
  }
  function tell(root, changed) {
    var place = root.querySelector("[data-difference]");
    if (!place) return;
    var key = changed.map(function (box) { return box.value; }).join(" ") || "none";
    if (place.getAttribute("data-told") === key) return;
    place.setAttribute("data-told", key);
    place.replaceChildren();
    var lines = {};
    changed.forEach(function (box) {
      var name = names(box);
      var role = name[1] || "";
      lines[role] = lines[role] || place.appendChild(line(role));
      var words = (box.checked ? "+ " : "− ") + name[0];
      var label = place.getAttribute("data-undo") + " " + words + (role ? ", " + role : "");
      lines[role].appendChild(button(box.checked ? "chip added" : "chip removed", words, label, box.value));
    });
    if (changed.length > 1) place.appendChild(button("btn quiet", place.getAttribute("data-undo-all"), "", "all"));
    if (!changed.length) place.appendChild(line("")).textContent = place.getAttribute("data-none");
  }
  function landings(root) {
    var select = root.querySelector("select[name$=':landing']");
    if (!select) return;
    var held = boxes(root).filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    root.querySelectorAll("[data-page]").forEach(function (page) {
      var codes = (page.getAttribute("data-opened-by") || "").split(" ").filter(Boolean);
      var open = !codes.length || codes.some(function (code) { return held.indexOf(code) >= 0; });
      Array.prototype.forEach.call(select.options, function (option) {
        if (option.value !== page.getAttribute("data-page")) return;
        option.disabled = !open;
        option.hidden = !open;
        if (option.selected && !open) select.selectedIndex = 0;
      });
    });
  }
  function show(root) {
    var select = root.querySelector("[data-shows]");
    if (!select) return;
    if (shown && select.value !== shown) select.value = shown;
    root.querySelectorAll("[data-role]").forEach(function (cell) {
      cell.classList.toggle("shown", cell.getAttribute("data-role") === select.value);
    });
  }
  function refresh() {
    document.querySelectorAll("[data-grants]").forEach(function (root) {
      var changed = boxes(root).filter(function (box) {
        var differs = box.checked !== was(box);
        box.parentNode.classList.toggle("differs", differs);
        return differs;
      });
      tell(root, changed);
      landings(root);
      show(root);
    });
  }
  function back(root, value) {
    boxes(root).forEach(function (box) {
      if (value === "all" || box.value === value) box.checked = was(box);
    });
    refresh();
    var next = root.querySelector("[data-difference] button") || root.querySelector("input[type=checkbox][name=grants]:enabled");
    if (next) next.focus({ preventScroll: true });
  }
  function step(cell, key) {
    var row = cell.parentNode;
    if (key === "ArrowLeft") return cell.previousElementSibling;
    if (key === "ArrowRight") return cell.nextElementSibling;
    var rows = Array.prototype.slice.call(row.closest("table").querySelectorAll("tbody tr:not(.group)"));
    var next = rows[rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1)];
    return next ? next.cells[cell.cellIndex] : null;
  }
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-shows]")) shown = event.target.value;
    if (event.target.closest("[data-grants]")) refresh();
  });
  document.addEventListener("click", function (event) {
    var chosen = event.target.closest("[data-back]");
    if (chosen) back(chosen.closest("[data-grants]"), chosen.getAttribute("data-back"));
  });
  document.addEventListener("keydown", function (event) {
    if (!/^Arrow(Left|Right|Up|Down)$/.test(event.key) || !event.target.matches(".grid input")) return;
    event.preventDefault();
    for (var cell = step(event.target.closest("td"), event.key); cell; cell = step(cell, event.key)) {
      var box = cell.querySelector("input:enabled");
      if (box) return box.focus();
      if (cell.tagName !== "TD") return;
    }
  });
  refresh();
  new MutationObserver(refresh).observe(document.body, { childList: true, subtree: true });
})();
