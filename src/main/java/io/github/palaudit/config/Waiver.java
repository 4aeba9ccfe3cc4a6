package io.github.palaudit.config;

import java.time.LocalDate;

/** A finding that somebody answers for until a day. */
public record Waiver(String finding, String owner, String reason, LocalDate expires) {}
