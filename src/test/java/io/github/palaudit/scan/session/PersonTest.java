package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.palaudit.scan.RecordingAuthority;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** One person in many tenants: asked once, refused where a tenant wants more. */
class PersonTest {

  private static final String HOME = "11111111-0000-4000-8000-000000000000";
  private static final String OTHER = "22222222-0000-4000-8000-000000000000";
  private static final String STRICT = "33333333-0000-4000-8000-000000000000";

  private final List<String> prompts = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  private Person signedIn() {
    Cloud cloud =
        Cloud.at(
            "elsewhere",
            URI.create("https://login.example"),
            URI.create("https://arm.example"),
            URI.create("https://graph.example"),
            Optional.empty());
    SignIn signIn =
        SignIn.from(AuthKind.DEVICE_CODE, Optional.of(SignIn.HOME), name -> Optional.empty())
            .prompting(prompts::add);
    return Person.signedIn(signIn, cloud, new Authority());
  }

  private static TokenRequestContext in(String tenant) {
    return new TokenRequestContext().addScopes("https://arm.example/.default").setTenantId(tenant);
  }

  @Test
  void everyTenantIsSignedInToWithoutAskingAgain() {
    Person person = signedIn();

    assertThat(person.getTokenSync(in(OTHER)).getToken()).isEqualTo("opaque");

    assertThat(prompts)
        .containsExactly(
            "To sign in, open https://login.example/device in any browser and enter the code"
                + " ABC-123");
    assertThat(asked)
        .containsExactly(
            "/organizations/oauth2/v2.0/devicecode",
            "/organizations/oauth2/v2.0/token device_code",
            "/" + OTHER + "/oauth2/v2.0/token refresh_token");
  }

  @Test
  void aTenantThatWantsMoreRefusesAndAsksNobody() {
    Person person = signedIn();

    assertThatThrownBy(() -> person.getTokenSync(in(STRICT))).hasMessageContaining("AADSTS50076");
    assertThat(person.getTokenSync(in(OTHER)).getToken()).isEqualTo("opaque");
    assertThat(prompts).hasSize(1);
  }

  /** Gives everybody a token, but asks for another factor in one tenant. */
  private final class Authority implements HttpClient {

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
      String path = request.getUrl().getPath();
      String body = request.getBodyAsBinaryData().toString();
      boolean code = path.endsWith("/devicecode");
      asked.add(
          code
              ? path
              : path + (body.contains("refresh_token=") ? " refresh_token" : " device_code"));
      if (path.contains(STRICT)) {
        return answer(
            request,
            400,
            "{\"error\":\"interaction_required\",\"error_description\":\"AADSTS50076: More.\"}");
      }
      return answer(
          request,
          200,
          code
              ? "{\"device_code\":\"dev\",\"user_code\":\"ABC-123\",\"verification_uri\":"
                  + "\"https://login.example/device\",\"expires_in\":900,\"interval\":1}"
              : RecordingAuthority.personsToken(HOME));
    }

    private HttpResponse answer(HttpRequest request, int status, String body) {
      return new BufferedResponse(
          request,
          status,
          new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json"),
          body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
      return Mono.fromCallable(() -> sendSync(request, Context.NONE));
    }
  }
}
