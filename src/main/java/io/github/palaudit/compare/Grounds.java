package io.github.palaudit.compare;

import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.Map;

/** What an audit rests on, under names that two audits share. */
final class Grounds {

  private Grounds() {}

  /** A table of roles: what it is, where it comes from, how many it holds, of which day. */
  static void table(
      Map<String, String> tables, String what, String source, int roles, String date) {
    String told = source + ", " + roles + " roles" + (date.isEmpty() ? "" : ", " + date);
    tables.merge(what, told, (one, other) -> one + "; " + other);
  }

  /** The word for a source that nobody gave. */
  static final String NOT_SUPPLIED = "not supplied";

  /** The name of a source in this tenant. */
  static String source(TenantId tenant, Source source) {
    return name(tenant, source.word());
  }

  private static String name(TenantId tenant, String source) {
    return source.replace('-', ' ') + " of tenant " + tenant;
  }

  /** How completely a source was read in this tenant. */
  static void source(Map<String, String> sources, TenantId tenant, String source, String read) {
    sources.put(name(tenant, source), read.replace('-', ' '));
  }
}
