/* What a line of the order says and costs. Prices follow the rule of the server, whose answer is what counts. */
(function () {
  "use strict";
  var till = window.till;
  if (!till) return;
  function thing(line) {
    return till.things[line.type + ":" + line.id];
  }
  function product(id) {
    return till.things["product:" + id];
  }
  /* whose recipe is changed: a menu's modifiers belong to its burger */
  function recipe(line) {
    var own = thing(line);
    var of = line.type === "menu" && own ? product(own.burger_product_id) : own;
    return of ? of.ingredients : [];
  }
  function slots(line) {
    var menu = line.type === "menu" && thing(line);
    return menu ? menu.slots : [];
  }
  function chosen(line) {
    return slots(line).map(function (slot) { return product(line.choices[slot.id]); }).filter(Boolean);
  }
  function base(line) {
    var own = thing(line);
    if (!own) return line.seen;
    if (line.type === "product") return own.price_cents;
    return line.format === "maxi" ? own.price_maxi_cents : own.price_normal_cents;
  }
  function extras(line) {
    return recipe(line).reduce(function (sum, part) {
      return sum + (line.mods[part.ingredient_id] === "add" ? part.extra_price_cents : 0);
    }, 0);
  }
  function rate(line) {
    var own = thing(line);
    if (!own) return 100;
    if (line.type === "product") return own.vat_rate;
    var burger = product(own.burger_product_id);
    return chosen(line).reduce(function (highest, one) { return Math.max(highest, one.vat_rate); }, burger ? burger.vat_rate : 0);
  }
  function vat(ttc, perMille) {
    var divisor = 1000 + perMille;
    return ttc - Math.floor((ttc * 2000 + divisor) / (2 * divisor));
  }
  till.lines = {
    thing: thing,
    product: product,
    recipe: recipe,
    slots: slots,
    vat: vat,
    name: function (line) {
      var own = thing(line);
      if (own) line.name = own.name;
      return line.name;
    },
    unit: function (line) { return base(line) + extras(line); },
    total: function (line) { return (base(line) + extras(line)) * line.quantity; },
    vatOf: function (line) { return vat((base(line) + extras(line)) * line.quantity, rate(line)); },
    base: base,
    rate: rate,
    /* what must still be chosen: a slot, "format", or nothing */
    missing: function (line) {
      if (line.type !== "menu") return null;
      if (!line.format) return { id: "format", name: till.word("format") };
      return slots(line).filter(function (slot) { return slot.is_required && !product(line.choices[slot.id]); })[0] || null;
    },
    /* why it cannot be sold now, or an empty text */
    gone: function (line) {
      var own = thing(line);
      if (!own) return till.word("left_card");
      if (!own.is_orderable) return till.why(own);
      var out = chosen(line).filter(function (one) { return !one.is_orderable; })[0];
      return out ? till.word("out_of", out.name) : "";
    },
    /* what stands below the name */
    parts: function (line) {
      var parts = chosen(line).map(function (one) { return { text: one.name }; });
      recipe(line).forEach(function (part) {
        var how = line.mods[part.ingredient_id];
        if (how === "remove") parts.push({ sign: "less", mark: till.word("without"), text: part.name });
        if (how === "add") parts.push({ sign: "more", mark: "+", text: part.name, cents: part.extra_price_cents });
      });
      return parts;
    },
    uses: function (line, ingredient) {
      var of = chosen(line);
      var own = thing(line);
      if (own) of.push(line.type === "menu" ? product(own.burger_product_id) : own);
      return of.some(function (one) {
        return one && one.ingredients.some(function (part) { return part.ingredient_id === ingredient; });
      });
    },
    item: function (line) {
      var item = { type: line.type, quantity: line.quantity };
      item[line.type + "_id"] = line.id;
      if (line.type === "menu") {
        item.format = line.format;
        item.selections = slots(line).filter(function (slot) { return line.choices[slot.id]; }).map(function (slot) {
          return { menu_slot_id: slot.id, product_id: line.choices[slot.id] };
        });
      }
      item.modifiers = Object.keys(line.mods).map(function (id) { return { ingredient_id: Number(id), action: line.mods[id] }; });
      return item;
    }
  };
})();
