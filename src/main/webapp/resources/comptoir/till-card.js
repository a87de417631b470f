/* The card: categories, tiles with pictures and codes, search; asked again every twenty seconds, so that what has run out shows. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  var EVERY = 20000;
  var tabs = till.one("[data-tabs]");
  var tiles = till.one("[data-tiles]");
  var search = till.one("input[data-finds]");
  var shown = "frequent";
  var tag = null;
  till.card = null;
  till.things = {};
  till.why = function (thing) {
    return thing.lacking.length ? till.word("out_of", thing.lacking.join(", ")) : till.word("unavailable");
  };
  function keyOf(type) {
    return function (thing) { return type + ":" + thing.id; };
  }
  function take(card) {
    till.card = card;
    till.things = {};
    card.menus.forEach(function (menu) {
      menu.key = keyOf("menu")(menu);
      till.things[menu.key] = menu;
    });
    card.products.forEach(function (product) {
      product.key = keyOf("product")(product);
      till.things[product.key] = product;
    });
    till.codes = {};
    card.codes.forEach(function (one) {
      if (till.things[one.thing]) till.things[one.thing].code = one.code;
      till.codes[one.code] = one.thing;
    });
    showTabs();
    showTiles();
    till.fire("card");
    till.fire("cart");
  }
  function ask() {
    till.api("GET", "/api/staff/assortment").then(function (answer) {
      offline(answer.status >= 500);
      if (answer.status === 401) till.open("signed-out");
      if (answer.status === 200 && answer.tag !== tag) {
        tag = answer.tag;
        take(answer.data);
      }
    }, function () {
      offline(true);
    });
  }
  function offline(is) {
    till.put(till.root, "offline", is ? till.word("offline") : "");
  }
  function pages() {
    return [{ id: "frequent", name: till.word("frequent") }].concat(till.card.categories);
  }
  function showTabs() {
    var held = document.activeElement && document.activeElement.getAttribute("data-tab");
    tabs.textContent = "";
    pages().forEach(function (page, at) {
      var tab = till.copy("tab");
      tab.setAttribute("data-tab", page.id);
      tab.setAttribute("aria-pressed", String(String(page.id) === shown));
      till.put(tab, "name", page.name);
      till.put(tab, "key", at < 8 ? "F" + (at + 1) : "");
      if (at < 8) tab.setAttribute("data-key", "F" + (at + 1));
      tabs.appendChild(tab);
      if (held === String(page.id)) tab.focus();
    });
  }
  function words(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }
  function list() {
    var wanted = words(search.value.trim());
    var all = till.card.menus.concat(till.card.products);
    if (wanted) {
      return all.filter(function (thing) { return words(thing.name).indexOf(wanted) >= 0 || (thing.code || "").indexOf(wanted) === 0; });
    }
    if (shown === "frequent") return till.card.frequent.map(function (key) { return till.things[key]; }).filter(Boolean);
    return all.filter(function (thing) { return String(thing.category_id) === shown; });
  }
  function price(thing) {
    return thing.price_cents === undefined ? thing.price_normal_cents : thing.price_cents;
  }
  function tile(thing) {
    var one = till.copy("tile");
    one.setAttribute("data-thing", thing.key);
    till.put(one, "name", thing.name);
    till.put(one, "note", thing.description || "");
    till.put(one, "price", till.money(price(thing)));
    till.put(one, "maxi", thing.price_maxi_cents === undefined ? "" : till.word("maxi_price", till.money(thing.price_maxi_cents)));
    till.put(one, "code", thing.code || "");
    var flag = till.put(one, "flag", thing.is_orderable ? (thing.portions_left === undefined || thing.portions_left === null ? "" : till.word("left", thing.portions_left)) : till.why(thing));
    flag.classList.add(thing.is_orderable ? "low" : "off");
    one.classList.toggle("out", !thing.is_orderable);
    if (!thing.is_orderable) one.setAttribute("aria-disabled", "true");
    var picture = till.one("img", one);
    if (thing.image_path) picture.src = till.base + "/" + thing.image_path;
    else picture.remove();
    return one;
  }
  function showTiles() {
    if (!till.card) return;
    var found = list();
    var held = document.activeElement && document.activeElement.getAttribute("data-thing");
    tiles.textContent = "";
    found.forEach(function (thing) {
      var one = tile(thing);
      tiles.appendChild(one);
      if (held === thing.key) one.focus();
    });
    till.one("[data-nothing]").classList.toggle("hidden", found.length > 0);
    till.one("[data-nothing]").textContent = till.word(search.value.trim() ? "nothing_found" : "nothing_sold");
    badges();
  }
  function badges() {
    var count = {};
    till.cart.now.lines.forEach(function (line) {
      var key = line.type + ":" + line.id;
      count[key] = (count[key] || 0) + line.quantity;
    });
    till.all("[data-thing]", tiles).forEach(function (one) {
      var many = count[one.getAttribute("data-thing")];
      one.classList.toggle("in-order", Boolean(many));
      till.put(one, "many", many ? String(many) : "");
    });
  }
  function show(page) {
    shown = String(page);
    search.value = "";
    till.all("[data-tab]", tabs).forEach(function (tab) {
      var here = tab.getAttribute("data-tab") === shown;
      tab.setAttribute("aria-pressed", String(here));
      if (here) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    showTiles();
    tiles.scrollTop = 0;
  }
  till.pick = function (key) {
    var thing = till.things[key];
    if (!thing) return;
    if (till.cart.busy()) return till.say(till.word("busy"));
    if (!thing.is_orderable) return till.say(till.word("cannot", thing.name, till.why(thing)));
    till.say("");
    till.cart.add(key.split(":")[0], thing.id);
    if (typeof thing.portions_left === "number") {
      var wanted = till.cart.now.lines.reduce(function (sum, line) { return sum + (line.type + ":" + line.id === key ? line.quantity : 0); }, 0);
      if (wanted > thing.portions_left) till.say(till.word("more_than_left", thing.name, thing.portions_left, wanted));
    }
  };
  till.turn = function (by) {
    var ids = pages().map(function (page) { return String(page.id); });
    show(ids[(ids.indexOf(shown) + by + ids.length) % ids.length]);
  };
  tiles.addEventListener("click", function (event) {
    var one = event.target.closest("[data-thing]");
    if (one) till.pick(one.getAttribute("data-thing"));
  });
  tabs.addEventListener("click", function (event) {
    var tab = event.target.closest("[data-tab]");
    if (tab) show(tab.getAttribute("data-tab"));
  });
  search.addEventListener("input", showTiles);
  search.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    var first = till.card && list()[0];
    if (event.key === "Enter" && search.value.trim() && first) till.pick(first.key);
    search.value = "";
    search.blur();
    showTiles();
  });
  till.on("cart", badges);
  till.on("sold", ask);
  ask();
  setInterval(function () {
    if (document.visibilityState === "visible") ask();
  }, EVERY);
})();
