package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;

/** A role of somebody of whom nobody could tell whether it is of the partner; by its id alone. */
public record Undecided(ObjectId object, Role role, Place place) {}
