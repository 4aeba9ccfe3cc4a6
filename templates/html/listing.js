"use strict";
/*
 * Search, filter and sort for a list of rows; a table and a list of findings differ in what a row looks like. Until
 * somebody asks for more than the page shows, its data stay packed.
 */
(function () {
  palaudit.FEW = 200;

  palaudit.element = function (name, properties, content) {
    var made = Object.assign(document.createElement(name), properties || {});
    (content || []).forEach(function (child) { made.append(child); });
    return made;
  };

  var number = new Intl.NumberFormat("en-US");

  /* A condition on sort keys: ">5", "<= 2026-11-20", "80%". Nothing if it is none. */
  function compared(text, kind) {
    var parts = /^\s*([<>]=?|=)?\s*(.+?)\s*$/.exec(text);
    if (!parts || (kind !== "number" && (kind !== "date" || !parts[1]))) return null;
    var plain = parts[2].replace(/,/g, "");
    var limit = kind === "date" ? Date.parse(parts[2] + (/\d:\d/.test(parts[2]) ? "" : " UTC")) / 1000
      : /%$/.test(plain) ? parseFloat(plain) / 100 : Number(plain);
    if (isNaN(limit)) return null;
    return {
      ">": function (key) { return key > limit; }, ">=": function (key) { return key >= limit; },
      "<": function (key) { return key < limit; }, "<=": function (key) { return key <= limit; }
    }[parts[1]] || function (key) { return key === limit; };
  }

  /* Which values of a column meet a condition, one byte each. */
  function meeting(column, test) {
    var met = new Uint8Array(column.found.length);
    for (var i = 0; i < met.length; i++) met[i] = test(column, i) ? 1 : 0;
    return met;
  }
  function tests(asked) {
    return Object.keys(asked.exact).map(function (c) {
      return { column: Number(c), test: function (column, i) { return [].concat(asked.exact[c]).indexOf(column.texts[i]) >= 0; } };
    }).concat(Object.keys(asked.within).map(function (c) {
      var within = asked.within[c].text.toLowerCase();
      var met = compared(within, asked.within[c].kind);
      return { column: Number(c), test: function (column, i) {
        return met ? met(column.keys[i]) : column.found[i].indexOf(within) >= 0;
      } };
    }));
  }

  /* The rows that meet everything asked for, in the order asked for. Nothing when something newer was asked. */
  palaudit.select = async function (data, asked, isOld) {
    var fixed = [];
    for (var t of tests(asked)) {
      fixed.push({ cells: data.columns[t.column].cells, met: meeting(data.columns[t.column], t.test) });
      await palaudit.breath();
    }
    var words = [];
    for (var word of asked.words.toLowerCase().split(/\s+/).filter(Boolean)) {
      var columns = [];
      for (var column of data.columns) {
        columns.push({ cells: column.cells, met: meeting(column, function (c, i) {
          return c.found[i].indexOf(word) >= 0;
        }) });
        await palaudit.breath();
      }
      words.push(columns);
    }
    var rows = [];
    for (var row = 0; row < data.count; row++) {
      var isMet = fixed.every(function (one) { return one.met[one.cells[row]]; }) &&
        words.every(function (columns) { return columns.some(function (one) { return one.met[one.cells[row]]; }); });
      if (isMet) rows.push(row);
      if (row % 4096 === 0) {
        await palaudit.breath();
        if (isOld()) return null;
      }
    }
    return asked.sort ? sorted(data, rows, asked.sort) : rows;
  };

  /* Numbers before words, nothing last in either direction; equal ones stay as they were. */
  function sorted(data, rows, sort) {
    var column = data.columns[sort.column];
    var way = sort.descending ? -1 : 1;
    var order = column.found.map(function (text, i) { return i; });
    function kind(i) { return !isNaN(column.keys[i]) ? 0 : column.texts[i] === "" || column.texts[i] === "–" ? 2 : 1; }
    order.sort(function (a, b) {
      var x = column.found[a], y = column.found[b];
      return kind(a) - kind(b) || way * ((column.keys[a] - column.keys[b]) || (x < y ? -1 : x > y ? 1 : 0)) || 0;
    });
    var rank = new Int32Array(order.length);
    order.forEach(function (value, at) {
      var before = order[at - 1];
      var same = at > 0 && column.found[before] === column.found[value] && Object.is(column.keys[before], column.keys[value]);
      rank[value] = same ? rank[before] : at;
    });
    return rows.sort(function (a, b) { return rank[column.cells[a]] - rank[column.cells[b]] || a - b; });
  }

  /* The different words of a column with how often they stand there, in order of the values' sort keys. */
  palaudit.choices = function (column) {
    var counts = new Map();
    var times = new Int32Array(column.texts.length);
    column.cells.forEach(function (cell) { times[cell]++; });
    column.texts.forEach(function (text, i) {
      var known = counts.get(text) || { text: text, key: column.keys[i], times: 0 };
      known.times += times[i];
      counts.set(text, known);
    });
    return Array.from(counts.values()).sort(function (a, b) { return a.key - b.key || 0; });
  };

  /*
   * The bar above a list. view: noun, data (packed), first (nodes that the page came with), before (element), and what
   * windowed() asks for; few(rows) and items(rows, data) where a list adds headings; ready(data) once it is unpacked.
   */
  palaudit.listing = function (view) {
    var asked = { words: "", exact: {}, within: {}, sort: null };
    var input = palaudit.element("input", { type: "search", placeholder: "Search", className: "search" });
    input.setAttribute("aria-label", "Search " + view.noun.toLowerCase());
    var told = palaudit.element("span", { className: "told" });
    told.setAttribute("role", "status");
    var clear = palaudit.element("button", { type: "button", className: "quiet-button", textContent: "Show all", hidden: true });
    var bar = palaudit.element("div", { className: "filter" }, [input].concat(view.controls || [], [clear, told]));
    view.before.before(bar);
    var rows = palaudit.windowed(view);
    var shown = null;
    var turn = 0;
    var loading = null;
    var newest = null;
    var timer = 0;

    function load() {
      if (!loading) {
        loading = palaudit.rows(view.packed()).then(function (data) {
          view.ready(data);
          return data;
        });
      }
      return loading;
    }
    function isNarrowed() {
      return asked.words.trim() !== "" || Object.keys(asked.exact).length + Object.keys(asked.within).length > 0;
    }
    function show(data) {
      var items = view.items(shown, data);
      var few = shown.length <= palaudit.FEW;
      view.mode(few);
      rows.show(items, few);
    }
    /* Ends when the newest of all updates has. */
    async function update() {
      var mine = null;
      newest = renew(++turn);
      do {
        mine = newest;
        await mine;
      } while (mine !== newest);
    }
    async function renew(mine) {
      var data = await load();
      var found = await palaudit.select(data, asked, function () { return mine !== turn; });
      if (!found || mine !== turn) return;
      if (shown) view.frame.scrollTop = 0;
      shown = found;
      show(data);
      clear.hidden = !isNarrowed();
      told.textContent = (isNarrowed() ? number.format(shown.length) + " of " : "") + number.format(data.count) + " " +
        view.noun.toLowerCase();
    }
    input.addEventListener("input", function () {
      asked.words = input.value;
      clearTimeout(timer);
      timer = setTimeout(update, 100);
    });
    clear.addEventListener("click", function () {
      asked.words = input.value = "";
      asked.exact = {};
      asked.within = {};
      view.cleared();
      update();
      input.focus();
    });
    addEventListener("beforeprint", function () {
      if (!shown) return;
      rows.stop();
      view.body.replaceChildren.apply(view.body, view.all);
      view.mode(true);
    }, true);
    addEventListener("afterprint", function () {
      if (shown) load().then(show);
    });
    return {
      asked: asked,
      load: load,
      clear: function () {
        asked.words = input.value = "";
        asked.exact = {};
        asked.within = {};
        view.cleared();
      },
      update: update,
      begin: function () { if (!shown) update(); },
      /* Brings the row of this anchor into sight and gives its node, if the list has it. */
      find: async function (anchor) {
        var data = await load();
        var row = data.at.get(anchor);
        if (row === undefined) return null;
        if (!shown) await update();
        if (shown.indexOf(row) < 0) {
          clear.click();
          await update();
        }
        view.frame.scrollIntoView({ block: "nearest", behavior: "instant" });
        return rows.reveal(view.items(shown, data).indexOf(row));
      }
    };
  };
})();
