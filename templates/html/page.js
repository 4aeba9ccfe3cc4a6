"use strict";
(function () {
  var root = document.documentElement;
  var theme = document.getElementById("theme");

  function stored(value) {
    try {
      if (value) localStorage.setItem("palaudit-theme", value);
      return localStorage.getItem("palaudit-theme");
    } catch (refused) {
      return null;
    }
  }
  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function label() {
    theme.textContent = isDark() ? "Light" : "Dark";
    theme.setAttribute("aria-label", isDark() ? "Use light colours" : "Use dark colours");
  }
  if (stored()) root.dataset.theme = stored();
  theme.hidden = false;
  theme.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    stored(root.dataset.theme);
    label();
  });
  label();

  function filterBox(name, before, items) {
    var box = document.createElement("div");
    box.className = "filter";
    var input = document.createElement("input");
    input.type = "search";
    input.placeholder = "Filter";
    input.setAttribute("aria-label", "Filter " + name.toLowerCase() + " shown here");
    var told = document.createElement("span");
    told.setAttribute("role", "status");
    box.append(input, told);
    before.before(box);
    var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
    input.addEventListener("input", function () {
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item, i) {
        var hit = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
        item.hidden = !hit;
        if (hit) shown++;
      });
      told.textContent = words.length ? shown + " of " + items.length + " shown" : "";
      document.querySelectorAll(".rule").forEach(function (rule) {
        rule.hidden = !rule.querySelector(".finding:not([hidden])") && !!rule.querySelector(".finding");
      });
    });
  }
  document.querySelectorAll("table[data-filter]").forEach(function (table) {
    if (table.tBodies[0].rows.length > 8) {
      filterBox(table.dataset.filter, table.closest(".frame"), Array.from(table.tBodies[0].rows));
    }
  });
  document.querySelectorAll("[data-filter-group]").forEach(function (group) {
    var items = Array.from(group.querySelectorAll(".finding"));
    if (items.length > 8) filterBox(group.dataset.filterGroup, group, items);
  });

  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    return Promise.reject(new Error("no clipboard"));
  }
  document.querySelectorAll(".command").forEach(function (command) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button copy";
    button.textContent = "Copy";
    button.addEventListener("click", function () {
      copy(command.querySelector("code").textContent).then(
        function () { button.textContent = "Copied"; },
        function () {
          getSelection().selectAllChildren(command.querySelector("code"));
          button.textContent = "Selected";
        });
      setTimeout(function () { button.textContent = "Copy"; }, 2000);
    });
    command.querySelector(".tool").append(button);
  });

  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      target.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", openTarget);
  openTarget();

  var opened = [];
  addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
})();
