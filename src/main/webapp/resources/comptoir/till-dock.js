/* The dock: a menu's format and choices one after the other, and what is left out or added; digits choose. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var dock = till.one("[data-dock]");
  var offered = [];
  function steps(line) {
    var all = line.type === "menu" ? [{ id: "format", name: till.word("format") }].concat(till.lines.slots(line)) : [];
    var changes = till.lines.recipe(line).some(function (part) { return part.is_removable || part.is_addable; });
    return changes ? all.concat([{ id: "mods", name: till.word("changes") }]) : all;
  }
  function current() {
    var line = till.cart.selected();
    if (!line || !line.at || !till.card || till.cart.busy()) return null;
    var step = steps(line).filter(function (one) { return String(one.id) === String(line.at); })[0];
    return step ? { line: line, step: step } : null;
  }
  function answered(line, step) {
    if (step.id === "mods") return true;
    return step.id === "format" ? Boolean(line.format) : line.choices[step.id] !== undefined;
  }
  /* on to the next question that nobody has answered; closed where there is none */
  function onward(line) {
    var all = steps(line);
    var at = all.map(function (one) { return String(one.id); }).indexOf(String(line.at));
    var next = all.slice(at + 1).concat(all.slice(0, at)).filter(function (one) { return !answered(line, one); })[0];
    line.at = next ? next.id : null;
    till.cart.changed();
  }
  function choices(line, step) {
    if (step.id === "format") return formats(line);
    if (step.id === "mods") return changes(line);
    return step.option_product_ids.map(till.lines.product).filter(Boolean).map(function (product) {
      return {
        label: product.name,
        on: line.choices[step.id] === product.id,
        off: product.is_orderable ? "" : till.why(product),
        act: function () {
          line.choices[step.id] = product.id;
          onward(line);
        }
      };
    });
  }
  function formats(line) {
    var menu = till.lines.thing(line);
    return [["normal", menu.price_normal_cents], ["maxi", menu.price_maxi_cents]].map(function (one) {
      return {
        label: till.word("format_" + one[0]),
        note: till.money(one[1]),
        on: line.format === one[0],
        off: "",
        act: function () {
          line.format = one[0];
          line.seen = till.lines.base(line);
          onward(line);
        }
      };
    });
  }
  function changes(line) {
    var all = [];
    till.lines.recipe(line).forEach(function (part) {
      if (part.is_removable) all.push(change(line, part, "remove", till.word("without") + " " + part.name, ""));
      if (part.is_addable) all.push(change(line, part, "add", "+ " + part.name, part.extra_price_cents ? till.money(part.extra_price_cents) : ""));
    });
    return all;
  }
  function change(line, part, action, label, note) {
    return {
      label: label,
      note: note,
      on: line.mods[part.ingredient_id] === action,
      off: "",
      act: function () {
        if (line.mods[part.ingredient_id] === action) delete line.mods[part.ingredient_id];
        else line.mods[part.ingredient_id] = action;
        till.cart.changed();
      }
    };
  }
  function show() {
    var now = current();
    var held = dock.contains(document.activeElement);
    dock.classList.toggle("hidden", !now);
    offered = now ? choices(now.line, now.step) : [];
    if (!now) return;
    var slot = typeof now.step.id === "number";
    till.put(dock, "title", now.step.name);
    till.put(dock, "what", till.lines.name(now.line) + (now.line.format === "maxi" ? " " + till.word("format_maxi") : ""));
    var row = till.one("[data-steps]", dock);
    row.textContent = "";
    if (now.line.type === "menu") steps(now.line).forEach(function (step) { row.appendChild(stepButton(now, step)); });
    var chips = till.one("[data-choices]", dock);
    chips.textContent = "";
    offered.forEach(function (choice, at) { chips.appendChild(chip(choice, at)); });
    till.one("[data-does=skip]", dock).classList.toggle("hidden", !slot || now.step.is_required);
    till.put(dock, "skip", slot && !now.step.is_required ? till.word("skip", now.step.name) : "");
    till.one("[data-does=composed]", dock).classList.toggle("hidden", till.lines.missing(now.line) !== null);
    if (held && chips.firstElementChild) chips.firstElementChild.focus();
  }
  function stepButton(now, step) {
    var button = till.copy("step");
    button.textContent = step.name;
    button.setAttribute("data-step", step.id);
    button.classList.toggle("done", step.id !== "mods" && answered(now.line, step));
    if (step.id === now.step.id) button.setAttribute("aria-current", "step");
    return button;
  }
  function chip(choice, at) {
    var one = till.copy("choice");
    one.setAttribute("data-choice", at);
    one.setAttribute("aria-pressed", String(choice.on));
    till.put(one, "key", at < 9 ? String(at + 1) : "");
    till.put(one, "label", choice.label);
    till.put(one, "note", choice.off || choice.note || "");
    if (choice.off) one.setAttribute("aria-disabled", "true");
    return one;
  }
  function choose(choice) {
    if (!choice) return;
    if (choice.off) till.say(till.word("cannot", choice.label, choice.off));
    else choice.act();
  }
  till.dock = {
    isOpen: function () { return current() !== null; },
    digit: function (digit) {
      if (digit === "0") till.dock.skip();
      else choose(offered[Number(digit) - 1]);
    },
    skip: function () {
      var now = current();
      if (!now || typeof now.step.id !== "number" || now.step.is_required) return;
      now.line.choices[now.step.id] = 0;
      onward(now.line);
    },
    /* done with this line, if nothing is missing */
    finish: function () {
      var missing = till.lines.missing(current().line);
      if (missing) till.say(till.word("missing", missing.name, current().line.name));
      else till.dock.close();
    },
    close: function () {
      var now = current();
      if (!now) return;
      now.line.at = null;
      till.cart.changed();
    },
    turn: function (by) {
      var now = current();
      var all = steps(now.line);
      now.line.at = all[Math.min(Math.max(all.indexOf(now.step) + by, 0), all.length - 1)].id;
      till.cart.changed();
    },
    /* of a line: at what is missing, else at what is left out or added, else at the format */
    open: function (line) {
      var missing = till.lines.missing(line);
      var all = steps(line);
      if (!all.length) return till.say(till.word("nothing_to_change", line.name));
      line.at = missing ? missing.id : all[all.length - 1].id;
      till.cart.now.selected = line.n;
      till.cart.changed();
    }
  };
  dock.addEventListener("click", function (event) {
    var one = event.target.closest("[data-choice]");
    if (one) choose(offered[Number(one.getAttribute("data-choice"))]);
    var step = event.target.closest("[data-step]");
    if (!step) return;
    var id = step.getAttribute("data-step");
    current().line.at = /^\d+$/.test(id) ? Number(id) : id;
    till.cart.changed();
  });
  till.on("does:skip", till.dock.skip);
  till.on("does:composed", till.dock.close);
  till.on("cart", show);
})();
