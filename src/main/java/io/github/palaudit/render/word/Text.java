package io.github.palaudit.render.word;

/** Characters between marks. */
record Text(String text) implements Node {}
