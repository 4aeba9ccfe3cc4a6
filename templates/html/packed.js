"use strict";
/*
 * The rows that the page holds as data (PackedRows.java): base64 of gzip of lines of JSON. A column keeps each value
 * once: its markup, its words in lower case, its sort key. All of it is read in slices, so that nothing stops the page.
 */
(function () {
  var STEP = 1 << 18;
  var SLICE = 24;
  var began = 0;

  /* Lets the browser draw and listen, when a slice of time is over. */
  palaudit.breath = function () {
    if (performance.now() - began < SLICE) return Promise.resolve();
    return new Promise(function (go) {
      setTimeout(function () {
        began = performance.now();
        go();
      });
    });
  };

  function bytes(base64) {
    var letters = atob(base64);
    var all = new Uint8Array(letters.length);
    for (var i = 0; i < all.length; i++) all[i] = letters.charCodeAt(i);
    return all;
  }

  /* Unpacks a text and hands over its lines, one after the other. */
  palaudit.unpack = async function (base64, take) {
    var stream = new DecompressionStream("gzip");
    var writer = stream.writable.getWriter();
    var written = (async function () {
      for (var at = 0; at < base64.length; at += STEP) await writer.write(bytes(base64.slice(at, at + STEP)));
      await writer.close();
    })();
    var reader = stream.readable.pipeThrough(new TextDecoderStream()).getReader();
    var rest = "";
    for (var part = await reader.read(); !part.done; part = await reader.read()) {
      var lines = (rest + part.value).split("\n");
      rest = lines.pop();
      for (var i = 0; i < lines.length; i++) {
        take(lines[i]);
        await palaudit.breath();
      }
    }
    if (rest) take(rest);
    await written;
  };

  var SIGNS = { lt: "<", gt: ">", amp: "&", quot: "\"", "#39": "'" };

  function words(markup) {
    return markup.replace(/<[^>]*>/g, " ").replace(/&(lt|gt|amp|quot|#39);/g, function (whole, name) {
      return SIGNS[name];
    }).replace(/\s+/g, " ").trim();
  }

  /* What is told of a value: markup, or markup, sort key and further words. */
  function tell(column, told) {
    var markup = typeof told === "string" ? told : told[0];
    var text = words(markup);
    column.markups.push(markup);
    column.texts.push(text);
    column.keys.push(typeof told === "string" || told[1] === null ? NaN : told[1]);
    column.found.push((typeof told === "string" || !told[2] ? text : text + " " + told[2]).toLowerCase());
    return column.markups.length - 1;
  }

  /* Reads all rows of a data block. */
  palaudit.rows = async function (base64) {
    var data = { count: 0, anchors: [], columns: [], at: new Map() };
    await palaudit.unpack(base64, function (line) {
      JSON.parse(line).forEach(function (row) {
        if (row[0]) data.at.set(row[0], data.count);
        data.anchors.push(row[0]);
        for (var c = 1; c < row.length; c++) {
          var column = data.columns[c - 1];
          if (!column) column = data.columns[c - 1] = { markups: [], texts: [], keys: [], found: [], cells: [] };
          column.cells.push(typeof row[c] === "number" ? row[c] : tell(column, row[c]));
        }
        data.count++;
      });
    });
    return data;
  };
})();
