package io.github.palaudit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.PartnerId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearAccountTest {

  private static Optional<String> near(String global, String location, String id) {
    return NearAccount.of(
        new Partner(
            "Fabrikam",
            Optional.of(new PartnerId(global)),
            List.of(new PartnerId(location)),
            List.of(),
            List.of(),
            new Partner.Principals(List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of()),
        new PartnerId(id));
  }

  @ParameterizedTest
  @CsvSource({
    "51234561, 'the one after the global account, as the first location account is'",
    "31415928, one digit off 31415927",
    "41415927, one digit off 31415927",
    "314159927, one digit off 31415927",
    "3141927, one digit off 31415927",
    "31415972, 31415927 with two digits exchanged",
    "13415927, 31415927 with two digits exchanged",
    "0031415927, 31415927 with zeros before it"
  })
  void aSlipIsToldByWhatItWasMeantToBe(String id, String hint) {
    assertThat(near("51234560", "31415927", id)).contains(hint);
  }

  @Test
  void zerosThatASpreadsheetTookAreTold() {
    assertThat(near("51234560", "0314159", "314159"))
        .contains("0314159 without the zeros it begins with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"31415927", "51234560", "27182818", "31415872", "31415", "51234562"})
  void whatIsListedOrLikeNoneIsPassedOver(String id) {
    assertThat(near("51234560", "31415927", id)).isEmpty();
  }
}
