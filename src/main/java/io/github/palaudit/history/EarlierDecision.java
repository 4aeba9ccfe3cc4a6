package io.github.palaudit.history;

/** Typing that has no place beside a finding of this audit, and why. */
public record EarlierDecision(TypedRow row, Fate fate) {}
