/* What is paid and waits to be handed over: the longest waiting first, late ones in red; two taps hand one over. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var strip = till.one("[data-strip]");
  if (!strip) return;
  var EVERY = 3000;
  var FIRST = 5;
  var sheet = till.dialog("sheet");
  var waiting = [];
  var open = null;
  var asking = false;
  function minutes(order) {
    return Math.max(Math.floor((Date.now() + till.skew - Date.parse(order.paid_at)) / 60000), 0);
  }
  function number(order) {
    var parts = order.order_number.split("-");
    return parts[0] + " " + parts[parts.length - 1];
  }
  function where(order) {
    if (order.is_delivery) return till.word("mode_delivery");
    if (order.table_number) return order.service_mode === "drive" ? till.word("at_lane", order.table_number) : till.word("at_table", order.table_number);
    return order.customer_name || till.word("mode_" + order.service_mode);
  }
  function call(order) {
    var one = till.copy("call");
    var late = minutes(order) >= till.card.sla_minutes;
    one.setAttribute("data-call", order.order_number);
    one.classList.toggle("late", late);
    till.put(one, "number", number(order));
    till.put(one, "minutes", till.word(late ? "minutes_late" : "minutes", minutes(order)));
    till.put(one, "where", where(order));
    return one;
  }
  function show() {
    if (!till.card) return;
    var row = till.one("[data-calls]", strip);
    var held = document.activeElement && document.activeElement.getAttribute("data-call");
    row.textContent = "";
    waiting.slice(0, FIRST).forEach(function (order) { row.appendChild(call(order)); });
    till.put(strip, "paid", till.word(waiting.length < 2 ? "paid_one" : "paid", waiting.length));
    till.put(strip, "more", waiting.length > FIRST ? till.word("more", waiting.length - FIRST) : "");
    var all = till.one("[data-all-calls]");
    all.textContent = "";
    waiting.forEach(function (order) { all.appendChild(call(order)); });
    var back = held && till.one("[data-call='" + held + "']", row);
    if (back && !document.querySelector("dialog[open]")) back.focus();
  }
  function ask() {
    if (asking || !till.card) return;
    asking = true;
    till.api("GET", "/api/staff/orders?status=paid&page_size=100&service_day=" + till.card.service_day).then(function (answer) {
      asking = false;
      if (answer.status !== 200) return;
      waiting = answer.data.sort(function (a, b) { return a.paid_at < b.paid_at ? -1 : 1; });
      show();
    }, function () {
      asking = false;
    });
  }
  function look(order) {
    open = order;
    till.put(sheet, "number", number(order));
    till.put(sheet, "whole", order.order_number);
    till.put(sheet, "where", where(order) + " · " + till.word("minutes", minutes(order)));
    till.put(sheet, "trouble", "");
    till.one("[data-sheet-lines]", sheet).textContent = "";
    till.close("waiting");
    till.open("sheet");
    till.api("GET", "/api/staff/orders/" + encodeURIComponent(order.order_number)).then(function (answer) {
      if (answer.status === 200 && open === order) lines(answer.data);
    }, function () {});
  }
  function lines(whole) {
    var place = till.one("[data-sheet-lines]", sheet);
    place.textContent = "";
    whole.items.forEach(function (line) {
      var one = till.copy("sheet-line");
      till.put(one, "q", String(line.quantity));
      till.put(one, "n", line.label + (line.format === "maxi" ? " " + till.word("format_maxi") : ""));
      var parts = line.choices.slice();
      line.modifiers.forEach(function (change) { parts.push((change.action === "remove" ? till.word("without") : "+") + " " + change.ingredient); });
      till.put(one, "parts", parts.join(", "));
      place.appendChild(one);
    });
  }
  function deliver() {
    var order = open;
    till.api("POST", "/api/staff/orders/" + encodeURIComponent(order.order_number) + "/deliver").then(function (answer) {
      if (answer.status !== 200) {
        till.put(sheet, "trouble", answer.error.message || till.word("refused"));
        return ask();
      }
      waiting = waiting.filter(function (one) { return one !== order; });
      till.close("sheet");
      till.say(till.word("delivered", number(order)));
      show();
    }, function () {
      till.put(sheet, "trouble", till.word("no_connection"));
    });
  }
  document.addEventListener("click", function (event) {
    var one = event.target.closest("[data-call]");
    var order = one && waiting.filter(function (each) { return each.order_number === one.getAttribute("data-call"); })[0];
    if (order) look(order);
  });
  till.on("does:oldest", function () {
    if (waiting.length) look(waiting[0]);
    else till.say(till.word("none_waiting"));
  });
  till.on("does:waiting", function () { till.open("waiting"); });
  till.on("does:deliver", deliver);
  till.on("sold", ask);
  till.on("card", ask);
  setInterval(function () {
    if (document.visibilityState === "visible") ask();
  }, EVERY);
})();
