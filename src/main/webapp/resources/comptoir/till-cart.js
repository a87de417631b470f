/* The cart and those put aside, kept in this browser under person and shop: a reload, a restart or a lost connection loses none. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var place = till.root.getAttribute("data-till");
  var own = till.root.getAttribute("data-source");
  var before = null;
  function key() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }
  function source() {
    return own || kept.source || "counter";
  }
  function fresh() {
    return { key: key(), lines: [], next: 1, selected: null, mode: source() === "drive" ? "drive" : "dine_in", tag: "", name: "", email: "", phone: "", address: "", method: "card", coupon: null, sending: null };
  }
  var kept = { cart: null, parked: [], source: null, done: null };
  function read() {
    try {
      var text = localStorage.getItem(place);
      if (text) kept = Object.assign(kept, JSON.parse(text));
    } catch (broken) {
      localStorage.removeItem(place);
    }
    if (!kept.cart || !Array.isArray(kept.cart.lines)) kept.cart = fresh();
    if ((source() === "drive") !== (kept.cart.mode === "drive")) kept.cart.mode = source() === "drive" ? "drive" : "dine_in";
  }
  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(kept));
    } catch (full) {
      /* a browser that keeps nothing still sells */
    }
  }
  function changed() {
    before = null;
    till.one("[data-does=undo]").classList.add("hidden");
    keep();
    till.fire("cart");
  }
  /* what can be undone until something else is done */
  function undoable(act, text) {
    var was = JSON.stringify(kept);
    act();
    changed();
    before = was;
    till.say(text, true);
  }
  function find(n) {
    return kept.cart.lines.filter(function (line) { return line.n === n; })[0];
  }
  function bare(line) {
    return line.type === "product" && !Object.keys(line.mods).length;
  }
  function remove(line) {
    undoable(function () {
      var at = kept.cart.lines.indexOf(line);
      kept.cart.lines.splice(at, 1);
      var near = kept.cart.lines[at] || kept.cart.lines[at - 1];
      kept.cart.selected = near ? near.n : null;
    }, till.word("removed", line.name));
  }
  till.cart = {
    get now() { return kept.cart; },
    get parked() { return kept.parked; },
    get done() { return kept.done; },
    /* counter or drive */
    source: source,
    changed: changed,
    find: find,
    selected: function () { return find(kept.cart.selected); },
    select: function (n) {
      kept.cart.selected = n;
      keep();
      till.fire("cart");
    },
    busy: function () { return kept.cart.sending !== null; },
    add: function (type, id) {
      var cart = kept.cart;
      if (cart.lines.length >= 50) return till.say(till.word("too_many"));
      var same = cart.lines.filter(function (line) { return line.type === type && line.id === id && bare(line); })[0];
      if (same) {
        same.quantity = Math.min(same.quantity + 1, 99);
        cart.selected = same.n;
        return changed();
      }
      var line = { n: cart.next++, type: type, id: id, quantity: 1, format: null, choices: {}, mods: {}, at: type === "menu" ? "format" : null };
      line.name = till.lines.name(line);
      line.seen = till.lines.base(line);
      cart.lines.push(line);
      cart.selected = line.n;
      changed();
    },
    quantity: function (line, by) {
      if (line.quantity + by < 1) return remove(line);
      line.quantity = Math.min(line.quantity + by, 99);
      changed();
    },
    remove: remove,
    undo: function () {
      if (!before) return;
      kept = JSON.parse(before);
      changed();
      till.say(till.word("undone"));
    },
    clear: function () {
      undoable(function () { kept.cart = fresh(); }, till.word("cleared"));
    },
    park: function () {
      if (!kept.cart.lines.length || till.cart.busy()) return;
      kept.parked.push(kept.cart);
      kept.cart = fresh();
      changed();
      till.say(till.word("parked"));
    },
    unpark: function (at) {
      if (till.cart.busy()) return;
      var back = kept.parked.splice(at, 1)[0];
      if (kept.cart.lines.length) kept.parked.push(kept.cart);
      kept.cart = back;
      changed();
    },
    choose: function (where) {
      kept.source = where;
      kept.cart.mode = where === "drive" ? "drive" : kept.cart.mode === "drive" ? "dine_in" : kept.cart.mode;
      changed();
    },
    /* it is another order from here on; what was sent under the old key may stand */
    rename: function () {
      kept.cart.key = key();
      kept.cart.sending = null;
      changed();
    },
    finish: function (done) {
      kept.done = done;
      kept.cart = fresh();
      changed();
    },
    dismiss: function () {
      kept.done = null;
      keep();
    },
    total: function () {
      return kept.cart.lines.reduce(function (sum, line) { return sum + till.lines.total(line); }, 0) + till.cart.fee() - till.coupon.off();
    },
    fee: function () {
      return kept.cart.mode === "delivery" && till.card ? till.card.delivery_fee_cents : 0;
    },
    vat: function () {
      var fee = till.cart.fee();
      return kept.cart.lines.reduce(function (sum, line) { return sum + till.lines.vatOf(line); }, fee ? till.lines.vat(fee, till.card.delivery_fee_vat_rate) : 0) - till.coupon.vatOff();
    }
  };
  read();
  till.on("does:undo", till.cart.undo);
  till.on("does:park", till.cart.park);
  till.on("does:clear", function () {
    if (kept.cart.lines.length) till.open("clear");
  });
  till.on("does:clear-yes", function () {
    till.close("clear");
    till.cart.clear();
  });
})();
