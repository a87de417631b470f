/* Says what the stock will be while packs are typed, and how far a count is off. The boxes come and go with answers, so one listener for all. */
(function () {
  "use strict";
  function form(number, signed) {
    var way = signed ? { signDisplay: "exceptZero" } : {};
    return new Intl.NumberFormat(document.documentElement.lang, way).format(number).replace("-", "−");
  }
  function say(box) {
    var input = box.querySelector(box.getAttribute("data-moves") === "count" ? "input[name$='actualQuantity']" : "input[name$='packs']");
    var place = box.querySelector("[data-after]");
    if (!input || !place) return;
    var typed = input.value.replace(/\s/g, "");
    var stock = Number(box.getAttribute("data-stock"));
    if (!/^\d{1,9}$/.test(typed)) place.textContent = "–";
    else if (box.getAttribute("data-moves") === "restock") place.textContent = form(stock + Number(typed) * Number(box.getAttribute("data-pack")));
    else place.textContent = Number(typed) === stock ? box.getAttribute("data-right") : form(Number(typed) - stock, true);
    place.parentNode.classList.toggle("bad", place.textContent.charAt(0) === "−");
  }
  function all() {
    document.querySelectorAll("[data-moves]").forEach(say);
  }
  document.addEventListener("input", function (event) {
    var box = event.target.closest("[data-moves]");
    if (box) say(box);
  });
  document.addEventListener("focusin", function (event) {
    all();
    /* what is typed replaces the one pack that stands there */
    if (event.target.matches("[data-moves] input.num")) event.target.select();
  });
  /* where a chart is wider than the screen, today is what counts */
  document.querySelectorAll(".chart").forEach(function (chart) {
    chart.scrollLeft = chart.scrollWidth;
  });
})();
