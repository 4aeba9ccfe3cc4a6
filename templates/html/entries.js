"use strict";
/* Lists of what opens: findings and the like. What an entry opens to is unpacked when it is opened. */
(function () {
  if (!("DecompressionStream" in window)) return;
  var BODIES_OF_A_LINE = 50;

  function element(markup) {
    var template = document.createElement("template");
    template.innerHTML = markup;
    return template.content.firstElementChild;
  }

  /* The markup of what an entry opens to; the line that was unpacked last is kept. */
  function bodies(block) {
    var lines = null;
    var kept = -1;
    var unpacked = null;
    return function (row) {
      if (!lines) lines = block.textContent.trim().split("\n");
      var line = Math.floor(row / BODIES_OF_A_LINE);
      if (line !== kept) {
        kept = line;
        unpacked = new Promise(function (done) {
          palaudit.unpack(lines[line], function (all) { done(JSON.parse(all)); });
        });
      }
      return unpacked.then(function (all) { return all[row % BODIES_OF_A_LINE]; });
    };
  }

  function chooser(facet, listing, column, data) {
    var choices = palaudit.choices(data.columns[column]);
    var select = palaudit.element("select", {}, [palaudit.element("option", { value: "", textContent: facet + ": all" })]);
    select.setAttribute("aria-label", facet);
    choices.forEach(function (choice, i) {
      select.append(palaudit.element("option", { value: String(i), textContent: choice.text + " (" + choice.times + ")" }));
    });
    select.addEventListener("change", function () {
      if (select.value) listing().asked.exact[column] = choices[Number(select.value)].text;
      else delete listing().asked.exact[column];
      listing().update();
    });
    return select;
  }

  function enhance(list) {
    var block = document.querySelector("script[data-rows=\"" + list.id + "\"]");
    var body = bodies(document.querySelector("script[data-bodies=\"" + list.id + "\"]"));
    var all = Array.from(list.children);
    var heads = all.filter(function (child) { return child.dataset.group; });
    var first = all.filter(function (child) { return !child.dataset.group; });
    var only = list.parentElement.querySelector(".first-only");
    var selects = palaudit.element("span", { className: "facets" });
    var opened = new Set();
    var data = null;
    var listing = null;
    var height = 0;

    async function fill(entry, row) {
      if (entry.querySelector(".finding-body") || entry.dataset.filling) return;
      entry.dataset.filling = "true";
      entry.append(element(await body(row)));
      entry.dispatchEvent(new CustomEvent("palaudit:opened", { bubbles: true }));
    }

    var view = {
      noun: list.dataset.noun,
      frame: list,
      body: list,
      before: list,
      controls: [selects],
      all: all,
      packed: function () { return block.textContent.trim(); },
      ready: function (unpacked) {
        data = unpacked;
        height = first[0].offsetHeight;
        list.dataset.facets.split("|").forEach(function (facet, i) {
          var select = chooser(facet, function () { return listing; }, i + 2, data);
          if (select.options.length > 2) selects.append(select);
        });
      },
      /* Headings stand between the entries as negative numbers: -1 is the first. */
      items: function (rows) {
        var items = [];
        var before = -1;
        rows.forEach(function (row) {
          var group = Number(data.columns[1].texts[data.columns[1].cells[row]]);
          if (group !== before) items.push(-1 - group);
          before = group;
          items.push(row);
        });
        return items;
      },
      mode: function (few) {
        list.classList.toggle("frame", !few);
        if (few) {
          ["tabindex", "role", "aria-label"].forEach(function (name) { list.removeAttribute(name); });
        } else {
          list.tabIndex = 0;
          list.setAttribute("role", "region");
          list.setAttribute("aria-label", "List of " + view.noun);
        }
      },
      margin: function () { return 0; },
      estimate: function () { return height; },
      make: function (item) {
        if (item < 0) return heads[-1 - item];
        if (first[item]) return first[item];
        var column = data.columns[0];
        var made = element(column.markups[column.cells[item]]);
        made.addEventListener("toggle", function () {
          if (made.open) opened.add(item);
          else opened.delete(item);
          if (made.open) fill(made, item);
        });
        if (opened.has(item)) {
          made.open = true;
          fill(made, item);
        }
        return made;
      },
      place: function () { },
      gap: function (pixels) {
        var gap = palaudit.element("div", { className: "gap" });
        gap.style.height = pixels + "px";
        return gap;
      },
      cleared: function () {
        selects.querySelectorAll("select").forEach(function (one) { one.value = ""; });
      }
    };
    listing = palaudit.listing(view);
    // At once, so that what follows does not move when the reader comes near.
    view.mode(!only);
    if (only) only.hidden = true;
    palaudit.lists.push(listing);
    palaudit.whenSeen(list, only ? listing.begin : listing.load);
  }

  document.querySelectorAll(".entry-list").forEach(function (list) {
    if (list.querySelectorAll(".finding").length > 8) enhance(list);
  });

  /* A link to what the page holds as data, or has filtered away. */
  async function follow() {
    var anchor = palaudit.anchor();
    if (!anchor || document.getElementById(anchor)) return;
    for (var listing of palaudit.lists) {
      var node = await listing.find(anchor);
      if (node) {
        arrive(node);
        return;
      }
    }
  }
  function arrive(node) {
    document.querySelectorAll(".arrived").forEach(function (one) { one.classList.remove("arrived"); });
    node.classList.add("arrived");
    if (node.tagName === "DETAILS") node.open = true;
    else node.tabIndex = -1;
    (node.querySelector("summary") || node).focus({ preventScroll: true });
    (node.closest(".frame") || node).scrollIntoView({ block: "nearest", behavior: "instant" });
  }
  addEventListener("hashchange", follow);
  follow();
})();
