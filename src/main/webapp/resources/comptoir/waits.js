/* How many people wait for each product of a list: asked once for all of them when the list is there, because counting them takes longer than the list may. */
(function () {
  "use strict";
  var people = null;
  function show() {
    document.querySelectorAll("[data-waits].hidden").forEach(function (place) {
      var count = people && people[place.getAttribute("data-waits")];
      if (count) {
        place.textContent = place.getAttribute("data-text").replace("{0}", count.toLocaleString(document.documentElement.lang));
        place.classList.remove("hidden");
      }
    });
  }
  function keep(answer) {
    people = {};
    answer.data.forEach(function (one) {
      people[one.product_id] = one.people;
    });
    show();
    // rows that were moved come anew
    new MutationObserver(show).observe(document.getElementById("list"), { childList: true, subtree: true });
  }
  var first = document.querySelector("[data-waits]");
  if (!first) return;
  fetch(first.getAttribute("data-from"), { headers: { Accept: "application/json" } })
    .then(function (response) {
      return response.ok ? response.json().then(keep) : null;
    })
    .catch(function () {
      // the list is of use without
    });
})();
