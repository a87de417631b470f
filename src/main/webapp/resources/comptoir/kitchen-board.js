/* The rack of tickets and what stands beside it. A ticket that is there stays the same element: nothing blinks but what is new. */
(function () {
  "use strict";
  var kitchen = window.kitchen;
  if (!kitchen) return;
  var root = kitchen.root;
  var rack = root.querySelector("[data-rack]");
  var make = root.querySelector("[data-make]");
  var shown = {};
  function wanted() {
    var source = kitchen.kept.source;
    return kitchen.board.orders.filter(function (order) { return !source || order.source === source; });
  }
  function item(name, count) {
    var made = document.createElement("li");
    made.textContent = name;
    made.appendChild(document.createElement("b")).textContent = count;
    return made;
  }
  /* a menu is its burger and its choices: that is what is made */
  function counts(orders) {
    var all = {};
    orders.forEach(function (order) {
      order.lines.forEach(function (line) {
        [line.burger || line.label].concat(line.choices).forEach(function (name) { all[name] = (all[name] || 0) + line.quantity; });
      });
    });
    return Object.keys(all).map(function (name) { return { name: name, count: all[name] }; }).sort(function (a, b) {
      return b.count - a.count || a.name.localeCompare(b.name);
    });
  }
  function aside(orders) {
    make.textContent = "";
    counts(orders).forEach(function (one) { make.appendChild(item(one.name, one.count)); });
    var chosen = document.querySelector("[data-source] option[value='" + (kitchen.kept.source || "") + "']");
    kitchen.put(root, "of", kitchen.kept.source && chosen ? kitchen.word("only", chosen.textContent) : kitchen.word("every"));
    var low = root.querySelector("[data-low]");
    var list = low.querySelector("ul");
    list.textContent = "";
    kitchen.board.low.forEach(function (one) { list.appendChild(document.createElement("li")).textContent = kitchen.word("remain", one.name, one.left, one.unit); });
    low.classList.toggle("hidden", kitchen.board.low.length === 0);
  }
  /* columns that do not fit are beyond the right edge: somebody has to know */
  kitchen.measure = function () {
    var beyond = Array.prototype.filter.call(rack.querySelectorAll("article"), function (ticket) {
      return ticket.offsetLeft - rack.offsetLeft >= rack.clientWidth - 8;
    }).length;
    var note = root.querySelector("[data-put=beyond]");
    note.classList.toggle("hidden", beyond === 0);
    kitchen.put(root, "beyond", kitchen.word("beyond", beyond));
  };
  kitchen.show = function () {
    if (!kitchen.board) return;
    var orders = wanted();
    var keep = {};
    orders.forEach(function (order) { keep[order.id] = shown[order.id] || kitchen.ticket(order); });
    Object.keys(shown).forEach(function (id) { if (!keep[id]) shown[id].remove(); });
    shown = keep;
    var at = rack.querySelector("article");
    orders.forEach(function (order) {
      var ticket = shown[order.id];
      ticket.querySelector("[data-does=deliver]").classList.toggle("hidden", !kitchen.board.is_deliverable);
      if (ticket === at) at = at.nextElementSibling;
      else rack.insertBefore(ticket, at);
    });
    rack.querySelector("[data-empty]").classList.toggle("hidden", orders.length > 0);
    aside(orders);
    kitchen.tick();
    kitchen.measure();
  };
  kitchen.tick = function () {
    document.querySelectorAll("[data-put=clock]").forEach(function (spot) { spot.textContent = kitchen.time(kitchen.now()); });
    if (!kitchen.board) return;
    var bands = { late: 0, warn: 0, ok: 0 };
    wanted().forEach(function (order) {
      if (shown[order.id]) kitchen.age(shown[order.id], order);
      bands[kitchen.band(order)] += 1;
    });
    Object.keys(bands).forEach(function (band) { kitchen.put(document, band, kitchen.word(band, bands[band])); });
    var mean = kitchen.board.mean_seconds;
    kitchen.put(document, "aim", mean === null ? kitchen.word("aim", kitchen.board.sla_minutes) : kitchen.word("aim_mean", kitchen.board.sla_minutes, kitchen.span(mean)));
  };
  window.addEventListener("resize", function () { kitchen.measure(); });
  setInterval(kitchen.tick, 1000);
  kitchen.tick();
})();
