package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.Truth;

/**
 * Whether partner earned credit is earned for one CSP subscription, by access alone: what the
 * credit leaves out of the bill (F-D7) is another matter.
 *
 * @param earned for the subscription as a whole
 * @param basis the access that decides it, in words; empty where there is none
 * @param resourceGroups how many of its resource groups earn it, where the whole does not
 */
public record Credit(
    Subscription subscription,
    Truth earned,
    CreditReason reason,
    String basis,
    int resourceGroups) {}
