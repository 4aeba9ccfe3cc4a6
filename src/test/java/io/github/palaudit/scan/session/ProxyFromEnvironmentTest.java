package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS_PROXY and NO_PROXY as users know them from other tools. */
class ProxyFromEnvironmentTest {

  private static Optional<Proxy> of(Map<String, String> environment, String url)
      throws MalformedURLException {
    return new ProxyFromEnvironment(name -> Optional.ofNullable(environment.get(name)))
        .of(URI.create(url).toURL());
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example:3128, 3128",
    "proxy.example:3128, 3128",
    "http://ann:secret@proxy.example:3128/, 3128",
    "http://proxy.example, 8080"
  })
  void theProxyIsAsked(String variable, int port) throws MalformedURLException {
    for (String name : new String[] {"HTTPS_PROXY", "https_proxy"}) {
      assertThat(of(Map.of(name, variable), "https://management.azure.com/x"))
          .map(proxy -> (InetSocketAddress) proxy.address())
          .hasValueSatisfying(
              address -> {
                assertThat(address.getHostString()).isEqualTo("proxy.example");
                assertThat(address.getPort()).isEqualTo(port);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "management.azure.com",
        ".azure.com",
        "*.azure.com",
        "azure.com",
        "other.example, AZURE.com",
        "management.azure.com:443"
      })
  void whatIsExceptedIsReachedDirectly(String except) throws MalformedURLException {
    assertThat(
            of(
                Map.of("HTTPS_PROXY", "http://proxy.example", "no_proxy", except),
                "https://management.azure.com/x"))
        .contains(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notazure.com", "management.azure.com:8443", "ment.azure.com", ","})
  void whatIsNotExceptedIsNot(String except) throws MalformedURLException {
    assertThat(
            of(
                Map.of("HTTPS_PROXY", "http://proxy.example", "NO_PROXY", except),
                "https://management.azure.com/x"))
        .isNotEqualTo(Optional.of(Proxy.NO_PROXY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1:8443/", "https://localhost/", "https://[::1]/"})
  void thisComputerIsReachedDirectly(String url) throws MalformedURLException {
    assertThat(of(Map.of("HTTPS_PROXY", "http://proxy.example"), url)).contains(Proxy.NO_PROXY);
  }

  @Test
  void withoutTheVariableTheJdkDecides() throws MalformedURLException {
    assertThat(of(Map.of(), "https://management.azure.com/")).isEmpty();
    assertThat(of(Map.of("HTTPS_PROXY", "http://p"), "http://169.254.169.254/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://ann:psst@proxy", "http://ann:ps st@proxy", "http://"})
  void whatIsNoAddressIsRefusedWithoutBeingRepeated(String address) {
    assertThatThrownBy(() -> of(Map.of("HTTPS_PROXY", address), "https://x.example/"))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("psst")
        .hasMessageNotContaining("ann");
  }
}
