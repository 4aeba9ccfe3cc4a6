package io.github.palaudit.scan.session;

import io.github.palaudit.snapshot.UnreadableInput;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a cloud's services are, and for which audience each is given a token.
 *
 * @param name what messages call it
 * @param authority where to sign in
 * @param resourceManager Azure Resource Manager
 * @param microsoftGraph Microsoft Graph, without its version
 * @param resourceManagerAudience whom tokens for Azure Resource Manager are for
 * @param microsoftGraphAudience whom tokens for Microsoft Graph are for
 * @param caCertificate certificates in PEM to trust beside the JDK's own
 * @param instanceDiscovery whether the authority is one that Microsoft's directory of clouds knows
 */
public record Cloud(
    String name,
    URI authority,
    URI resourceManager,
    URI microsoftGraph,
    URI resourceManagerAudience,
    URI microsoftGraphAudience,
    Optional<Path> caCertificate,
    boolean instanceDiscovery) {

  /** The public cloud. */
  public static final Cloud PUBLIC =
      preset(
          "public",
          "https://login.microsoftonline.com",
          "https://management.azure.com",
          "https://management.azure.com",
          "https://graph.microsoft.com");

  /** Azure Government. */
  public static final Cloud US_GOVERNMENT =
      preset(
          "usgov",
          "https://login.microsoftonline.us",
          "https://management.usgovcloudapi.net",
          "https://management.core.usgovcloudapi.net",
          "https://graph.microsoft.us");

  /** Azure operated by 21Vianet. */
  public static final Cloud CHINA =
      preset(
          "china",
          "https://login.chinacloudapi.cn",
          "https://management.chinacloudapi.cn",
          "https://management.chinacloudapi.cn",
          "https://microsoftgraph.chinacloudapi.cn");

  /**
   * Takes the slash from the end of every address.
   *
   * @throws IllegalArgumentException when an address is not https, or when an audience of
   *     Microsoft's would be asked for another host: its token would be handed to a stranger
   */
  public Cloud {
    authority = https("authority", authority);
    resourceManager = https("resourceManager", resourceManager);
    microsoftGraph = https("microsoftGraph", microsoftGraph);
    resourceManagerAudience = https("resourceManagerAudience", resourceManagerAudience);
    microsoftGraphAudience = https("microsoftGraphAudience", microsoftGraphAudience);
    keepToItsHost("resourceManagerAudience", resourceManagerAudience, resourceManager);
    keepToItsHost("microsoftGraphAudience", microsoftGraphAudience, microsoftGraph);
  }

  /** A cloud elsewhere, each service its own audience, trusted by this certificate too. */
  public static Cloud at(
      String name,
      URI authority,
      URI resourceManager,
      URI microsoftGraph,
      Optional<Path> caCertificate) {
    return new Cloud(
        name,
        authority,
        resourceManager,
        microsoftGraph,
        resourceManager,
        microsoftGraph,
        caCertificate,
        false);
  }

  /**
   * The cloud of this name, {@code public}, {@code usgov} or {@code china}, or of this file.
   *
   * @throws UnreadableInput when it is neither, or the file is not as it should be
   */
  public static Cloud of(String nameOrFile) {
    return switch (nameOrFile.toLowerCase(Locale.ROOT)) {
      case "public" -> PUBLIC;
      case "usgov" -> US_GOVERNMENT;
      case "china" -> CHINA;
      default -> read(Path.of(nameOrFile));
    };
  }

  /**
   * The cloud that this file describes, in JSON: {@code authority}, {@code resourceManager} and
   * {@code microsoftGraph}; optionally {@code resourceManagerAudience}, {@code
   * microsoftGraphAudience} and {@code caCertificate}, a path beside the file.
   *
   * @throws UnreadableInput when it is missing or not as it should be; the message names the key
   */
  public static Cloud read(Path file) {
    return CloudFile.read(file);
  }

  private static Cloud preset(
      String name, String authority, String arm, String armAudience, String graph) {
    return new Cloud(
        name,
        URI.create(authority),
        URI.create(arm),
        URI.create(graph),
        URI.create(armAudience),
        URI.create(graph),
        Optional.empty(),
        true);
  }

  private static URI https(String key, URI address) {
    if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException(
          key + ": \"" + address + "\" is not an https address; tokens travel over https only");
    }
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new IllegalArgumentException(
          key + ": \"" + address + "\" has more to it than host, port and path");
    }
    String text = address.toString();
    return text.endsWith("/")
        ? https(key, URI.create(text.substring(0, text.length() - 1)))
        : address;
  }

  private static void keepToItsHost(String key, URI audience, URI endpoint) {
    MicrosoftHosts.refusal(audience, endpoint)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(key + ": " + why);
            });
  }
}
