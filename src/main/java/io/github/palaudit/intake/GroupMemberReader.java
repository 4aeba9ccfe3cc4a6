package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code az ad group member list} and Graph's members of one group after another. */
final class GroupMemberReader implements SourceReader {

  private static final String GROUP = "Group";
  private static final String TRANSITIVE =
      "a transitive list with nested groups does not tell who is a direct member; give what az ad"
          + " group member list prints, for each group";

  private final ImportRun run;
  private final Map<ObjectId, List<GroupMembers.Member>> read = new TreeMap<>();
  private final Set<ObjectId> incomplete = new TreeSet<>();
  private List<GroupMembers.Member> current = new ArrayList<>();
  private Optional<ObjectId> group = Optional.empty();

  GroupMemberReader(ImportRun run) {
    this.run = run;
  }

  /** The files that follow hold members of this group. */
  void beginGroup(ObjectId next) {
    group = Optional.of(next);
    current = read.computeIfAbsent(next, g -> new ArrayList<>());
  }

  @Override
  public Optional<ObjectId> subject() {
    return group;
  }

  @Override
  public void incomplete() {
    group.ifPresent(incomplete::add);
  }

  @Override
  public ImportOption option() {
    return ImportOption.GROUP_MEMBERS;
  }

  @Override
  public Set<RowKind> takes() {
    return EnumSet.of(
        RowKind.USER,
        RowKind.SERVICE_PRINCIPAL,
        RowKind.GROUP,
        RowKind.DIRECTORY_OBJECT,
        RowKind.UNKNOWN);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    if (kind == RowKind.UNKNOWN && row.own("id").isEmpty()) {
      throw row.unreadable(
          "is no member of a group: it has no \"id\"; "
              + option().flag()
              + " takes what "
              + option().command()
              + " prints");
    }
    current.add(new GroupMembers.Member(PrincipalRows.idOf(row), typeOf(kind, row)));
    PrincipalRows.principal(kind, row)
        .filter(known -> row.has("displayName") || row.has("userPrincipalName"))
        .ifPresent(run.sink()::add);
    if (kind == RowKind.GROUP && isTransitive(row.context())) {
      incomplete();
      run.gaps().add(Source.GROUP_MEMBERS, Optional.empty(), group, TRANSITIVE);
    }
  }

  private static boolean isTransitive(Optional<String> context) {
    return context
        .map(text -> text.toLowerCase(Locale.ROOT).contains("transitivemembers"))
        .orElse(false);
  }

  private static String typeOf(RowKind kind, Row row) {
    return switch (kind) {
      case USER -> "User";
      case SERVICE_PRINCIPAL -> "ServicePrincipal";
      case GROUP -> GROUP;
      default ->
          row.own("@odata.type").map(type -> type.substring(type.lastIndexOf('.') + 1)).orElse("");
    };
  }

  @Override
  public Set<Source> finish() {
    if (read.isEmpty()) {
      return Set.of();
    }
    read.forEach(
        (id, members) -> run.sink().add(new GroupMembers(id, !incomplete.contains(id), members)));
    for (ObjectId unread : unread()) {
      run.gaps()
          .of(
              unread,
              Source.GROUP_MEMBERS,
              "the members of this group, which holds a role or is in a group that does, are not in"
                  + " the files");
    }
    return Set.of(Source.GROUP_MEMBERS);
  }

  /** The groups that hold a role, and those inside them, whose members no file holds. */
  private Set<ObjectId> unread() {
    Set<ObjectId> reached = run.holders().groups();
    Deque<ObjectId> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (GroupMembers.Member member : read.getOrDefault(next.remove(), List.of())) {
        if (member.type().equals(GROUP) && reached.add(member.id())) {
          next.add(member.id());
        }
      }
    }
    reached.removeAll(read.keySet());
    reached.removeIf(run.directory()::isGone);
    return reached;
  }
}
