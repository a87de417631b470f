/* What can be done before the display: size, sound, the whole screen, what was handed over last, and, for those who may, handing over. */
(function () {
  "use strict";
  var kitchen = window.kitchen;
  if (!kitchen) return;
  var SIZES = 6;
  var SURE = 4000;
  var recall = document.querySelector("[data-recall]");
  var sound = document.querySelector("[data-does=sound]");
  var source = document.querySelector("[data-source]");
  var name = sound.title;
  var audio = null;
  function note(at, pitch) {
    var tone = audio.createOscillator();
    var loud = audio.createGain();
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.25, audio.currentTime + at);
    loud.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + 0.35);
    tone.connect(loud).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.4);
  }
  /* a browser makes no sound before somebody has touched the page: until then the button says so */
  function wake() {
    if (!kitchen.kept.sound) return;
    audio = audio || new AudioContext();
    audio.resume().then(hear);
  }
  function hear() {
    sound.setAttribute("aria-pressed", String(Boolean(kitchen.kept.sound)));
    sound.classList.toggle("asleep", Boolean(kitchen.kept.sound) && !(audio && audio.state === "running"));
    sound.title = sound.classList.contains("asleep") ? kitchen.word("touch") : name;
  }
  kitchen.ring = function () {
    if (!kitchen.kept.sound || !audio || audio.state !== "running") return;
    note(0, 880);
    note(0.18, 1175);
  };
  function size(step) {
    var to = Math.min(Math.max((kitchen.kept.size || 2) + step, 1), SIZES);
    kitchen.keep("size", to);
    document.querySelectorAll(".kitchen, .recall").forEach(function (place) { place.setAttribute("data-size", to); });
    kitchen.measure();
  }
  function lastServed() {
    if (recall.open) return recall.close();
    kitchen.ask("GET", "/api/staff/kitchen/recall", {}).then(function (answer) { return answer.ok ? answer.json() : { data: [] }; }).then(function (answer) {
      var place = recall.querySelector("[data-recalled]");
      place.textContent = "";
      answer.data.forEach(function (order) { place.appendChild(kitchen.served(order)); });
      recall.querySelector("[data-nothing]").classList.toggle("hidden", answer.data.length > 0);
      if (!recall.open) recall.showModal();
    }, function () {});
  }
  /* twice: a sleeve that brushes the screen hands nothing over */
  function deliver(button) {
    var ticket = button.closest("[data-order]");
    if (!button.classList.contains("sure")) {
      button.classList.add("sure");
      button.textContent = kitchen.word("sure", ticket.querySelector("h2").textContent);
      setTimeout(function () {
        button.classList.remove("sure");
        button.textContent = kitchen.word("deliver");
      }, SURE);
      return;
    }
    button.disabled = true;
    kitchen.ask("POST", "/api/staff/orders/" + ticket.getAttribute("data-order") + "/deliver", { "X-CSRF-Token": kitchen.root.getAttribute("data-token") }).then(function () {
      button.disabled = false;
      kitchen.poll(true);
    }, function () { button.disabled = false; });
  }
  var acts = {
    smaller: function () { size(-1); },
    larger: function () { size(1); },
    recall: lastServed,
    deliver: deliver,
    sound: function () {
      kitchen.keep("sound", !kitchen.kept.sound);
      wake();
      hear();
    },
    full: function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen().catch(function () {});
    }
  };
  var keys = { r: "recall", "+": "larger", "=": "larger", "-": "smaller", s: "sound", f: "full" };
  document.addEventListener("click", function (event) {
    var act = event.target.closest("[data-does]");
    wake();
    if (act) acts[act.getAttribute("data-does")](act);
  });
  document.addEventListener("keydown", function (event) {
    wake();
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    var act = acts[keys[event.key.toLowerCase()]];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  if (source) {
    source.value = kitchen.kept.source || "";
    if (source.selectedIndex < 0) kitchen.keep("source", source.value = "");
    source.addEventListener("change", function () {
      kitchen.keep("source", source.value);
      kitchen.show();
    });
  } else if (kitchen.kept.source) kitchen.keep("source", "");
  size(0);
  hear();
})();
