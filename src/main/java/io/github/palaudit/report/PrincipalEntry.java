package io.github.palaudit.report;

import io.github.palaudit.finding.Remedy;
import io.github.palaudit.snapshot.PrincipalId;
import java.util.List;

/**
 * One principal that is ours or may be, as it is read: what it holds and what that comes to, its
 * link, the evidence, what was found, and what to do.
 *
 * @param anchor the name by which links find it
 * @param link whether it is linked to us
 * @param sentence who it is and what it holds, in one line
 * @param facts name by name: link, evidence, each role with its verdict, findings, ids
 * @param remedies of the findings about it, each once
 */
public record PrincipalEntry(
    PrincipalId id,
    String anchor,
    Cell.Badge link,
    String sentence,
    List<RuleFindings.Fact> facts,
    List<Remedy> remedies) {

  public PrincipalEntry {
    facts = List.copyOf(facts);
    remedies = List.copyOf(remedies);
  }
}
