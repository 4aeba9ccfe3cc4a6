package io.github.palaudit.report;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Programme;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the answers depend on: partner, policy, catalogue, sources, and what wrote this. */
final class SettingsSection {

  private SettingsSection() {}

  static Section of(Coverage coverage, String tool) {
    List<Setting> lines = new ArrayList<>(partner(coverage.inputs().configuration().partner()));
    lines.addAll(PolicySettings.of(coverage.inputs().configuration()));
    if (coverage.inputs().strict()) {
      lines.add(Setting.of("Policy", "Strict", "yes", "Every assumption counts as unknown.", ""));
    }
    lines.addAll(SeveritySettings.of(coverage.inputs().configuration().severities()));
    lines.addAll(catalogue(coverage.inputs().catalog()));
    lines.addAll(snapshot(coverage.inputs().customer(), "Snapshot"));
    coverage
        .inputs()
        .managing()
        .forEach(managing -> lines.addAll(snapshot(managing, "Managing tenant")));
    lines.add(
        Setting.of(
            "Report",
            "Programme",
            Programme.PAL_INFLUENCED_USAGE.label(),
            "Attribution is meant for this programme. Partner earned credit has rules of its own,"
                + " and a section of its own where CSP is concerned.",
            "F-D1"));
    lines.add(
        new Setting(
            "Report",
            "As of (UTC)",
            new Cell.Moment(coverage.inputs().asOf()),
            "The instant that all answers are for.",
            ""));
    lines.add(Setting.of("Report", "Written by", tool, "Name and version of the tool.", ""));
    return new Section(
        Section.Subject.SETTINGS,
        "What the answers depend on: whose partner accounts, how open questions are decided, which"
            + " tables and sources were used. Facts are explained in docs/facts.md.",
        Table.of(columns(), List.copyOf(lines), row -> Optional.empty(), "Nothing is set."));
  }

  private static List<Column<Setting>> columns() {
    return new Columns<Setting>()
        .text("Setting", 32, Setting::name)
        .text("Part", 18, Setting::group)
        .add("Value", 34, Column.Kind.TEXT, Setting::value)
        .prose("Meaning", 70, Setting::meaning)
        .text("Fact", 9, Setting::fact)
        .list();
  }

  private static List<Setting> partner(Partner partner) {
    String group = "Partner";
    List<Setting> lines = new ArrayList<>();
    lines.add(Setting.of(group, "Name", partner.name(), "Whose attribution is audited.", ""));
    lines.add(
        new Setting(
            group,
            "Location accounts",
            Cell.lines(partner.locationAccounts().stream().map(PartnerId::value).toList()),
            "A link counts when it names one of these.",
            "F-A21"));
    partner
        .globalAccount()
        .ifPresent(
            id ->
                lines.add(
                    Setting.of(
                        group, "Global account", id.value(), "A link must not name it.", "F-A21")));
    if (!partner.tenants().isEmpty()) {
      lines.add(
          new Setting(
              group,
              "Own tenants",
              Cell.lines(partner.tenants().stream().map(TenantId::value).toList()),
              "Principals of these tenants are ours.",
              ""));
    }
    return lines;
  }

  private static List<Setting> catalogue(RoleCatalog catalog) {
    return catalog.provenance().stream()
        .map(
            part ->
                new Setting(
                    "Role catalogue",
                    part.what(),
                    part.date()
                        .<Cell>map(
                            day -> new Cell.Day(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                        .orElse(Cell.BLANK),
                    Sentences.count(part.rows(), "role") + " from " + part.source(),
                    "F-C1"))
        .toList();
  }

  private static List<Setting> snapshot(Snapshot snapshot, String group) {
    SnapshotHeader header = snapshot.header();
    List<Setting> lines = new ArrayList<>();
    lines.add(Setting.of(group, "Tenant", header.tenantName(), header.tenant().value(), ""));
    lines.add(
        new Setting(
            group,
            "Collected (UTC)",
            new Cell.Moment(header.collectedTo()),
            "By "
                + (header.isScan() ? "live scan" : "import of exports")
                + header.collectedBy().map(who -> ", signed in as " + who).orElse("")
                + ", with "
                + header.tool(),
            ""));
    if (header.redacted()) {
      lines.add(
          Setting.of(
              group,
              "Names and ids",
              "pseudonyms",
              "Made with --redact: each stands for a name or an id that is not told here. The same"
                  + " key gives the same pseudonyms again.",
              ""));
    }
    for (Source source : Source.values()) {
      lines.add(
          new Setting(
              group + ": sources",
              Sentences.capitalised(source.label()),
              badge(header.of(source)),
              meaning(header.of(source)),
              ""));
    }
    return lines;
  }

  private static Cell badge(Completeness completeness) {
    return switch (completeness) {
      case COMPLETE -> new Cell.Badge(Tone.ATTRIBUTED, "complete");
      case PARTIAL -> new Cell.Badge(Tone.UNKNOWN, "partial");
      case NOT_SUPPLIED -> new Cell.Badge(Tone.NOT_COUNTED, "not supplied");
    };
  }

  private static String meaning(Completeness completeness) {
    return switch (completeness) {
      case COMPLETE -> "Read whole: what is absent is not there.";
      case PARTIAL -> "Asked, and refused or cut somewhere: see the gaps.";
      case NOT_SUPPLIED -> "Never asked, or not in the files that were given.";
    };
  }
}
