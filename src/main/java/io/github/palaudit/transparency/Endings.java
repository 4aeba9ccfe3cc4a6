package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The steps that end access, numbered in the order in which the document meets them. */
final class Endings {

  private final Holds holds;
  private final RoleBook roles;
  private final Function<Grant, Shown> holderOf;
  private final Function<Grant, Place> placeOf;
  private final Map<String, Ending> known = new LinkedHashMap<>();

  /**
   * @param holderOf what the holder of the role is called: the beneficiary, or a group
   */
  Endings(
      Holds holds,
      RoleBook roles,
      Function<Grant, Shown> holderOf,
      Function<Grant, Place> placeOf) {
    this.holds = holds;
    this.roles = roles;
    this.holderOf = holderOf;
    this.placeOf = placeOf;
  }

  /** The number of the step that ends this; all of a delegation ends in one step. */
  int number(Grant grant) {
    Holding holding = grant.holding();
    String key = holding.kind() + " " + holding.source().key();
    return known.computeIfAbsent(key, first -> ending(known.size() + 1, grant)).number();
  }

  private Ending ending(int number, Grant grant) {
    Holding holding = grant.holding();
    boolean quotable =
        isQuotable(holding.id())
            && isQuotable(holding.scope().text())
            && isQuotable(holding.roleId().value())
            && isQuotable(holding.holder().object().value());
    return new Ending(
        number,
        holds.ending(holding),
        roles.role(holding.roleId()),
        placeOf.apply(grant),
        holderOf.apply(grant),
        holding.id(),
        holding.holder().object(),
        !grant.path().isEmpty()
            || HolderKinds.kind(grant.beneficiary()) == Holder.Kind.GROUP
            || HolderKinds.kind(grant.beneficiary()) == Holder.Kind.FOREIGN_GROUP,
        quotable);
  }

  List<Ending> list() {
    return new ArrayList<>(known.values());
  }

  /**
   * Whether shells take it as it is between single quotes, PowerShell's typographic ones too, and
   * JSON between double ones; and cmd.exe, which stands behind {@code az} on Windows and sees no
   * single quotes. So what Azure's own ids are made of, and nothing else.
   */
  static boolean isQuotable(String id) {
    return !id.isEmpty()
        && id.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "-_.()/:@".indexOf(c) >= 0);
  }
}
