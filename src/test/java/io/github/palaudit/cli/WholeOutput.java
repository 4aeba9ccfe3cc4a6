package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Everything that files hold: archives opened, what is packed into text unpacked. */
final class WholeOutput {

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}");
  private static final int GZIP = 0x1f8b;

  private final Map<String, String> texts = new TreeMap<>();

  /** In lower case, by file and part; names of files and folders are among the texts. */
  static Map<String, String> of(Path folder) throws IOException {
    WholeOutput output = new WholeOutput();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String name = folder.relativize(file).toString();
        output.texts.put("the name " + name, name.toLowerCase(Locale.ROOT));
        if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
          output.parts(name, file);
        } else if (Files.isRegularFile(file)) {
          output.add(name, Files.readAllBytes(file));
        }
      }
    }
    return output.texts;
  }

  private void parts(String name, Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(part)) {
          add(name + "!" + part.getName(), in.readAllBytes());
        }
      }
    }
  }

  private void add(String name, byte[] bytes) throws IOException {
    if (isGzip(bytes)) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        add(name + "!inflated", in.readAllBytes());
      }
    } else {
      String text = new String(bytes, UTF_8);
      texts.put(name, text.toLowerCase(Locale.ROOT));
      Matcher packed = BASE64.matcher(text);
      for (int i = 0; packed.find(); i++) {
        unpack(name + "!base64-" + i, packed.group());
      }
    }
  }

  private void unpack(String name, String packed) throws IOException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(packed);
    } catch (IllegalArgumentException ordinaryText) {
      return;
    }
    add(name, bytes);
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff)) == GZIP;
  }
}
