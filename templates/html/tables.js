"use strict";
(function () {
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
})();
