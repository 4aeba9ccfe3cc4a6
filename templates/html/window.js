"use strict";
/*
 * Keeps the rows in the page that are in sight, and room for the others. Which ones these are tells TanStack Virtual.
 * A row that holds the focus stays, however far away it is.
 */
palaudit.windowed = function (view) {
  var lib = tanstackVirtual;
  var shown = [];
  var nodes = new Map();
  var virtual = null;
  var due = false;

  function focused() {
    var node = view.body.contains(document.activeElement) && document.activeElement.closest("[data-index]");
    return node ? Number(node.dataset.index) : -1;
  }
  function around(range) {
    var wanted = lib.defaultRangeExtractor(range);
    var kept = focused();
    if (kept >= 0 && kept < range.count && wanted.indexOf(kept) < 0) wanted.push(kept);
    return wanted.sort(function (a, b) { return a - b; });
  }
  function node(position) {
    var row = shown[position];
    var made = nodes.get(row);
    if (!made) nodes.set(row, made = view.make(row));
    made.dataset.index = position;
    view.place(made, position, shown.length);
    return made;
  }
  function put(wanted) {
    var keep = new Set(wanted);
    Array.from(view.body.childNodes).forEach(function (child) {
      if (!keep.has(child)) child.remove();
    });
    var at = view.body.firstChild;
    wanted.forEach(function (child) {
      if (child === at) at = at.nextSibling;
      else view.body.insertBefore(child, at);
    });
    nodes.forEach(function (made, row) {
      if (!keep.has(made)) nodes.delete(row);
    });
  }
  function draw() {
    due = false;
    if (!virtual) return;
    var margin = virtual.options.scrollMargin;
    var position = margin;
    var wanted = [];
    var fresh = [];
    virtual.getVirtualItems().forEach(function (item) {
      if (item.start > position) wanted.push(view.gap(item.start - position));
      if (!nodes.has(shown[item.index])) fresh.push(item.index);
      wanted.push(node(item.index));
      position = item.end;
    });
    var rest = margin + virtual.getTotalSize() - position;
    if (rest > 0) wanted.push(view.gap(rest));
    put(wanted);
    virtual.measureElement(null);
    fresh.forEach(function (index) {
      virtual.measureElement(nodes.get(shown[index]));
    });
  }
  function soon() {
    if (!due) requestAnimationFrame(draw);
    due = true;
  }
  function options() {
    return {
      count: shown.length,
      getScrollElement: function () { return view.frame; },
      estimateSize: view.estimate,
      getItemKey: function (position) { return shown[position]; },
      overscan: 8,
      scrollMargin: view.margin(),
      rangeExtractor: around,
      scrollToFn: lib.elementScroll,
      observeElementRect: lib.observeElementRect,
      observeElementOffset: lib.observeElementOffset,
      onChange: soon
    };
  }
  function stop() {
    if (virtual) virtual.cleanup();
    virtual = null;
  }
  return {
    /* Shows these rows: all of them where they are few, else those in sight. */
    show: function (rows, few) {
      shown = rows;
      if (few) {
        stop();
        put(rows.map(function (row, position) { return node(position); }));
        return;
      }
      if (virtual) {
        virtual.setOptions(options());
      } else {
        virtual = new lib.Virtualizer(options());
        virtual._didMount();
        virtual._willUpdate();
      }
      draw();
    },
    /* Leaves the page to somebody else, until rows are shown again. */
    stop: stop,
    isDrawing: function () { return virtual !== null; },
    /* The node of the row at this position, brought into sight. */
    reveal: async function (position) {
      if (virtual) {
        for (var tries = 0; tries < 5; tries++) {
          var offset = virtual.getOffsetForIndex(position, "center");
          if (!offset || (tries > 0 && Math.abs(view.frame.scrollTop - offset[0]) < 2)) break;
          view.frame.scrollTop = offset[0];
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
        }
      }
      return nodes.get(shown[position]);
    }
  };
};
