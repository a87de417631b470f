/* What CSS cannot: the styles that components ask for, help that a screen reader finds, dialogs that a button names (data-opens), and menus that close. Loaded as a file, so that the content policy needs no exception. */
(function () {
  "use strict";
  function dress() {
    document.querySelectorAll("[data-style]").forEach(function (bare) {
      bare.style.cssText += ";" + bare.getAttribute("data-style");
      bare.removeAttribute("data-style");
    });
  }
  function name() {
    document.querySelectorAll(".field input[type=file][aria-hidden]").forEach(function (file) {
      file.removeAttribute("aria-hidden");
    });
    document.querySelectorAll(".field button.ui-button-icon-only, .field .ui-datepicker-trigger").forEach(function (button) {
      var label = button.closest(".field").querySelector("label");
      if (label && label.id) button.setAttribute("aria-labelledby", label.id);
    });
  }
  function describe() {
    dress();
    name();
    document.querySelectorAll(".help[data-for]").forEach(function (help) {
      var input = help.parentNode.querySelector("input:not([type=hidden]), textarea, select");
      if (!input) return;
      help.id = help.id || input.id + "_help";
      var known = (input.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
      if (known.indexOf(help.id) < 0) input.setAttribute("aria-describedby", known.concat(help.id).join(" "));
    });
  }
  document.addEventListener("click", function (event) {
    var opener = event.target.closest("[data-opens]");
    if (opener) window.PF(opener.getAttribute("data-opens")).show();
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach(function (menu) {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
      });
    }
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      var search = document.querySelector("input[data-slash]");
      if (search) {
        event.preventDefault();
        search.focus();
      }
    }
  });
  describe();
  window.addEventListener("load", describe);
  if (window.jQuery) window.jQuery(document).on("pfAjaxComplete", describe);
})();
