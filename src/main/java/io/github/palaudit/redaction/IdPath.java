package io.github.palaudit.redaction;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/**
 * Replaces the names in a resource id and keeps the words that Azure puts between them: {@code
 * /subscriptions/GUID/resourceGroups/NAME/providers/Microsoft.Compute/virtualMachines/NAME}.
 */
final class IdPath {

  private static final Pattern OF_AZURE =
      Pattern.compile("microsoft\\.[a-z0-9.]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9]+");

  /** The types of what it holds are named by the customer. */
  private static final String CUSTOM = "microsoft.customproviders";

  /** What a part of the path is. */
  private enum Part {
    CONTAINER,
    NAMESPACE,
    TYPE,
    NAME
  }

  private final BinaryOperator<String> value;
  private Part next = Part.CONTAINER;
  private boolean belowProviders;
  private boolean isOfAzure;
  private String type = "";

  /**
   * @param value the pseudonym of a value, by the type that stands before it in lower case
   */
  IdPath(BinaryOperator<String> value) {
    this.value = value;
  }

  String redacted(String id) {
    StringJoiner path = new StringJoiner("/");
    for (String part : id.split("/", -1)) {
      path.add(part.isEmpty() ? part : redacted(part, part.toLowerCase(Locale.ROOT)));
    }
    return path.toString();
  }

  private String redacted(String part, String lower) {
    boolean named = next == Part.NAME || next == Part.NAMESPACE;
    if (lower.equals("providers") && !named) {
      belowProviders = true;
      next = Part.NAMESPACE;
      return part;
    }
    return switch (next) {
      case CONTAINER -> container(part, lower);
      case NAMESPACE -> namespace(part, lower);
      case TYPE -> type(part, lower);
      case NAME -> name(part);
    };
  }

  private String container(String part, String lower) {
    if (lower.equals("subscriptions") || lower.equals("resourcegroups")) {
      type = lower;
      next = Part.NAME;
      return part;
    }
    return value.apply("", part);
  }

  private String namespace(String part, String lower) {
    next = Part.TYPE;
    boolean known = OF_AZURE.matcher(part).matches();
    isOfAzure = known && !lower.startsWith(CUSTOM);
    return known ? part : value.apply("", part);
  }

  private String type(String part, String lower) {
    next = Part.NAME;
    boolean known = isOfAzure && TYPE.matcher(part).matches();
    type = known ? lower : "";
    return known ? part : value.apply("", part);
  }

  private String name(String part) {
    next = belowProviders ? Part.TYPE : Part.CONTAINER;
    return value.apply(type, part);
  }
}
