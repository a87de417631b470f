/* Order entry: what its other files share. Words come from the page, money and times follow its locale, and one bus tells who must look again. */
(function () {
  "use strict";
  var root = document.querySelector("[data-till]");
  if (!root) return;
  var words = {};
  document.querySelector("template[data-words]").content.querySelectorAll("[data-w]").forEach(function (word) {
    words[word.getAttribute("data-w")] = word.textContent;
  });
  var listeners = {};
  var token = root.getAttribute("data-token");
  var money = new Intl.NumberFormat(root.getAttribute("data-locale"), { style: "currency", currency: root.getAttribute("data-currency") });
  var digits = money.resolvedOptions().maximumFractionDigits;
  var till = {
    root: root,
    /* an empty attribute does not reach the page */
    base: root.getAttribute("data-base") || "",
    /* how far this machine's clock is behind the server's */
    skew: 0,
    digits: digits,
    on: function (name, act) {
      (listeners[name] = listeners[name] || []).push(act);
    },
    fire: function (name, what) {
      (listeners[name] || []).forEach(function (act) { act(what); });
    },
    /* a sentence of the page, with its holes filled */
    word: function (name) {
      var values = Array.prototype.slice.call(arguments, 1);
      return words[name].replace(/\{(\d)\}/g, function (hole, at) { return values[at]; });
    },
    money: function (cents) {
      return money.format(cents / Math.pow(10, digits)).replace("-", "−");
    },
    one: function (selector, within) {
      return (within || document).querySelector(selector);
    },
    all: function (selector, within) {
      return Array.prototype.slice.call((within || document).querySelectorAll(selector));
    },
    /* a copy of one of the page's patterns */
    copy: function (name) {
      return document.querySelector("template[data-tpl='" + name + "']").content.firstElementChild.cloneNode(true);
    },
    put: function (within, part, text) {
      var place = within.querySelector("[data-put='" + part + "']");
      if (place.textContent !== text) place.textContent = text;
      place.classList.toggle("hidden", text === "");
      return place;
    },
    open: function (name) {
      var dialog = till.dialog(name);
      if (!dialog.open) dialog.showModal();
      return dialog;
    },
    close: function (name) {
      if (till.dialog(name).open) till.dialog(name).close();
    },
    dialog: function (name) {
      return document.querySelector("dialog[data-dialog='" + name + "']");
    },
    /* the line by the pay button that a screen reader reads out too */
    say: function (text, undo) {
      till.one("[data-says=status]").textContent = text;
      till.one("[data-does=undo]").classList.toggle("hidden", !undo);
    },
    api: function (method, path, body) {
      return call(method, path, body).then(function (answer) {
        return method !== "GET" && answer.status === 403 ? renewed(method, path, body, answer) : answer;
      });
    }
  };
  /* rejects where no answer came: then nobody knows whether something was done */
  function call(method, path, body) {
    var headers = { Accept: "application/json" };
    if (method !== "GET") headers["X-CSRF-Token"] = token;
    if (body) headers["Content-Type"] = "application/json";
    var request = { method: method, headers: headers, credentials: "same-origin", signal: AbortSignal.timeout(20000) };
    if (body) request.body = JSON.stringify(body);
    return fetch(till.base + path, request).then(function (response) {
      var date = Date.parse(response.headers.get("Date"));
      if (date) till.skew = date - Date.now();
      return response.json().catch(function () { return {}; }).then(function (json) {
        return { status: response.status, tag: response.headers.get("ETag"), data: json.data, error: json.error || {} };
      });
    });
  }
  /* whoever signed in again in another window has another token; somebody else must not send this person's cart */
  function renewed(method, path, body, refused) {
    return call("GET", "/api/me").then(function (me) {
      if (me.status !== 200 || !me.data.csrf_token || me.data.csrf_token === token) return refused;
      if (root.getAttribute("data-till") !== "comptoir-order-" + me.data.tenant_id + "-" + me.data.user_id) {
        location.reload();
        return refused;
      }
      token = me.data.csrf_token;
      return call(method, path, body);
    });
  }
  document.addEventListener("click", function (event) {
    var closer = event.target.closest("[data-leaves]");
    if (closer) closer.closest("dialog").close();
    var act = event.target.closest("[data-does]");
    if (act) till.fire("does:" + act.getAttribute("data-does"), act);
  });
  window.till = till;
})();
