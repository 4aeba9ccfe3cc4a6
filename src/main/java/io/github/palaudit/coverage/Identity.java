package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import java.util.List;
import java.util.Locale;

/**
 * Somebody or something that attribution rests on, independent of the others: all logins of one
 * human are one identity.
 *
 * @param key the same for the same identity in every audit of the same tenant
 * @param name the name people know it by
 * @param principals its objects, in any tenant
 */
public record Identity(String key, Kind kind, String name, List<PrincipalId> principals)
    implements Comparable<Identity> {

  public Identity {
    principals = List.copyOf(principals);
  }

  /** What an identity is, as far as leaving goes. */
  public enum Kind {
    PERSON("person"),
    /** A login marked as shared: nobody who leaves. */
    SHARED_LOGIN("shared login"),
    APPLICATION("application"),
    /** Nobody told whether it is a person; a group stands here for members that were not read. */
    NOT_TOLD("not told");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The word used in files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used in reports. */
    public String label() {
      return label;
    }
  }

  @Override
  public int compareTo(Identity other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identity that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
