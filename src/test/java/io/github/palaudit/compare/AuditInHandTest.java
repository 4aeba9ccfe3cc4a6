package io.github.palaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.SampleReports;
import io.github.palaudit.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditInHandTest {

  @ParameterizedTest
  @ValueSource(strings = {"contoso", "northwind"})
  void itIsWhatItsFileTells(String customer) {
    Report report = SampleReports.of(customer);

    assertThat(Audits.inHand(report)).isEqualTo(Audits.readBack(report));
  }
}
