package io.github.palaudit.simulator.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the requests of one connection, one after the other. */
final class RequestReader {

  private static final int LONGEST_HEAD = 64 * 1024;
  private static final int LONGEST_BODY = 16 * 1024 * 1024;
  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final OutputStream out;
  private int head;

  RequestReader(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /**
   * The next request; empty when the client has closed.
   *
   * @throws ProtocolException when what came is no request that is understood
   */
  Optional<WireRequest> next() throws IOException {
    head = 0;
    Optional<String> first = line();
    while (first.isPresent() && first.get().isEmpty()) {
      first = line();
    }
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.get().split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw new ProtocolException("not a request of HTTP/1.1");
    }
    Map<String, String> headers = headers();
    if (words[2].equals("HTTP/1.0")) {
      headers.put("connection", "close");
    }
    String body = new String(body(headers), StandardCharsets.UTF_8);
    return Optional.of(new WireRequest(words[0], words[1], headers, body));
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = expected(); !line.isEmpty(); line = expected()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new ProtocolException("a header without a name");
      }
      headers.putIfAbsent(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    boolean chunked = "chunked".equalsIgnoreCase(headers.getOrDefault("transfer-encoding", ""));
    int length = number(headers.getOrDefault("content-length", "0"), 10);
    if ("100-continue".equalsIgnoreCase(headers.getOrDefault("expect", ""))) {
      out.write(CONTINUE);
      out.flush();
    }
    return chunked ? chunks() : exactly(length);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = expected();
      int semicolon = size.indexOf(';');
      int length = number(semicolon < 0 ? size : size.substring(0, semicolon), 16);
      if (length == 0) {
        headers();
        return body.toByteArray();
      }
      if (body.size() + length > LONGEST_BODY) {
        throw new ProtocolException("a body that is too long");
      }
      body.write(exactly(length));
      expected();
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new ProtocolException("half a body");
    }
    return bytes;
  }

  private static int number(String text, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(text.strip(), radix);
      if (number >= 0 && number <= LONGEST_BODY) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // As one that is out of bounds.
    }
    throw new ProtocolException("no length: " + text);
  }

  private String expected() throws IOException {
    return line().orElseThrow(() -> new ProtocolException("half a request"));
  }

  /** Up to the end of the line; empty at the end of the connection. */
  private Optional<String> line() throws IOException {
    StringBuilder line = new StringBuilder(128);
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        int end = line.length();
        boolean windows = end > 0 && line.charAt(end - 1) == '\r';
        return Optional.of(windows ? line.substring(0, end - 1) : line.toString());
      }
      if (++head > LONGEST_HEAD) {
        throw new ProtocolException("a head that is too long");
      }
      line.append((char) next);
    }
    return Optional.empty();
  }
}
