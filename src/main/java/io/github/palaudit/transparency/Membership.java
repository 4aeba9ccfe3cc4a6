package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;

/**
 * An identity of the partner in a group of the customer's through which it holds roles.
 *
 * @param holder the identity's ref
 */
public record Membership(
    String groupName, ObjectId group, String holder, Shown shown, ObjectId member) {}
