package io.github.palaudit.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A security principal of the snapshot's tenant, as its directory describes it or, where {@link
 * #fromDirectory} is false, as a list of role assignments names it in passing.
 */
public sealed interface Principal extends SnapshotRecord
    permits User, ServicePrincipal, Group, ForeignGroup, UnresolvedPrincipal {

  /** The object id in this tenant. */
  ObjectId id();

  /** The name people know it by. */
  String displayName();

  /** Read from the directory itself, not from a role assignment's columns. */
  boolean fromDirectory();

  /** The word used in files and sentences: user, guest, service principal, and so on. */
  String kindLabel();

  @Override
  default String key() {
    return id().value();
  }

  @Override
  default Section section() {
    return Section.PRINCIPALS;
  }

  /** The directory knows better than an assignment's columns; two directory reads must agree. */
  @Override
  default @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof Principal that)) {
      return null;
    }
    if (fromDirectory() != that.fromDirectory()) {
      return fromDirectory() ? this : that;
    }
    if (this instanceof UnresolvedPrincipal) {
      return that;
    }
    return that instanceof UnresolvedPrincipal || equals(that) || !fromDirectory() ? this : null;
  }
}
