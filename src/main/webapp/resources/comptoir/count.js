/* The counting sheet: one row open at a time, packs and pieces added up; what is counted is kept in the browser until it is written, so that a reload, a call or an empty battery costs nothing. */
(function () {
  "use strict";
  var root = document.querySelector("[data-counting]");
  if (!root) return;
  var key = root.getAttribute("data-counting");
  var DAY = 86400000;
  var editor = root.querySelector("[data-editor]");
  var rows = Array.prototype.slice.call(root.querySelectorAll("li[data-id]"));
  var counts = {};
  var open = null;
  var shown = "all";
  function read() {
    try {
      var kept = JSON.parse(localStorage.getItem(key) || "{}");
      if (kept.at && Date.now() - kept.at < DAY) counts = kept.counts || {};
    } catch (broken) {
      counts = {};
    }
  }
  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), counts: counts }));
    } catch (full) {
      /* a browser that keeps nothing still counts */
    }
  }
  function put(pattern, values) {
    return pattern.replace(/\{(\d)\}/g, function (hole, at) { return values[at]; });
  }
  function word(name, values) {
    return put(root.getAttribute("data-" + name), values);
  }
  function number(value, signed) {
    return new Intl.NumberFormat(document.documentElement.lang, signed ? { signDisplay: "exceptZero" } : {}).format(value).replace("-", "− ").replace("+", "+ ");
  }
  function of(row, name) { return Number(row.getAttribute("data-" + name)); }
  function id(row) { return row.getAttribute("data-id"); }
  function sum(row) {
    var count = counts[id(row)];
    return count ? count.packs * of(row, "pack") + count.pieces : null;
  }
  function say(part, text) {
    var place = editor.querySelector("[data-says=" + part + "]");
    if (place.textContent !== text) place.textContent = text;
  }
  function showRow(row) {
    var total = sum(row);
    var off = total - of(row, "stock");
    row.classList.toggle("done", total !== null);
    row.querySelector(".got b").textContent = total === null ? "–" : number(total);
    var small = row.querySelector(".got small");
    small.textContent = total === null ? "" : off === 0 ? root.getAttribute("data-right") : number(off, true);
    small.className = off === 0 ? "eq" : "dif";
  }
  function showEditor() {
    if (!open) return;
    var count = counts[id(open)];
    var pack = of(open, "pack");
    var total = sum(open);
    var off = total - of(open, "stock");
    editor.querySelector("[data-step=packs]").classList.toggle("hidden", pack === 1);
    editor.querySelectorAll("[data-step]").forEach(function (stepper) {
      var input = stepper.querySelector("input");
      var value = count ? String(count[stepper.getAttribute("data-step")]) : "";
      if (input.value.replace(/^0+(?=\d)/, "") !== value && !(input === document.activeElement && input.value === "" && value === "0")) input.value = value;
    });
    var res = editor.querySelector(".res");
    res.className = "res" + (total === null ? "" : off === 0 ? " eq" : " dif");
    say("sum", total === null ? "–" : number(total));
    say("how", total === null || pack === 1 ? "" : count.packs + " × " + pack + " + " + count.pieces);
    say("difference", total === null ? "" : off === 0 ? root.getAttribute("data-right") : word("off", [number(off, true)]));
    editor.querySelector("[data-says=difference]").className = "stamp " + (off === 0 ? "ok" : "bad");
    say("moved", count && count.seen !== of(open, "stock") ? word("moved", [number(count.seen), number(of(open, "stock"))]) : "");
  }
  function show() {
    var done = rows.filter(function (row) { return sum(row) !== null; });
    var low = rows.filter(function (row) { return row.getAttribute("data-low") === "true"; });
    var totals = { all: rows.length, todo: rows.length - done.length, low: low.length };
    rows.forEach(showRow);
    root.querySelectorAll("[data-show]").forEach(function (button) {
      button.querySelector("span").textContent = totals[button.getAttribute("data-show")];
      button.setAttribute("aria-pressed", String(button.getAttribute("data-show") === shown));
    });
    root.querySelector("[data-says=progress]").textContent = word("progress", [done.length, rows.length]);
    var bar = root.querySelector("progress");
    bar.max = Math.max(rows.length, 1);
    bar.value = done.length;
    send(done);
    showEditor();
  }
  /* the form takes along what is counted; its button says how many */
  function send(done) {
    var field = document.querySelector("input[name$=':counted']");
    var all = done.map(function (row) { return id(row) + ":" + sum(row) + ":" + counts[id(row)].seen; }).join(";");
    if (field && field.value !== all) field.value = all;
    var label = document.querySelector("[id$=':ask'] .ui-button-text");
    var text = word("review", [done.length]);
    if (label && done.length && label.textContent !== text) label.textContent = text;
  }
  function filter() {
    var typed = root.querySelector("[data-finds]").value.trim().toLowerCase();
    rows.forEach(function (row) {
      var hit = row.querySelector(".what b").textContent.toLowerCase().indexOf(typed) >= 0;
      var wanted = shown === "all" || (shown === "todo" ? sum(row) === null : row.getAttribute("data-low") === "true");
      row.classList.toggle("hidden", row !== open && !(hit && wanted));
    });
  }
  function choose(row) {
    if (open) {
      open.classList.remove("open");
      open.querySelector(".one").setAttribute("aria-expanded", "false");
    }
    open = row === open ? null : row;
    editor.classList.toggle("hidden", !open);
    if (open) {
      open.classList.add("open");
      open.querySelector(".one").setAttribute("aria-expanded", "true");
      open.appendChild(editor);
      editor.querySelector("[data-step=packs] .name").textContent = put(editor.getAttribute("data-packs-of"), [open.getAttribute("data-packs"), open.getAttribute("data-pack")]);
      editor.querySelectorAll("input").forEach(function (input) { input.value = ""; });
    }
    show();
  }
  function set(step, value) {
    var count = counts[id(open)] || { packs: 0, pieces: 0 };
    count[step] = Math.min(Math.max(value, 0), 999999);
    count.seen = of(open, "stock");
    counts[id(open)] = count;
    keep();
    show();
  }
  function next() {
    var at = rows.indexOf(open);
    var order = rows.slice(at + 1).concat(rows.slice(0, Math.max(at, 0)));
    var to = order.filter(function (row) { return sum(row) === null && !row.classList.contains("hidden"); })[0];
    if (!to) return choose(open);
    choose(to);
    to.scrollIntoView({ block: "nearest" });
    editor.querySelector("[data-step]:not(.hidden) input").focus();
  }
  var acts = {
    same: function () {
      var stock = of(open, "stock");
      var pack = of(open, "pack");
      counts[id(open)] = { packs: pack === 1 ? 0 : Math.floor(stock / pack), pieces: pack === 1 ? stock : stock % pack, seen: stock };
      keep();
      show();
    },
    forget: function () {
      delete counts[id(open)];
      keep();
      show();
    },
    next: next
  };
  root.addEventListener("click", function (event) {
    var one = event.target.closest(".one");
    if (one) choose(one.closest("li"));
    var add = event.target.closest("[data-add]");
    if (add) {
      var input = add.parentNode.querySelector("input");
      set(add.closest("[data-step]").getAttribute("data-step"), Number(input.value || 0) + Number(add.getAttribute("data-add")));
    }
    var act = event.target.closest("[data-does]");
    if (act) acts[act.getAttribute("data-does")]();
    var which = event.target.closest("[data-show]");
    if (which) {
      shown = which.getAttribute("data-show");
      show();
      filter();
    }
  });
  root.addEventListener("input", function (event) {
    if (event.target.matches("[data-finds]")) return filter();
    var step = event.target.closest("[data-step]");
    if (!step) return;
    event.target.value = event.target.value.replace(/\D/g, "");
    set(step.getAttribute("data-step"), Number(event.target.value || 0));
  });
  root.addEventListener("keydown", function (event) {
    var step = event.target.closest("[data-step]");
    if (!step || event.target.tagName !== "INPUT") return;
    var way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (way) {
      event.preventDefault();
      set(step.getAttribute("data-step"), Number(event.target.value || 0) + way);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      next();
    }
  });
  if (root.getAttribute("data-written") === "true") localStorage.removeItem(key);
  read();
  show();
  new MutationObserver(function () {
    send(rows.filter(function (row) { return sum(row) !== null; }));
  }).observe(document.querySelector("form.counted"), { childList: true, subtree: true });
})();
