package io.github.palaudit.scan;

import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scan leaves out by choice, in sentences for the snapshot's header. */
final class Limits {

  private static final int NAMED = 5;

  private Limits() {}

  /**
   * The sentences; none for a scan of everything.
   *
   * @param principals whom the scan found somebody refer to
   */
  static List<String> of(ScanOptions options, FoundPrincipals principals) {
    List<String> limits = new ArrayList<>();
    Chosen chosen = options.chosen();
    if (!chosen.only().isEmpty()) {
      limits.add("only " + names(chosen.only()) + was(chosen.only()) + "scanned (--scope)");
    }
    if (!chosen.except().isEmpty()) {
      limits.add(names(chosen.except()) + was(chosen.except()) + "left out (--exclude)");
    }
    sources(options, principals, limits);
    return limits;
  }

  private static void sources(
      ScanOptions options, FoundPrincipals principals, List<String> limits) {
    Set<Source> read = Scanners.filledBy(options.sources());
    EnumSet<Source> missing = EnumSet.noneOf(Source.class);
    missing.addAll(Scanners.sources());
    missing.removeAll(read);
    missing.remove(Source.LINK_HINTS);
    if (missing.isEmpty()) {
      return;
    }
    String what =
        ScanOptions.OF_MICROSOFT_GRAPH.containsAll(missing)
                && missing.contains(Source.PRINCIPALS)
                && missing.contains(Source.GROUP_MEMBERS)
            ? "Microsoft Graph was not asked (--no-graph)"
            : "only " + labels(read) + " were read (--only-source)";
    limits.add(what + unresolved(missing, principals));
  }

  private static String unresolved(Set<Source> missing, FoundPrincipals principals) {
    List<String> open = new ArrayList<>();
    int unresolved = principals.all().size();
    int groups = principals.ofType("Group").size();
    if (missing.contains(Source.PRINCIPALS) && unresolved > 0) {
      open.add(
          unresolved + (unresolved == 1 ? " principal stays" : " principals stay") + " unresolved");
    }
    if (missing.contains(Source.GROUP_MEMBERS) && groups > 0) {
      open.add("the members of " + groups + (groups == 1 ? " group" : " groups") + " unknown");
    }
    return open.isEmpty() ? "" : ": " + String.join(", ", open);
  }

  private static String labels(Set<Source> sources) {
    return Arrays.stream(Source.values())
        .filter(sources::contains)
        .map(Source::label)
        .collect(Collectors.joining(", "));
  }

  private static String names(Collection<ScopeId> scopes) {
    String named =
        scopes.stream().sorted().limit(NAMED).map(ScopeId::text).collect(Collectors.joining(", "));
    return scopes.size() > NAMED ? named + " and " + (scopes.size() - NAMED) + " more" : named;
  }

  private static String was(Collection<ScopeId> scopes) {
    return scopes.size() == 1 ? " was " : " were ";
  }
}
