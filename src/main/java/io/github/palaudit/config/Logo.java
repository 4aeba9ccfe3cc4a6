package io.github.palaudit.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The partner's logo: a PNG or JPEG picture of bounded size. */
public final class Logo {

  private static final int MAX_BYTES = 512 << 10;
  private static final int MAX_PIXELS = 4_000;

  private final byte[] bytes;
  private final boolean png;
  private final int width;
  private final int height;

  private Logo(byte[] bytes, boolean png, int width, int height) {
    this.bytes = bytes;
    this.png = png;
    this.width = width;
    this.height = height;
  }

  /**
   * The picture in this file.
   *
   * @throws InvalidConfiguration when it is missing, too big, or neither PNG nor JPEG
   */
  public static Logo read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw refused(file, "is larger than 512 KB; save it smaller");
      }
      boolean png = startsWith(bytes, 0x89, 'P', 'N', 'G');
      if (!png && !startsWith(bytes, 0xff, 0xd8, 0xff)) {
        throw refused(file, "is neither a PNG nor a JPEG picture");
      }
      return measured(file, bytes, png);
    } catch (IOException failure) {
      throw new InvalidConfiguration(
          file + ": the logo (partner.branding.logo) cannot be read (" + failure + ")", failure);
    }
  }

  private static Logo measured(Path file, byte[] bytes, boolean png) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(png ? "png" : "jpeg");
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MAX_PIXELS || height > MAX_PIXELS || width < 1 || height < 1) {
        throw refused(file, "is larger than 4000 by 4000 pixels; save it smaller");
      }
      reader.read(0);
      return new Logo(bytes, png, width, height);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new IOException("damaged picture", damaged);
    } finally {
      reader.dispose();
    }
  }

  private static InvalidConfiguration refused(Path file, String why) {
    return new InvalidConfiguration(
        List.of(file + ": the logo (partner.branding.logo) " + why + "."));
  }

  private static boolean startsWith(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** The file's bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** PNG, else JPEG. */
  public boolean isPng() {
    return png;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }
}
