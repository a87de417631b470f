/* The keyboard: whatever names a key in data-key is pressed by it; digits choose, arrows walk, and ? lists them all. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var typed = "";
  var forget = 0;
  /* the digits of a code; its last one chooses */
  function code(digit) {
    if (!till.card) return;
    clearTimeout(forget);
    typed += digit;
    if (till.codes[typed]) {
      till.pick(till.codes[typed]);
      typed = "";
    } else if (!Object.keys(till.codes).some(function (code) { return code.indexOf(typed) === 0; })) {
      till.say(till.word("no_code", typed));
      typed = "";
    } else {
      forget = setTimeout(uncode, 4000);
    }
    till.one("[data-says=typed]").textContent = typed;
  }
  function uncode() {
    typed = "";
    till.one("[data-says=typed]").textContent = "";
  }
  function seen(button) {
    return button.offsetParent !== null && !button.disabled;
  }
  function keyed(key, within) {
    return till.all("[data-key]", within).filter(function (one) {
      return one.getAttribute("data-key").toLowerCase() === key.toLowerCase() && seen(one);
    })[0];
  }
  function press(button) {
    if (/^(INPUT|TEXTAREA)$/.test(button.tagName)) {
      button.focus();
      button.select();
    } else {
      button.click();
    }
  }
  function walk(by) {
    var lines = till.cart.now.lines;
    var at = lines.indexOf(till.cart.selected());
    var next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : Math.min(Math.max(at + by, 0), lines.length - 1);
    if (lines[next]) till.cart.select(lines[next].n);
  }
  function turn(by) {
    if (till.dock.isOpen()) till.dock.turn(by);
    else if (till.card) till.turn(by);
  }
  function line(act) {
    var selected = till.cart.selected();
    if (selected && !till.cart.busy()) act(selected);
  }
  var acts = {
    ArrowUp: function () { walk(-1); },
    ArrowDown: function () { walk(1); },
    ArrowLeft: function () { turn(-1); },
    ArrowRight: function () { turn(1); },
    "+": function () { line(function (one) { till.cart.quantity(one, 1); }); },
    "-": function () { line(function (one) { till.cart.quantity(one, -1); }); },
    Delete: function () { line(till.cart.remove); },
    Escape: function () {
      uncode();
      till.dock.close();
    },
    "?": function () { help(); }
  };
  /* its words without the key that stands beside them */
  function named(one, key) {
    var said = one.getAttribute("aria-label") || (one.labels && one.labels.length ? one.labels[0] : one).textContent;
    return said.replace(/\s+/g, " ").replace(new RegExp("\\s?" + key.replace("?", "\\?") + "\\s?$"), "").trim();
  }
  function help() {
    var rows = till.one("[data-keys]");
    var known = {};
    till.all("[data-built]", rows).forEach(function (row) { row.remove(); });
    till.all("[data-key]", till.root).filter(seen).forEach(function (one) {
      var key = one.getAttribute("data-key");
      if (known[key]) return;
      known[key] = true;
      var row = till.copy("key");
      till.put(row, "key", key);
      till.put(row, "what", named(one, key));
      rows.appendChild(row);
    });
    till.open("keys");
  }
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.metaKey || event.altKey || event.isComposing) return;
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    var dialog = document.querySelector("dialog[open]");
    var within = dialog || till.root;
    if (event.ctrlKey) {
      if (event.key === "z" && !typing && !dialog) {
        event.preventDefault();
        till.cart.undo();
      }
      return;
    }
    if (typing && !/^F\d+$/.test(event.key)) return;
    var button = keyed(event.key, within);
    if (button) {
      event.preventDefault();
      return press(button);
    }
    if (dialog || typing) return;
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      if (till.dock.isOpen()) till.dock.digit(event.key);
      else code(event.key);
    } else if (event.key === "Enter" && till.dock.isOpen() && !event.target.closest("[data-dock], .till-side, a, summary")) {
      event.preventDefault();
      till.dock.finish();
    } else if (acts[event.key] && !(event.target.closest("summary, .menu"))) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  till.on("does:help", help);
  till.fire("cart");
})();
