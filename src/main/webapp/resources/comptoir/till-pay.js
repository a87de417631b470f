/* Taking the money. The order goes out under the cart's own key and is kept as sent until an answer comes, so that a double tap, a lost answer or a reload makes one order. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var cash = till.dialog("cash");
  var given = till.one("[data-field=given]", cash);
  var tries = 0;
  var again = 0;
  var flying = false;
  function body() {
    var cart = till.cart.now;
    var delivery = cart.mode === "delivery";
    var sent = {
      idempotency_key: cart.key,
      service_mode: delivery ? "takeaway" : cart.mode,
      items: cart.lines.map(till.lines.item),
      payment: { method: cart.method },
      source: till.cart.source()
    };
    if ((cart.mode === "dine_in" || cart.mode === "drive") && cart.tag.trim()) sent.service_tag = cart.tag.trim();
    if (cart.name || cart.email || cart.phone) sent.customer = { name: cart.name || null, email: cart.email || null, phone: cart.phone || null };
    if (cart.coupon) sent.coupon_code = cart.coupon.code;
    if (delivery) sent.delivery = { type: "delivery", address: cart.address };
    return sent;
  }
  function pay() {
    if (till.cart.busy()) return;
    var why = till.whyNot();
    if (why) return mend(why);
    if (till.cart.now.method !== "cash") return send(null);
    given.value = "";
    till.put(cash, "due", till.money(till.cart.total()));
    showChange();
    till.open("cash");
    /* a finger has the notes to press; the keyboard of a telephone would only hide them */
    (window.matchMedia("(pointer: fine)").matches ? given : till.one("[data-does=paid-cash]", cash)).focus();
  }
  function mend(why) {
    till.say(why.text);
    if (why.line) till.cart.select(why.line.n);
    if (why.dock) till.dock.open(why.line);
    if (why.customer) till.fire("does:customer");
    if (why.coupon) till.fire("does:coupon");
  }
  /* what was handed over, in cents; the exact amount where nothing was typed, NaN where it is no amount */
  function handed() {
    var text = given.value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
    if (text === "") return till.cart.total();
    return /^\d{1,7}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * Math.pow(10, till.digits)) : NaN;
  }
  function showChange() {
    var back = handed() - till.cart.total();
    var wrong = isNaN(back) ? till.word("no_amount") : back < 0 ? till.word("too_little", till.money(-back)) : "";
    till.put(cash, "change", isNaN(back) || back < 0 ? "–" : till.money(back));
    till.put(cash, "wrong", wrong);
    given.setAttribute("aria-invalid", String(wrong !== ""));
    till.one("[data-does=paid-cash]", cash).disabled = wrong !== "";
  }
  function send(handedOver) {
    till.cart.now.sending = { body: body(), given: handedOver };
    till.refused("");
    till.say(till.word("sending"));
    till.cart.changed();
    tries = 0;
    post();
  }
  function post() {
    var sending = till.cart.now.sending;
    if (!sending || flying) return;
    clearTimeout(again);
    flying = true;
    till.api("POST", "/api/staff/orders", sending.body).then(function (answer) {
      flying = false;
      if (answer.status === 201) return done(sending, answer.data);
      if (answer.status >= 500 || answer.status === 429) return lost();
      till.cart.now.sending = null;
      till.put(till.root, "lost", "");
      showLost(false);
      till.say("");
      till.cart.changed();
      if (answer.status === 401) till.open("signed-out");
      else till.fire("refused", { error: answer.error, lines: till.cart.now.lines });
    }, function () {
      flying = false;
      lost();
    });
  }
  function showLost(shown) {
    till.one("[data-lost]").classList.toggle("hidden", !shown);
  }
  function lost() {
    tries++;
    till.say("");
    till.put(till.root, "lost", till.word("lost", tries));
    showLost(true);
    again = setTimeout(post, Math.min(1000 * Math.pow(2, tries), 15000));
  }
  function done(sending, order) {
    var cart = till.cart.now;
    var total = order.amount_cents;
    showLost(false);
    till.say("");
    till.flags = {};
    till.cart.finish({ number: order.order_number, total: total, given: sending.given, expected: till.cart.total(), tag: cart.tag, method: cart.method });
    showDone();
    till.fire("sold");
  }
  function showDone() {
    var order = till.cart.done;
    var dialog = till.dialog("done");
    var parts = order.number.split("-");
    till.put(dialog, "number", parts[0] + " " + parts[parts.length - 1]);
    till.put(dialog, "whole", order.number);
    till.put(dialog, "total", till.money(order.total));
    till.put(dialog, "change", order.given === null ? "" : till.money(order.given - order.total));
    till.one("[data-change]", dialog).classList.toggle("hidden", order.given === null);
    till.put(dialog, "differs", order.total === order.expected ? "" : till.word("differs", till.money(order.expected), till.money(order.total)));
    till.all("[data-ticket]", dialog).forEach(function (link) {
      link.href = link.getAttribute("data-ticket") + "?number=" + encodeURIComponent(order.number);
    });
    till.open("done");
  }
  cash.addEventListener("click", function (event) {
    var note = event.target.closest("[data-note]");
    if (!note) return;
    var value = note.getAttribute("data-note");
    if (value === "exact") given.value = "";
    else given.value = String((given.value.trim() === "" || isNaN(handed()) ? 0 : handed() / Math.pow(10, till.digits)) + Number(value));
    showChange();
  });
  given.addEventListener("input", showChange);
  till.one("form", cash).addEventListener("submit", function (event) {
    event.preventDefault();
    showChange();
    if (till.one("[data-does=paid-cash]", cash).disabled) return;
    var amount = handed();
    till.close("cash");
    send(amount);
  });
  till.dialog("done").addEventListener("close", till.cart.dismiss);
  till.on("does:pay", pay);
  till.on("does:again", post);
  till.on("does:give-up", function () { till.open("give-up"); });
  till.on("does:give-up-yes", function () {
    till.close("give-up");
    clearTimeout(again);
    showLost(false);
    till.cart.rename();
  });
  window.addEventListener("online", post);
  /* what was under way when the page was left */
  till.on("card", function () {
    if (till.cart.done && !till.dialog("done").open) showDone();
    if (till.cart.busy() && !again) post();
  });
})();
