/* What CSS cannot: the styles that components ask for, help that a screen reader finds, dialogs that a button names (data-opens, data-closes), text that one copies (data-copies), and menus that close. Loaded as a file, so that the content policy needs no exception. */
(function () {
  "use strict";
  function dress() {
    document.querySelectorAll("[data-style]").forEach(function (bare) {
      bare.style.cssText += ";" + bare.getAttribute("data-style");
      bare.removeAttribute("data-style");
    });
  }
  function name() {
    var bare = ".field input[type=file], .field button.ui-button-icon-only, .field .ui-datepicker-trigger";
    document.querySelectorAll(bare).forEach(function (control) {
      var label = control.closest(".field").querySelector("label");
      control.removeAttribute("aria-hidden");
      if (label && label.id) control.setAttribute("aria-labelledby", label.id);
    });
  }
  /* PrimeFaces puts alerts into a list: an item that is an alert is no item, and a list without items is none */
  function unlist() {
    document.querySelectorAll(".ui-messages ul").forEach(function (list) {
      list.setAttribute("role", "presentation");
    });
  }
  function describe() {
    dress();
    name();
    unlist();
    document.querySelectorAll(".help[data-for]").forEach(function (help) {
      var input = help.parentNode.querySelector("input:not([type=hidden]), textarea, select");
      if (!input) return;
      help.id = help.id || input.id + "_help";
      var known = (input.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
      if (known.indexOf(help.id) < 0) input.setAttribute("aria-describedby", known.concat(help.id).join(" "));
    });
  }
  /* without https there is no clipboard to write to: then the text is selected, and the keyboard copies it */
  function copy(button) {
    var source = document.getElementById(button.getAttribute("data-copies"));
    window.getSelection().selectAllChildren(source);
    function told() {
      button.querySelector("span").textContent = button.getAttribute("data-copied");
    }
    if (navigator.clipboard) navigator.clipboard.writeText(source.textContent.trim()).then(told, function () {});
    else if (document.execCommand("copy")) told();
  }
  document.addEventListener("click", function (event) {
    var copier = event.target.closest("[data-copies]");
    if (copier) copy(copier);
    var opener = event.target.closest("[data-opens]");
    if (opener) window.PF(opener.getAttribute("data-opens")).show();
    var closer = event.target.closest("[data-closes]");
    if (closer) window.PF(closer.getAttribute("data-closes")).hide();
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.removeAttribute("open");
    });
  });
  /* while a row is dragged, the library would set its cursor by a style of its own, which the page's policy stops */
  document.addEventListener("pointerdown", function (event) {
    var rows = event.target.closest(".movable .ui-sortable");
    if (rows) window.jQuery(rows).sortable("option", "cursor", "auto");
  });
  /* a chosen file is read here and shown, so that nobody sends what they have not seen; spreadsheets save in the old alphabet too */
  function read(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (older) {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }
  document.addEventListener("change", function (event) {
    var target = event.target.getAttribute("data-reads");
    var file = target && event.target.files[0];
    if (!file) return;
    file.arrayBuffer().then(function (bytes) {
      document.getElementById(target).value = read(bytes);
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
  /* a widget hides, shows and measures by the styles it asked for: they must be there before it begins */
  if (window.PrimeFaces) {
    var begin = window.PrimeFaces.cw;
    window.PrimeFaces.cw = function () {
      dress();
      return begin.apply(this, arguments);
    };
  }
  /* answers and widgets bring new elements at any time; only elements are watched, so that naming them does not call itself */
  new MutationObserver(describe).observe(document.body, { childList: true, subtree: true });
})();
