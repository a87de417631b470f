/* The ticket: lines, how the order is served, what it costs, and why it cannot be paid yet. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var list = till.one("[data-lines]");
  var tag = till.one("[data-field=tag]");
  till.flags = {};
  function row(line) {
    var one = till.copy("line");
    var here = till.cart.now.selected === line.n;
    var missing = till.lines.missing(line);
    one.setAttribute("data-line", line.n);
    one.classList.toggle("sel", here);
    till.one("[data-act=select]", one).setAttribute("aria-pressed", String(here));
    till.put(one, "q", String(line.quantity));
    till.put(one, "n", till.lines.name(line) + (line.format === "maxi" ? " " + till.word("format_maxi") : ""));
    till.put(one, "p", missing && missing.id === "format" ? "…" : till.money(till.lines.total(line)));
    var parts = till.one("ul", one);
    till.lines.parts(line).forEach(function (part) { parts.appendChild(partRow(part)); });
    till.put(one, "need", missing ? till.word("to_choose", missing.name) : "");
    till.put(one, "was", was(line));
    till.put(one, "flag", till.lines.gone(line) || till.flags[line.n] || "");
    till.one("output", one).textContent = line.quantity;
    till.one(".tools", one).classList.toggle("hidden", !here || till.cart.busy());
    return one;
  }
  function partRow(part) {
    var one = till.copy("part");
    till.put(one, "mark", part.mark || "").className = part.sign || "";
    if (!part.mark) till.one("[data-put=mark]", one).remove();
    till.put(one, "text", (part.mark ? " " : "") + part.text);
    till.put(one, "cents", part.cents ? till.money(part.cents) : "");
    return one;
  }
  /* a price that somebody changed since the line was entered */
  function was(line) {
    var now = till.lines.base(line);
    return line.seen && line.type === "product" && line.seen !== now ? till.word("price_was", till.money(line.seen)) : "";
  }
  function showLines() {
    var held = document.activeElement && document.activeElement.closest("[data-line]") && [document.activeElement.closest("[data-line]").getAttribute("data-line"), document.activeElement.getAttribute("data-act")];
    list.textContent = "";
    till.cart.now.lines.forEach(function (line) { list.appendChild(row(line)); });
    if (held) {
      var back = till.one("[data-line='" + held[0] + "'] [data-act='" + held[1] + "']", list);
      if (back) back.focus();
    }
    var selected = till.one(".sel", list);
    if (selected) list.scrollTop = Math.max(Math.min(list.scrollTop, selected.offsetTop - list.offsetTop), selected.offsetTop - list.offsetTop + selected.offsetHeight - list.clientHeight);
    till.one("[data-none]").classList.toggle("hidden", till.cart.now.lines.length > 0);
  }
  function press(attribute, chosen) {
    till.all("[" + attribute + "]", till.root).forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute(attribute) === chosen));
    });
  }
  function showHead() {
    var cart = till.cart.now;
    var drive = cart.mode === "drive";
    press("data-mode", cart.mode);
    press("data-source-of", till.cart.source());
    press("data-method", cart.method);
    till.one("[data-modes]").classList.toggle("hidden", drive);
    till.one("[data-tag]").classList.toggle("hidden", !drive && cart.mode !== "dine_in");
    till.put(till.one("[data-tag]"), "tag", till.word(drive ? "lane" : "table"));
    if (document.activeElement !== tag) tag.value = cart.tag;
    till.put(till.root, "customer", [cart.name, cart.phone || cart.email].filter(Boolean).join(" · ") || till.word(cart.mode === "delivery" ? "customer_address" : "customer"));
    till.put(till.root, "address", cart.mode === "delivery" ? cart.address : "");
    till.root.classList.toggle("busy", till.cart.busy());
  }
  function showSums() {
    var total = till.money(till.cart.total());
    var why = till.whyNot();
    var fee = till.cart.fee();
    till.put(till.root, "fee", fee ? till.money(fee) : "");
    till.one("[data-fee]").classList.toggle("hidden", !fee);
    var off = till.coupon.off();
    till.put(till.root, "coupon", off ? till.money(-off) : "");
    till.one("[data-coupon]").classList.toggle("hidden", !off);
    till.put(till.root, "vat", till.money(till.cart.vat()));
    till.put(till.root, "total", total);
    till.put(till.root, "pay", till.word("pay", total));
    till.put(till.root, "count", till.word("lines", till.cart.now.lines.reduce(function (sum, line) { return sum + line.quantity; }, 0)));
    till.one("[data-does=pay]").setAttribute("aria-disabled", String(why !== null));
    till.put(till.root, "why", why && till.cart.now.lines.length ? why.text : "");
  }
  function showParked() {
    var place = till.one("[data-parked]");
    place.textContent = "";
    till.cart.parked.forEach(function (cart, at) {
      var one = till.copy("parked");
      one.setAttribute("data-unpark", at);
      var pieces = cart.lines.reduce(function (sum, line) { return sum + line.quantity; }, 0);
      till.put(one, "label", till.word("parked_one", cart.tag || cart.name || at + 1, pieces));
      place.appendChild(one);
    });
    place.classList.toggle("hidden", !till.cart.parked.length);
  }
  /* what keeps the order from being paid, and where to mend it; nothing where it can be */
  till.whyNot = function () {
    var cart = till.cart.now;
    if (!till.card) return { text: till.word("loading") };
    if (!cart.lines.length) return { text: till.word("empty") };
    var open = cart.lines.filter(function (line) { return till.lines.missing(line); })[0];
    if (open) return { text: till.word("missing", till.lines.missing(open).name, till.lines.name(open)), line: open, dock: true };
    var gone = cart.lines.filter(function (line) { return till.lines.gone(line); })[0];
    if (gone) return { text: till.word("cannot", till.lines.name(gone), till.lines.gone(gone)), line: gone };
    if (till.coupon.whyNot()) return { text: till.coupon.whyNot(), coupon: true };
    if (cart.mode === "delivery" && !cart.address) return { text: till.word("address_missing"), customer: true };
    return null;
  };
  list.addEventListener("click", function (event) {
    var button = event.target.closest("[data-act]");
    if (!button || till.cart.busy()) return;
    var line = till.cart.find(Number(button.closest("[data-line]").getAttribute("data-line")));
    delete till.flags[line.n];
    ({
      select: function () { till.cart.select(line.n); },
      less: function () { till.cart.quantity(line, -1); },
      more: function () { till.cart.quantity(line, 1); },
      modify: function () { till.dock.open(line); },
      remove: function () { till.cart.remove(line); }
    })[button.getAttribute("data-act")]();
  });
  till.root.addEventListener("click", function (event) {
    var button = event.target.closest("[data-mode], [data-method], [data-source-of], [data-unpark]");
    if (!button || till.cart.busy()) return;
    if (button.hasAttribute("data-unpark")) return till.cart.unpark(Number(button.getAttribute("data-unpark")));
    if (button.hasAttribute("data-source-of")) return till.cart.choose(button.getAttribute("data-source-of"));
    if (button.hasAttribute("data-method")) till.cart.now.method = button.getAttribute("data-method");
    if (button.hasAttribute("data-mode")) till.cart.now.mode = button.getAttribute("data-mode");
    till.cart.changed();
    if (button.getAttribute("data-mode") === "delivery" && !till.cart.now.address) till.fire("does:customer");
  });
  tag.addEventListener("input", function () {
    till.cart.now.tag = tag.value;
    till.cart.changed();
  });
  tag.addEventListener("keydown", function (event) {
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      tag.blur();
    }
  });
  till.on("cart", function () {
    showLines();
    showHead();
    showSums();
    showParked();
  });
})();
