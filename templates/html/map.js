"use strict";
(function () {
  var holder = document.getElementById("map-data");
  var drawing = document.getElementById("map");
  if (!holder || !drawing) return;
  var data = JSON.parse(holder.textContent);
  var svg = "http://www.w3.org/2000/svg";
  var cells = document.getElementById("map-cells");
  var bar = document.getElementById("map-bar");
  var frame = document.getElementById("map-frame");
  var measure = 0;
  var view = [0, 0];

  function views() { return data.measures[measure].views; }
  function key(node, from) { return node + ":" + from; }
  function element(space, name, values, text) {
    var made = space ? document.createElementNS(space, name) : document.createElement(name);
    Object.keys(values).forEach(function (one) { made.setAttribute(one, values[one]); });
    if (text) made.textContent = text;
    return made;
  }
  function span(name, text) { return element(null, "span", { "class": name }, text); }

  function capital(text) { return text.charAt(0).toUpperCase() + text.slice(1); }
  function words(cell, tall) {
    var node = data.nodes[cell[0]];
    var more = cell[4] >= 0;
    var state = data.states[more ? cell[6] : node[2]];
    if (more) {
      var count = cell[5].toLocaleString("en") + (cell[4] === 0 ? " inside" : " more");
      var all = state ? state[2] : "mixed";
      return {
        tone: "more " + (state ? state[0] : ""), glyph: state ? state[1] : "", name: count, word: capital(all),
        told: "", anchor: "", label: count + " in " + node[0] + ": " + all
      };
    }
    return {
      tone: state ? state[0] : "group", glyph: state ? state[1] : "", name: node[0],
      word: state ? capital(state[2]) : tall ? "" : node[6], told: node[3], anchor: node[4],
      label: node[0] + ", " + node[1] + ": " + (state ? state[2] + ", " : "") + node[3]
    };
  }
  function opens(cell) {
    var from = Math.max(0, cell[4]);
    var here = cell[0] === view[0] && from === view[1];
    return !here && views()[key(cell[0], from)] && (cell[4] >= 0 || hasChildren(cell[0])) ? [cell[0], from] : null;
  }
  function hasChildren(node) { return (views()[key(node, 0)] || []).length > 1; }

  function draw(focus) {
    var placed = views()[key(view[0], view[1])];
    var columns = 1 + Math.max.apply(null, placed.map(function (cell) { return cell[1]; }));
    var width = Math.max(168, Math.floor(1152 / columns));
    drawing.setAttribute("width", width * columns);
    drawing.setAttribute("viewBox", "0 0 " + width * columns + " " + data.height);
    cells.textContent = "";
    placed.forEach(function (cell) {
      var tall = cell[3] >= 44;
      var told = words(cell, tall);
      var target = opens(cell);
      var box = { x: cell[1] * width, y: cell[2], width: width, height: cell[3] };
      var link = !target && told.anchor;
      var group = element(svg, link ? "a" : "g", { "class": "map-cell " + told.tone, "aria-label": told.label, tabindex: "-1" });
      if (link) group.setAttribute("href", "#" + told.anchor);
      else group.setAttribute("role", target ? "button" : "img");
      group.append(element(svg, "rect", box));
      var inside = element(svg, "foreignObject", box);
      var text = element(null, "div", { "class": "map-text" + (tall ? " tall" : ""), "aria-hidden": "true" });
      if (told.glyph) text.append(span("map-glyph", told.glyph));
      text.append(span("map-name", told.name));
      var second = tall ? span("map-told", "") : text;
      if (told.word) second.append(span("map-word", told.word));
      if (tall) {
        second.append((told.word && told.told ? " · " : "") + told.told);
        text.append(second);
      }
      inside.append(text);
      var title = element(svg, "title", {}, told.label);
      group.append(inside, title);
      group.mapCell = cell;
      if (target) group.addEventListener("click", function () { look(target, true); });
      cells.append(group);
    });
    var first = cells.firstElementChild;
    first.setAttribute("tabindex", "0");
    if (focus) first.focus({ preventScroll: true });
    drawBar();
  }

  function look(target, focus) {
    view = target;
    draw(focus);
    frame.scrollLeft = 0;
  }
  function above(node) { return data.nodes[node][5]; }

  function drawBar() {
    bar.textContent = "";
    var path = [];
    for (var node = view[0]; node >= 0; node = above(node)) path.unshift(node);
    path.forEach(function (node, i) {
      var last = i === path.length - 1;
      if (i > 0) bar.append(element(null, "span", { "aria-hidden": "true" }, "›"));
      if (last && view[1] === 0) {
        bar.append(element(null, "span", { "class": "here", "aria-current": "true" }, data.nodes[node][0]));
        if (data.nodes[node][4]) bar.append(element(null, "a", { href: "#" + data.nodes[node][4] }, "Row in the table"));
      } else {
        var button = element(null, "button", { type: "button" }, data.nodes[node][0]);
        button.addEventListener("click", function () { look([node, 0], true); });
        bar.append(button);
      }
    });
    if (view[1] > 0) bar.append(element(null, "span", { "aria-hidden": "true" }, "›"), element(null, "span", { "class": "here" }, "from number " + (view[1] + 1)));
    if (data.measures.length > 1) {
      var choice = element(null, "span", { "class": "measure", role: "group", "aria-label": "Height by" }, "Height by");
      data.measures.forEach(function (one, i) {
        var button = element(null, "button", { type: "button", "aria-pressed": String(i === measure) }, one.label);
        button.addEventListener("click", function () {
          measure = i;
          if (!views()[key(view[0], view[1])]) view = [0, 0];
          draw(false);
          bar.querySelectorAll(".measure button")[i].focus();
        });
        choice.append(button);
      });
      bar.append(choice);
    }
  }

  function nearest(from, dx, dy) {
    var best = null;
    var least = Infinity;
    var at = from.mapCell;
    Array.from(cells.children).forEach(function (one) {
      var to = one.mapCell;
      var column = to[1] - at[1];
      if (dx ? column !== dx : column !== 0 || (to[2] - at[2]) * dy <= 0) return;
      var inside = dx < 0 ? at[2] >= to[2] && at[2] < to[2] + to[3] : to[2] >= at[2] && to[2] < at[2] + at[3];
      if (dx && !inside) return;
      var far = Math.abs(to[2] - at[2]);
      if (far < least) { least = far; best = one; }
    });
    return best;
  }
  drawing.addEventListener("keydown", function (event) {
    var cell = event.target.closest(".map-cell");
    var moves = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    if (!cell) return;
    if (moves[event.key]) {
      event.preventDefault();
      var next = nearest(cell, moves[event.key][0], moves[event.key][1]);
      if (!next) return;
      cell.setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    } else if (event.key === "Escape" || event.key === "Backspace") {
      if (view[1] > 0) look([view[0], 0], true);
      else if (above(view[0]) >= 0) look([above(view[0]), 0], true);
      else return;
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      var target = opens(cell.mapCell);
      if (target) {
        event.preventDefault();
        look(target, true);
      }
    }
  });

  bar.hidden = false;
  document.getElementById("map-help").hidden = false;
  draw(false);
})();
