"use strict";
/* Tables: headings sort, a second row of headings filters, long ones keep only the rows in sight. */
(function () {
  if (!("DecompressionStream" in window)) return;
  palaudit.lists = [];
  var CHOICES = 12;

  /* The columns as wide as they are with the rows that the page came with, whichever rows stand there later. */
  function freeze(table) {
    var widths = Array.from(table.tHead.rows[0].cells, function (cell) { return cell.getBoundingClientRect().width; });
    var columns = palaudit.element("colgroup", {}, widths.map(function (width) {
      var column = palaudit.element("col");
      column.style.width = width + "px";
      return column;
    }));
    table.prepend(columns);
    table.style.width = widths.reduce(function (sum, width) { return sum + width; }, 0) + "px";
    table.classList.add("frozen");
  }

  function filterCell(heading, column, kind, listing) {
    var name = heading.textContent.trim();
    var label = "Filter " + name;
    var choices = palaudit.choices(column);
    var cell = palaudit.element("td", { className: heading.className });
    if (kind === "state" || (kind === "text" && choices.length <= CHOICES && choices.length * 2 <= column.cells.length)) {
      var select = palaudit.element("select", {}, [palaudit.element("option", { value: "", textContent: "All" })]);
      choices.forEach(function (choice, i) {
        select.append(palaudit.element("option", { value: String(i), textContent: (choice.text || "–") + " (" + choice.times + ")" }));
      });
      select.setAttribute("aria-label", label);
      select.addEventListener("change", function () {
        if (select.value) listing.asked.exact[heading.cellIndex] = choices[Number(select.value)].text;
        else delete listing.asked.exact[heading.cellIndex];
        listing.update();
      });
      cell.append(select);
      return cell;
    }
    var example = { number: ">5", date: ">2026-01-31" }[kind];
    var input = palaudit.element("input", { type: "text", placeholder: example || "" });
    input.setAttribute("aria-label", example ? label + ", such as " + example : label);
    var timer = 0;
    input.addEventListener("input", function () {
      if (input.value.trim()) listing.asked.within[heading.cellIndex] = { text: input.value, kind: kind };
      else delete listing.asked.within[heading.cellIndex];
      clearTimeout(timer);
      timer = setTimeout(listing.update, 150);
    });
    cell.append(input);
    return cell;
  }

  function sortable(heading, listing, all) {
    var button = palaudit.element("button", { type: "button", className: "sort" }, Array.from(heading.childNodes));
    heading.append(button);
    button.addEventListener("click", function () {
      var was = heading.getAttribute("aria-sort");
      all.forEach(function (other) { other.removeAttribute("aria-sort"); });
      if (was !== "descending") heading.setAttribute("aria-sort", was ? "descending" : "ascending");
      listing.asked.sort = was === "descending" ? null : { column: heading.cellIndex, descending: was === "ascending" };
      listing.update();
    });
  }

  /* "Kind: subscription; State: A, B" as the words wanted in each column of these headings. */
  function exact(headings, told) {
    var wanted = {};
    told.split("; ").forEach(function (part) {
      var pair = part.split(": ");
      var heading = headings.find(function (one) { return one.textContent.trim() === pair[0]; });
      if (heading) wanted[heading.cellIndex] = pair[1].split(", ");
    });
    return wanted;
  }

  function enhance(table) {
    var block = document.querySelector("script[data-rows=\"" + table.id + "\"]");
    var frame = table.closest(".frame");
    var body = table.tBodies[0];
    var headings = Array.from(table.tHead.rows[0].cells);
    var first = Array.from(body.rows);
    var only = table.closest("section").querySelector(".first-only");
    var filters = null;
    var data = null;
    var height = 0;
    var toggle = palaudit.element("button", { type: "button", className: "quiet-button", textContent: "Filter columns" });
    toggle.setAttribute("aria-expanded", "false");

    var view = {
      noun: table.dataset.noun,
      frame: frame,
      body: body,
      before: frame,
      controls: [toggle],
      all: first,
      packed: function () { return block.textContent.trim(); },
      ready: function (all) {
        data = all;
        height = Math.round(body.offsetHeight / first.length);
        frame.classList.remove("long");
        freeze(table);
      },
      items: function (rows) { return rows; },
      mode: function () { },
      margin: function () { return table.tHead.offsetHeight; },
      estimate: function () { return height; },
      make: function (row) {
        if (first[row]) return first[row];
        var made = palaudit.element("tr");
        made.innerHTML = data.columns.map(function (column) { return column.markups[column.cells[row]]; }).join("");
        if (data.anchors[row]) made.id = data.anchors[row];
        return made;
      },
      place: function (node, position, count) {
        table.setAttribute("aria-rowcount", count + table.tHead.rows.length);
        node.setAttribute("aria-rowindex", position + 1 + table.tHead.rows.length);
      },
      gap: function (pixels) {
        var cell = palaudit.element("td", { colSpan: headings.length });
        cell.style.height = pixels + "px";
        var row = palaudit.element("tr", { className: "gap" }, [cell]);
        row.setAttribute("aria-hidden", "true");
        return row;
      },
      cleared: function () {
        if (filters) filters.querySelectorAll("input, select").forEach(function (one) { one.value = ""; });
      }
    };
    table.tHead.rows[0].setAttribute("aria-rowindex", 1);
    var listing = palaudit.listing(view);
    headings.forEach(function (heading) { sortable(heading, listing, headings); });
    toggle.addEventListener("click", async function () {
      var all = await listing.load();
      if (!filters) {
        filters = palaudit.element("tr", { className: "filters", hidden: true }, headings.map(function (heading, i) {
          return filterCell(heading, all.columns[i], heading.className, listing);
        }));
        filters.setAttribute("aria-rowindex", 2);
        Array.from(filters.cells).forEach(function (cell) { cell.style.top = table.tHead.rows[0].offsetHeight + "px"; });
      }
      var open = !filters.isConnected;
      if (open) table.tHead.append(filters);
      else filters.remove();
      filters.hidden = !open;
      toggle.setAttribute("aria-expanded", String(open));
      listing.update();
    });
    palaudit.lists.push(listing);
    /* A number that was counted from rows shows just these. */
    document.querySelectorAll("a[data-counts][href=\"#" + frame.closest("section").id + "\"]").forEach(function (link) {
      link.addEventListener("click", async function (event) {
        event.preventDefault();
        await listing.load();
        listing.clear();
        listing.asked.exact = exact(headings, link.dataset.counts);
        await listing.update();
        frame.previousElementSibling.scrollIntoView({ block: "start", behavior: "instant" });
        frame.focus({ preventScroll: true });
      });
    });
    if (only) {
      only.hidden = true;
      palaudit.whenSeen(frame, listing.begin);
    }
  }

  /* Calls once this is near what the reader sees. */
  palaudit.whenSeen = function (element, call) {
    var watch = new IntersectionObserver(function (seen) {
      if (!seen.some(function (one) { return one.isIntersecting; })) return;
      watch.disconnect();
      call();
    }, { rootMargin: "300px" });
    watch.observe(element);
  };

  document.querySelectorAll("table[data-noun]").forEach(function (table) {
    if (table.tBodies[0].rows.length > 8) enhance(table);
  });
})();
