package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no message tells. */
class SecretsTest {

  private static Secrets secrets(String secret) {
    return new Secrets(
        name -> name.equals("AZURE_CLIENT_SECRET") ? Optional.of(secret) : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "abc", "read", "q~8Q~abcdefghij", "a b+c/d=", "$1\\E", "naïve!"})
  void aSecretIsHiddenWhereverItStandsAlone(String secret) {
    for (String around : new String[] {"%s", "client_secret=%s&x", "\"%s\"", "was: %s.", "(%s)"}) {
      assertThat(secrets(secret).hiddenIn(around.replace("%s", secret)))
          .isEqualTo(around.replace("%s", "[hidden]"));
    }
  }

  @ParameterizedTest
  @CsvSource({"read, already reading; re read it, already reading; re [hidden] it"})
  void aShortOneGarblesNoWordThatHappensToHoldIt(String secret, String text, String clean) {
    assertThat(secrets(secret).hiddenIn(text)).isEqualTo(clean);
  }

  @Test
  void aLongOneIsHiddenWithinOtherWordsToo() {
    assertThat(secrets("s3cr3t").hiddenIn("xs3cr3ty")).isEqualTo("x[hidden]y");
  }

  @Test
  void oneThatAnAddressCarriesEncodedIsHiddenToo() {
    assertThat(secrets("a b+c/d=").hiddenIn("?secret=a+b%2Bc%2Fd%3D&x=1"))
        .isEqualTo("?secret=[hidden]&x=1");
  }

  @Test
  void anEmptyOneHidesNothing() {
    assertThat(secrets(" ").hiddenIn("a b c")).isEqualTo("a b c");
  }
}
