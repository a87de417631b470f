/* A customer's coupon: asked of the server before it is believed, so that the sum to pay is right when the money is counted. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var dialog = till.dialog("coupon");
  var input = till.one("[data-field=coupon]", dialog);
  function wrong(text) {
    till.put(dialog, "coupon-wrong", text);
    input.setAttribute("aria-invalid", String(text !== ""));
  }
  function keep(coupon) {
    till.cart.now.coupon = coupon;
    till.close("coupon");
    till.cart.changed();
  }
  function open(text) {
    if (till.cart.busy()) return;
    input.value = till.cart.now.coupon ? till.cart.now.coupon.code : "";
    wrong(text || "");
    till.open("coupon");
    input.select();
  }
  till.one("form", dialog).addEventListener("submit", function (event) {
    event.preventDefault();
    var code = input.value.trim();
    if (code === "") return keep(null);
    till.api("GET", "/api/staff/coupons/" + encodeURIComponent(code)).then(function (answer) {
      if (answer.status !== 200) return wrong(answer.status === 404 ? till.word("coupon_none") : answer.error.message || till.word("refused"));
      keep({ code: answer.data.code, product_id: answer.data.product_id, percent: answer.data.is_percent, value: answer.data.value });
    }, function () {
      wrong(till.word("no_connection"));
    });
  });
  till.on("does:coupon", function () { open(); });
  till.on("refused", function (refusal) {
    if (refusal.error.code === "INVALID_COUPON") open(refusal.error.message);
  });
  function line() {
    var coupon = till.cart.now.coupon;
    return coupon ? till.cart.now.lines.filter(function (one) { return one.type === "product" && one.id === coupon.product_id; })[0] || null : null;
  }
  till.coupon = {
    /* what it takes off one unit, as the server computes it */
    off: function () {
      var on = line();
      if (!on) return 0;
      var coupon = till.cart.now.coupon;
      var price = till.lines.base(on);
      var off = coupon.percent ? Math.floor((price * coupon.value + 50) / 100) : coupon.value;
      return price - Math.max(1, price - off);
    },
    /* how much VAT that takes off: the unit stands on a line of its own, and each line is rounded by itself */
    vatOff: function () {
      var on = line();
      if (!on) return 0;
      var rate = till.lines.rate(on);
      var rest = till.lines.unit(on) * (on.quantity - 1);
      return till.lines.vatOf(on) - till.lines.vat(till.lines.unit(on) - till.coupon.off(), rate) - till.lines.vat(rest, rate);
    },
    /* why it cannot be taken with what is in the cart */
    whyNot: function () {
      return till.cart.now.coupon && !line() ? till.word("coupon_other", till.cart.now.coupon.code) : "";
    }
  };
})();
