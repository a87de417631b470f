/* One ticket of the kitchen display: what is to be made, and how long it has waited against what is allowed. */
(function () {
  "use strict";
  var kitchen = window.kitchen;
  if (!kitchen) return;
  var HURRY = 0.75;
  var NEW = 15;
  function where(order) {
    if (order.is_delivery) return kitchen.word("delivery");
    if (order.service_mode === "drive") return order.table_number ? kitchen.word("lane", order.table_number) : kitchen.word("drive");
    return order.table_number ? kitchen.word("table", order.table_number) : kitchen.word(order.service_mode);
  }
  function change(kind, text) {
    var made = document.createElement("em");
    made.className = kind;
    made.textContent = text;
    return made;
  }
  function line(of) {
    var made = kitchen.copy("line");
    var what = made.querySelector("div");
    kitchen.put(made, "quantity", of.quantity);
    kitchen.put(made, "label", of.label);
    kitchen.put(made, "choices", of.choices.join(", "));
    made.querySelector(".maxi").classList.toggle("hidden", !of.is_maxi);
    of.without.forEach(function (name) { what.appendChild(change("less", kitchen.word("without", name))); });
    of.added.forEach(function (name) { what.appendChild(change("more", "+ " + name)); });
    return made;
  }
  kitchen.ticket = function (order) {
    var made = kitchen.copy("ticket");
    made.setAttribute("data-order", order.order_number);
    kitchen.put(made, "called", order.called);
    kitchen.put(made, "where", where(order));
    order.lines.forEach(function (one) { made.querySelector("ol").appendChild(line(one)); });
    return made;
  };
  /* late, to hurry with, or on time: the word for it stands in the bar above */
  kitchen.band = function (order) {
    var part = kitchen.waited(order) / (kitchen.board.sla_minutes * 60);
    return part >= 1 ? "late" : part >= HURRY ? "warn" : "ok";
  };
  kitchen.waited = function (order) {
    return Math.max(Math.floor((kitchen.now() - Date.parse(order.paid_at)) / 1000), 0);
  };
  /* colour, minutes and the length of the bar say the same */
  kitchen.age = function (made, order) {
    var waited = kitchen.waited(order);
    var left = kitchen.board.sla_minutes * 60 - waited;
    var fresh = waited < NEW;
    ["late", "warn", "ok"].forEach(function (band) { made.classList.toggle(band, band === kitchen.band(order)); });
    made.classList.toggle("new", fresh);
    made.querySelector("[data-bar]").setAttribute("width", String(Math.min(100, 100 * waited / (kitchen.board.sla_minutes * 60))));
    kitchen.put(made, "age", kitchen.span(waited));
    kitchen.put(made, "left", fresh ? kitchen.word("new") : left > 0 ? kitchen.word("left", kitchen.span(left)) : kitchen.word("over", Math.max(Math.floor(-left / 60), 1)));
  };
  kitchen.served = function (order) {
    var made = kitchen.ticket(order);
    made.classList.add("off");
    kitchen.put(made, "age", kitchen.time(Date.parse(order.delivered_at)));
    kitchen.put(made, "left", kitchen.word("served"));
    made.querySelector(".run").remove();
    return made;
  };
})();
