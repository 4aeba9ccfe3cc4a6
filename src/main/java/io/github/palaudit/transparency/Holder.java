package io.github.palaudit.transparency;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * An identity of the partner and what it holds.
 *
 * @param ref tells it from the others in the document, such as {@code h3}
 * @param signIn the address it signs in with; empty where people are not named
 * @param ofTheCustomer its object is in the customer's directory, else in the partner's own
 * @param credentials empty for what is no application
 * @param roles what it holds, by scope; empty for one that only a link tells of
 * @param notListed how many more roles it holds than the document lists
 */
public record Holder(
    String ref,
    Shown shown,
    Kind kind,
    State state,
    ObjectId object,
    TenantId tenant,
    boolean ofTheCustomer,
    Optional<String> signIn,
    Optional<Credentials> credentials,
    Link link,
    List<RoleHeld> roles,
    int notListed) {

  public Holder {
    roles = List.copyOf(roles);
  }

  /** What an identity is. */
  public enum Kind {
    GUEST,
    USER,
    APPLICATION,
    MANAGED_IDENTITY,
    /** A group whose members were not all read, in their place. */
    GROUP,
    /** A group of the partner's own tenant, such as a CSP's admin agents. */
    FOREIGN_GROUP,
    UNRESOLVED;

    /** Nobody could be, or could turn out to be, a person. */
    boolean isNoPerson() {
      return this == APPLICATION
          || this == MANAGED_IDENTITY
          || this == GROUP
          || this == FOREIGN_GROUP;
    }
  }

  /** Whether anybody can sign in as it. */
  public enum State {
    ENABLED,
    DISABLED,
    INVITED,
    GONE,
    NOT_TOLD
  }
}
