package io.github.palaudit.coverage;

import io.github.palaudit.benchmark.LargeTenant;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who effectively holds what where, groups opened: the engine's grants beside a recursive query in
 * SQLite, in memory. Both give the number of distinct (principal, role, scope) and one checksum of
 * them; loading is left out on both sides. Prints the ratio, cold and warm, and what the verdicts
 * and findings take beside it.
 */
final class EffectiveRowsBenchmark {

  private static final long FACTOR = 10_007;

  private static final String DERIVATION =
      """
      WITH RECURSIVE inside(top, is_group, member) AS (
        SELECT holder, is_group, member FROM membership
        UNION
        SELECT inside.top, membership.is_group, membership.member
        FROM inside JOIN membership ON inside.is_group = 1 AND membership.holder = inside.member
      )
      SELECT count(*), sum((principal * 10007 + role) * 10007 + scope)
      FROM (
        SELECT holder AS principal, role, scope FROM assignment WHERE to_group = 0
        UNION
        SELECT inside.member, assignment.role, assignment.scope
        FROM assignment JOIN inside ON assignment.to_group = 1 AND inside.top = assignment.holder
        WHERE inside.is_group = 0
      )
      """;

  private final LargeTenant tenant;
  private final Map<RoleDefinitionId, Integer> roles = new HashMap<>();
  private final Map<ScopeId, Integer> scopes = new HashMap<>();
  private final PrintStream out;

  /** Pairs of principal and role at one scope, as numbers. */
  private long[] table = {};

  private EffectiveRowsBenchmark(LargeTenant tenant, PrintStream out) {
    this.tenant = tenant;
    this.out = out;
    for (int i = 0; i < LargeTenant.ROLES.size(); i++) {
      roles.put(LargeTenant.ROLES.get(i), i);
    }
    for (int i = 0; i < tenant.scopes(); i++) {
      scopes.put(tenant.scope(i), i);
    }
  }

  /** What a side came to, and how long it took. */
  private record Derived(long rows, long checksum, long nanos) {}

  public static void main(String[] args) throws SQLException {
    new EffectiveRowsBenchmark(new LargeTenant(200_000, 20_000, 2_000, 115, 80), System.out).run();
  }

  private void run() throws SQLException {
    Snapshot snapshot = tenant.snapshot();
    Inputs inputs = tenant.inputs(snapshot);
    try (Connection sqlite = loaded()) {
      for (String state : List.of("cold", "warm", "warm", "warm", "warm")) {
        Derived theirs = sqlite(sqlite);
        Derived ours = engine(inputs);
        if (ours.rows() != theirs.rows() || ours.checksum() != theirs.checksum()) {
          throw new IllegalStateException("they differ: " + theirs + ", " + ours);
        }
        out.printf(
            Locale.ROOT,
            "%s: %,d effective rows; SQLite %,d ms, palaudit %,d ms, ratio %.2f%n",
            state,
            ours.rows(),
            theirs.nanos() / 1_000_000,
            ours.nanos() / 1_000_000,
            (double) ours.nanos() / theirs.nanos());
      }
    }
    long start = System.nanoTime();
    Coverage coverage = CoverageEngine.coverage(inputs);
    long judged = System.nanoTime();
    int findings = Rules.check(coverage, rule -> true).size();
    long found = System.nanoTime();
    out.printf(
        Locale.ROOT,
        "beside it: derivation with the verdicts of %,d scopes %,d ms, %,d findings %,d ms%n",
        coverage.scopes().size(),
        (judged - start) / 1_000_000,
        findings,
        (found - judged) / 1_000_000);
  }

  private Derived engine(Inputs inputs) {
    long start = System.nanoTime();
    GroupMembership membership = new GroupMembership();
    Beneficiaries beneficiaries = new Beneficiaries(inputs, new Ownership(inputs, membership));
    Grants grants =
        new Grants(
            inputs,
            new Holdings(inputs, new RoleJudge(inputs)),
            new Benefits(inputs, beneficiaries, membership),
            new Denials(inputs.customer(), membership, inputs.asOf()));
    IdentityHashMap<List<Benefit>, long[]> principals = new IdentityHashMap<>();
    long rows = 0;
    long checksum = 0;
    for (ScopeId scope : grants.scopes()) {
      List<OpenedHolding> held = grants.held(scope);
      int number = scopes.getOrDefault(scope, -1);
      int last = emptied(held.stream().mapToInt(opened -> opened.benefits().size()).sum()) - 1;
      for (OpenedHolding opened : held) {
        int role = roles.getOrDefault(opened.holding().roleId(), -1);
        for (long principal :
            principals.computeIfAbsent(opened.benefits(), EffectiveRowsBenchmark::numbers)) {
          long row = principal * FACTOR + role;
          if (isNew(row + 1, last)) {
            rows++;
            checksum += row * FACTOR + number;
          }
        }
      }
    }
    return new Derived(rows, checksum, System.nanoTime() - start);
  }

  /** Makes room for so many values; the size in use, a power of two. */
  private int emptied(int values) {
    int size = Integer.highestOneBit(Math.max(1, values)) * 4;
    if (size > table.length) {
      table = new long[size];
    } else {
      Arrays.fill(table, 0, size, 0);
    }
    return size;
  }

  /** Whether this is not in the table yet, in which 0 stands for nothing. */
  private boolean isNew(long value, int last) {
    int slot = (int) (value * 0x9e3779b97f4a7c15L >>> 40) & last;
    while (table[slot] != 0) {
      if (table[slot] == value) {
        return false;
      }
      slot = (slot + 1) & last;
    }
    table[slot] = value;
    return true;
  }

  /** The principals of one holder, as numbers. */
  private static long[] numbers(List<Benefit> benefits) {
    return benefits.stream()
        .mapToLong(benefit -> number(benefit.beneficiary().id().object().value()))
        .toArray();
  }

  /** The number at the end of a made-up GUID. */
  private static long number(String guid) {
    long number = 0;
    for (int i = guid.length() - 12; i < guid.length(); i++) {
      number = number * 10 + guid.charAt(i) - '0';
    }
    return number;
  }

  private static Derived sqlite(Connection sqlite) throws SQLException {
    long start = System.nanoTime();
    try (Statement query = sqlite.createStatement();
        ResultSet result = query.executeQuery(DERIVATION)) {
      result.next();
      return new Derived(result.getLong(1), result.getLong(2), System.nanoTime() - start);
    }
  }

  private Connection loaded() throws SQLException {
    Connection sqlite = DriverManager.getConnection("jdbc:sqlite::memory:");
    sqlite.setAutoCommit(false);
    try (Statement make = sqlite.createStatement()) {
      make.execute("CREATE TABLE membership(holder INTEGER, is_group INTEGER, member INTEGER)");
      make.execute(
          "CREATE TABLE assignment(to_group INTEGER, holder INTEGER, role INTEGER, scope INTEGER)");
    }
    try (PreparedStatement insert =
        sqlite.prepareStatement("INSERT INTO membership VALUES (?, ?, ?)")) {
      for (LargeTenant.Membership one : tenant.memberships()) {
        insert.setInt(1, one.group());
        insert.setInt(2, one.isGroup() ? 1 : 0);
        insert.setInt(3, one.member());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (PreparedStatement insert =
        sqlite.prepareStatement("INSERT INTO assignment VALUES (?, ?, ?, ?)")) {
      for (LargeTenant.Given one : tenant.given()) {
        insert.setInt(1, one.toGroup() ? 1 : 0);
        insert.setInt(2, one.holder());
        insert.setInt(3, one.role());
        insert.setInt(4, one.scope());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    try (Statement index = sqlite.createStatement()) {
      index.execute("CREATE INDEX member_of ON membership(holder)");
      index.execute("CREATE INDEX held_by ON assignment(to_group, holder)");
      index.execute("ANALYZE");
    }
    sqlite.commit();
    return sqlite;
  }
}
