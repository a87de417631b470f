/* Whom the order is for, and what the server refused: each refusal stands at the line or field that it means. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var dialog = till.dialog("customer");
  var form = till.one("form", dialog);
  var FIELDS = ["name", "email", "phone", "address"];
  function input(name) {
    return till.one("[data-field='" + name + "']", form);
  }
  function wrong(name, text) {
    till.put(form, name + "-wrong", text);
    input(name).setAttribute("aria-invalid", String(text !== ""));
    return text !== "";
  }
  function judge() {
    var email = input("email").value.trim();
    var phone = input("phone").value.trim();
    var found = [
      wrong("email", email && !/^[^\s@,;<>]+@[^\s@]+\.[^\s@.]+$/.test(email) ? till.word("email_wrong") : ""),
      wrong("phone", phone && !/^\+?[\d\s().\-]{6,24}$/.test(phone) ? till.word("phone_wrong") : ""),
      wrong("address", till.cart.now.mode === "delivery" && !input("address").value.trim() ? till.word("address_missing") : "")
    ];
    return !found.some(Boolean);
  }
  function open() {
    if (till.cart.busy()) return;
    var delivery = till.cart.now.mode === "delivery";
    FIELDS.forEach(function (name) {
      input(name).value = till.cart.now[name];
      if (name !== "name") wrong(name, "");
    });
    till.one("[data-address]", form).classList.toggle("hidden", !delivery);
    till.put(dialog, "title", till.word(delivery ? "customer_address" : "customer"));
    till.open("customer");
    input(delivery && !till.cart.now.address ? "address" : "name").focus();
  }
  form.addEventListener("focusout", function (event) {
    var name = event.target.getAttribute("data-field");
    if ((name === "email" || name === "phone") && event.target.value) judge();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (!judge()) return till.one("[aria-invalid=true]", form).focus();
    FIELDS.forEach(function (name) { till.cart.now[name] = input(name).value.trim(); });
    till.close("customer");
    till.cart.changed();
  });
  till.on("does:customer", open);

  /* what the server would not take */
  var box = till.one("[data-refused]");
  till.refused = function (text) {
    box.textContent = text;
    box.classList.toggle("hidden", text === "");
  };
  function short(error, lines) {
    var parts = error.details.ingredients || [];
    parts.forEach(function (part) {
      lines.forEach(function (line) {
        if (till.lines.uses(line, part.id)) till.flags[line.n] = till.word("short", part.name, part.needed, part.left);
      });
    });
    return till.word("out_of_stock", parts.map(function (part) { return till.word("short", part.name, part.needed, part.left); }).join(" · "));
  }
  till.on("refused", function (refusal) {
    var error = refusal.error;
    var details = error.details || {};
    var at = /^items\[(\d+)\]/.exec(details.field || "");
    var said = error.message || till.word("refused");
    till.flags = {};
    if (error.code === "OUT_OF_STOCK") said = short(error, refusal.lines);
    if (at && refusal.lines[at[1]]) {
      till.flags[refusal.lines[at[1]].n] = said;
      till.cart.now.selected = refusal.lines[at[1]].n;
    }
    till.refused(said);
    till.cart.changed();
    var field = { INVALID_EMAIL: "email", INVALID_PHONE: "phone" }[error.code] || { "delivery.address": "address", "customer.name": "name", "customer.email": "email", "customer.phone": "phone" }[details.field];
    if (field) {
      open();
      if (field !== "name") wrong(field, said);
      input(field).focus();
    }
    till.fire("sold");
  });
  till.on("cart", function () {
    if (!till.cart.now.lines.length) till.refused("");
  });
})();
