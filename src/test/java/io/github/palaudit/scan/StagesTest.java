package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person is told when something of one stage goes on beside the next. */
class StagesTest {

  private final List<ScanStatus> told = new ArrayList<>();

  private final Stages stages =
      new Stages(
          new ScanProgress() {
            @Override
            public void began(ScanStatus status) {
              told.add(status);
            }

            @Override
            public void advanced(ScanStatus status) {
              told.add(status);
            }
          },
          () -> new RequestCounts(Map.of()));

  private ScanStatus last() {
    return told.get(told.size() - 1);
  }

  @Test
  void whatGoesOnCountsAsPartOfTheNextStage() {
    Scanner assignments = new RoleAssignmentScanner();
    Scanner definitions = new RoleDefinitionScanner();
    stages.begin(List.of(assignments, definitions), 3, 6);
    stages.more(5);
    stages.more(2);
    for (int read = 0; read < 6; read++) {
      stages.advanced();
    }
    stages.ended(assignments);

    stages.begin(List.of(new GroupScanner()), 4, 6);

    assertThat(last().stage()).isEqualTo(4);
    assertThat(last().sources())
        .containsExactlyInAnyOrder(
            Source.ROLE_DEFINITIONS, Source.GROUP_MEMBERS, Source.GROUP_ELIGIBILITIES);
    assertThat(last().done()).isZero();
    assertThat(last().total()).isEqualTo(1);
  }

  @Test
  void aStageBeginsAtNothingWhenAllBeforeItIsRead() {
    Scanner tree = new ManagementGroupScanner();
    stages.begin(List.of(tree), 1, 6);
    stages.more(1);
    stages.advanced();
    stages.ended(tree);

    stages.begin(List.of(new SubscriptionScanner()), 2, 6);

    assertThat(last().sources()).containsExactly(Source.SUBSCRIPTIONS);
    assertThat(last().done()).isZero();
    assertThat(last().total()).isZero();
  }
}
