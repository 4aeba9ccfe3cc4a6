package io.github.palaudit.scan.session;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An answer that was read whole, so that a connection that breaks in mid-body can be tried again.
 */
final class BufferedResponse extends HttpResponse {

  private static final int LARGEST = 64 << 20;

  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;

  private BufferedResponse(HttpRequest request, int status, HttpHeaders headers, byte[] body) {
    super(request);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Reads it to the end; throws when it is cut short or larger than any honest answer. */
  static BufferedResponse read(HttpRequest request, HttpResponse response) {
    try (response;
        InputStream in = response.getBodyAsBinaryData().toStream()) {
      byte[] body = in.readNBytes(LARGEST);
      if (body.length == LARGEST) {
        throw ReadFailed.because("the answer is larger than 64 MiB and was not read");
      }
      return new BufferedResponse(request, response.getStatusCode(), response.getHeaders(), body);
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  @Override
  public int getStatusCode() {
    return status;
  }

  @Override
  @Deprecated
  public @Nullable String getHeaderValue(String name) {
    return headers.getValue(HttpHeaderName.fromString(name));
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public Flux<ByteBuffer> getBody() {
    return Flux.just(ByteBuffer.wrap(body).asReadOnlyBuffer());
  }

  @Override
  public BinaryData getBodyAsBinaryData() {
    return BinaryData.fromBytes(body);
  }

  @Override
  public Mono<byte[]> getBodyAsByteArray() {
    return Mono.just(body);
  }

  @Override
  public Mono<String> getBodyAsString() {
    return getBodyAsString(StandardCharsets.UTF_8);
  }

  @Override
  public Mono<String> getBodyAsString(Charset charset) {
    return Mono.just(new String(body, charset));
  }

  @Override
  public HttpResponse buffer() {
    return this;
  }
}
