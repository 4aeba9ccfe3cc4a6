package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;

/**
 * An identity of the partner in a group of the customer's through which it holds roles.
 *
 * @param holder the identity's ref
 * @param eligible it is to be switched on through PIM, so that PIM takes it away
 */
public record Membership(
    String groupName,
    ObjectId group,
    String holder,
    Shown shown,
    ObjectId member,
    boolean eligible) {}
