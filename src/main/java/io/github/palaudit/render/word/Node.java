package io.github.palaudit.render.word;

/** A part of the document's XHTML. */
sealed interface Node permits Element, Text {}
