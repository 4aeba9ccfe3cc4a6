package io.github.palaudit.portfolio;

import java.time.Instant;

/**
 * Somebody's link that has to be read again.
 *
 * @param name of the principal
 * @param freshUntil the last instant at which the evidence is fresh
 * @param subscriptions of how many counted subscriptions the answer rests on it, or might
 */
public record EvidenceDue(String name, Instant freshUntil, int subscriptions) {}
