package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule at work on one coverage: asked about one principal after the other, by id. */
@FunctionalInterface
public interface Inquiry {

  /** Has nothing to say of anybody. */
  Inquiry SILENT = access -> Optional.empty();

  /** What it finds about this principal; what it was asked before does not count. */
  Optional<Finding> about(Access access);

  /** What it finds about all of them together, when it was asked about each. */
  default Stream<Finding> aboutAll() {
    return Stream.empty();
  }

  /** What these rules find: every principal is looked up once, and all of them asked about it. */
  static List<Finding> check(Collection<PrincipalRule> rules, Coverage coverage) {
    List<Inquiry> ofAnybody = new ArrayList<>();
    List<Inquiry> ofHolders = new ArrayList<>();
    for (PrincipalRule rule : rules) {
      Inquiry inquiry = rule.on(coverage);
      ofHolders.add(inquiry);
      if (rule.asksWithoutRole()) {
        ofAnybody.add(inquiry);
      }
    }
    List<Finding> found = new ArrayList<>();
    Access.ofOursWithRoleOrWithout(coverage)
        .forEach(
            access -> {
              for (Inquiry one : access.grants().isEmpty() ? ofAnybody : ofHolders) {
                one.about(access).ifPresent(found::add);
              }
            });
    ofHolders.forEach(one -> one.aboutAll().forEach(found::add));
    return found;
  }
}
