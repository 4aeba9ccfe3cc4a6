package io.github.palaudit.scan.session;

/** The status and the body of an answer, whatever they are. */
public record RawAnswer(int status, String body) {}
