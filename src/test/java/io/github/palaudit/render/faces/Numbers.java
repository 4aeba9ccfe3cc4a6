package io.github.palaudit.render.faces;

import java.util.Map;
import java.util.Optional;

/**
 * What one file says; what it does not tell is empty.
 *
 * @param subscriptions how many counted subscriptions are in which state, by the state's word
 * @param findings how many findings nobody answers for, by severity; none where there are none
 * @param waived how many findings somebody answers for
 * @param gaps how many things could not be seen
 * @param steps how many steps the plan has
 * @param cost what the counted subscriptions cost, by currency, in whole units
 */
public record Numbers(
    Map<String, Integer> subscriptions,
    Map<String, Integer> findings,
    int waived,
    Optional<Integer> gaps,
    Optional<Integer> steps,
    Optional<Map<String, Long>> cost) {}
