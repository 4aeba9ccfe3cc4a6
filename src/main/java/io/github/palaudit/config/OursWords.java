package io.github.palaudit.config;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that tell the partner's principals, under the names of palaudit.yaml. */
public final class OursWords {

  private OursWords() {}

  /** What each rule lists, in the order of palaudit.yaml. */
  public static Map<String, List<String>> of(Partner.Principals rules) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("homeDomains", rules.homeDomains());
    words.put(
        "applicationOwnerTenants",
        rules.applicationOwnerTenants().stream().map(TenantId::value).toList());
    words.put("groups", rules.groups().stream().map(ObjectId::value).toList());
    words.put("objectIds", rules.objectIds().stream().map(ObjectId::value).toList());
    words.put("displayNames", rules.displayNames());
    return words;
  }
}
