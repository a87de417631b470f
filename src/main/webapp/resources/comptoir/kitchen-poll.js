/* Asks twice a second whether anything else is to be shown; 304 is the usual answer. It never gives up: after a restart of the server the display goes on by itself. */
(function () {
  "use strict";
  var kitchen = window.kitchen;
  if (!kitchen) return;
  var EVERY = 500;
  var AFTER_A_FAILURE = 1500;
  /* stock changes without an order changing: once a minute everything is read anew */
  var WHOLE = 60000;
  var cut = document.querySelector("[data-cut]");
  var mark = "";
  var whole = 0;
  var heard = Date.now();
  var failures = 0;
  var next = 0;
  var asking = false;
  function lost() {
    failures += 1;
    if (failures < 2) return;
    cut.textContent = kitchen.word("cut", kitchen.time(heard + kitchen.skew));
    cut.classList.remove("hidden");
  }
  function back() {
    failures = 0;
    heard = Date.now();
    cut.classList.add("hidden");
  }
  function take(board) {
    var known = kitchen.board && kitchen.board.orders.map(function (order) { return order.id; });
    var fresh = known ? board.orders.filter(function (order) { return known.indexOf(order.id) < 0 && (!kitchen.kept.source || kitchen.kept.source === order.source); }) : [];
    kitchen.skew = Date.parse(board.now) - Date.now();
    kitchen.board = board;
    mark = board.mark;
    whole = Date.now() + WHOLE;
    kitchen.show();
    if (fresh.length) {
      kitchen.ring();
      kitchen.put(document, "told", kitchen.word("told", fresh.map(function (order) { return order.called; }).join(", ")));
    }
  }
  function read(answer) {
    if (answer.status === 304) return back();
    if (answer.status === 200) {
      return answer.json().then(function (body) {
        take(body.data);
        back();
      });
    }
    /* the session is over, or the permission is gone: the page itself says so. A server on its way up answers otherwise. */
    if (answer.status === 401 || answer.status === 403) return location.reload();
    lost();
  }
  function again(soon) {
    clearTimeout(next);
    next = setTimeout(kitchen.poll, soon ? 0 : failures ? AFTER_A_FAILURE : EVERY);
  }
  kitchen.poll = function (soon) {
    if (asking) return soon ? setTimeout(again, 50, true) : undefined;
    asking = true;
    var headers = mark && Date.now() < whole ? { "If-None-Match": 'W/"' + mark + '"' } : {};
    kitchen.ask("GET", "/api/staff/kitchen", headers).then(read).catch(lost).then(function () {
      asking = false;
      again(false);
    });
  };
  document.addEventListener("visibilitychange", function () { if (!document.hidden) again(true); });
  window.addEventListener("online", function () { again(true); });
  kitchen.poll();
})();
