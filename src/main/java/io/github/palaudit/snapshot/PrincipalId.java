package io.github.palaudit.snapshot;

import java.util.Comparator;

/**
 * A security principal anywhere: a tenant and an object in it. A partner link belongs to this pair,
 * never to a mail address or a subscription (F-A1).
 */
public record PrincipalId(TenantId tenant, ObjectId object) implements Comparable<PrincipalId> {

  private static final Comparator<PrincipalId> ORDER =
      Comparator.comparing(PrincipalId::tenant).thenComparing(PrincipalId::object);

  /** From two texts in any letter case. */
  public static PrincipalId of(String tenant, String object) {
    return new PrincipalId(new TenantId(tenant), new ObjectId(object));
  }

  @Override
  public int compareTo(PrincipalId other) {
    return ORDER.compare(this, other);
  }

  /** Of the object alone, a GUID: the tenant would add time and tell nothing more apart. */
  @Override
  public int hashCode() {
    return object.hashCode();
  }

  @Override
  public String toString() {
    return tenant + "/" + object;
  }
}
