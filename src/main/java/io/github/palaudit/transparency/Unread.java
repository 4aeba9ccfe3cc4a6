package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that was not read, so that what lies behind it is unknown.
 *
 * @param supplied whether it was asked for at all
 * @param inPartnerTenant it is about the partner's own tenant
 * @param place where, if not in the whole tenant
 * @param object whose, where the question was about a group or an identity
 * @param status the HTTP status of the refusal, where there was one
 */
public record Unread(
    Source source,
    boolean supplied,
    boolean inPartnerTenant,
    Optional<Place> place,
    Optional<ObjectId> object,
    OptionalInt status) {}
