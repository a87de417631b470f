/* The kitchen display: what its parts share. The state lives here; each part shows its share of it. */
(function () {
  "use strict";
  var root = document.querySelector("[data-kitchen]");
  if (!root) return;
  var words = document.querySelector("[data-words]").content;
  var kitchen = (window.kitchen = { root: root, board: null, skew: 0, kept: {}, arrived: {} });
  var key = root.getAttribute("data-kitchen");
  var lang = document.documentElement.lang;
  /* an empty attribute does not reach the page */
  var base = root.getAttribute("data-base") || "";
  var clock = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: root.getAttribute("data-zone") });
  try {
    kitchen.kept = JSON.parse(localStorage.getItem(key) || "{}");
  } catch (broken) {
    kitchen.kept = {};
  }
  /* what was chosen on this screen stays chosen on it */
  kitchen.keep = function (name, value) {
    kitchen.kept[name] = value;
    try {
      localStorage.setItem(key, JSON.stringify(kitchen.kept));
    } catch (full) {
      /* then it lasts until the page is opened anew */
    }
  };
  kitchen.word = function (name) {
    var values = Array.prototype.slice.call(arguments, 1);
    return words.querySelector("[data-w=" + name + "]").textContent.replace(/\{(\d)\}/g, function (hole, at) {
      return values[at];
    });
  };
  kitchen.put = function (place, name, text) {
    var spot = place.querySelector("[data-put=" + name + "]");
    if (spot && spot.textContent !== String(text)) spot.textContent = text;
  };
  kitchen.copy = function (name) {
    return document.querySelector("[data-pattern=" + name + "]").content.firstElementChild.cloneNode(true);
  };
  kitchen.now = function () {
    return Date.now() + kitchen.skew;
  };
  kitchen.time = function (at) {
    return clock.format(at);
  };
  /* 7:32, or 1:07:32 for what nobody has looked at for long */
  kitchen.span = function (seconds) {
    var minutes = Math.floor(seconds / 60);
    var two = function (n) { return (n < 10 ? "0" : "") + n; };
    return minutes < 60 ? minutes + ":" + two(seconds % 60) : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(seconds % 60);
  };
  kitchen.ask = function (method, path, headers) {
    var gone = new AbortController();
    var patience = setTimeout(function () { gone.abort(); }, 8000);
    return fetch(base + path, { method: method, headers: headers, cache: "no-store", credentials: "same-origin", signal: gone.signal }).then(function (answer) {
      clearTimeout(patience);
      return answer;
    }, function (error) {
      clearTimeout(patience);
      throw error;
    });
  };
})();
