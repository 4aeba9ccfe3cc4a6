package io.github.palaudit.snapshot;

import java.util.List;
import java.util.Locale;

/**
 * A deny assignment (api-version 2022-04-01).
 *
 * @param principals who is denied; the all-zero GUID means everyone
 * @param excludedPrincipals who is not
 */
public record DenyAssignment(
    String id,
    String name,
    ScopeId scope,
    List<Permission> permissions,
    List<ObjectId> principals,
    List<ObjectId> excludedPrincipals,
    boolean doNotApplyToChildScopes)
    implements SnapshotRecord {

  public DenyAssignment {
    permissions = List.copyOf(permissions);
    principals = principals.stream().sorted().toList();
    excludedPrincipals = excludedPrincipals.stream().sorted().toList();
  }

  @Override
  public String key() {
    return id.toLowerCase(Locale.ROOT);
  }

  @Override
  public Section section() {
    return Section.DENY_ASSIGNMENTS;
  }
}
