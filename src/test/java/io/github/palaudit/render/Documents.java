package io.github.palaudit.render;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.render.html.TransparencyPage;
import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.render.word.TransparencyWord;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.transparency.Disclosure;
import io.github.palaudit.transparency.DisclosureBuilder;
import io.github.palaudit.transparency.Naming;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The customer's document of small tenants, in both of its faces. */
public final class Documents {

  private Documents() {}

  /** Contoso's entry with everything that the document can tell. */
  public static Customer entry(String... scopes) {
    return new Customer(
        "Contoso",
        Tenants.CONTOSO,
        Arrays.stream(scopes).map(Tenants::scope).toList(),
        Optional.empty(),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.of(LocalDate.of(2027, 12, 31)),
        true,
        Customer.Csp.NONE,
        Optional.empty(),
        Optional.of("Operation of the web shop"),
        List.of(
            new Customer.Approval(
                "Grace Example",
                Optional.of("Head of IT"),
                Optional.of(LocalDate.of(2026, 1, 15)),
                Optional.of("SOW 42"))),
        Optional.empty());
  }

  /** One of each way of holding a role, each state of a link, a gap, and more than needed. */
  public static Tenants everyWay() {
    return new Tenants()
        .guest("ada")
        .assign("ada", "Owner", "sub-1")
        .linked("ada", Tenants.LOCATION, 3)
        .guest("bob")
        .eligible("bob", "Contributor", "sub-2")
        .notLinked("bob", 3)
        .guest("cleo")
        .with(Principals.group("Operators"))
        .with(Principals.members("Operators", true, "cleo"))
        .assign("Operators", "Group", Tenants.role("Reader"), "rg-3", Optional.empty())
        .with(Principals.application("deploy"))
        .assign(
            "deploy",
            "ServicePrincipal",
            Tenants.role("Contributor"),
            "mg-1",
            Optional.of("@Resource[x] StringEquals 'y'"))
        .with(
            new Delegation(
                Tenants.scope("sub-1").text()
                    + "/providers/Microsoft.ManagedServices/registrationAssignments/de1e0000-0000-4000-8000-000000000001",
                Tenants.scope("sub-1"),
                "Managed by Fabrikam",
                Tenants.FABRIKAM,
                Optional.empty(),
                List.of(
                    new Delegation.Authorization(
                        Tenants.id("dora"),
                        Optional.of("dora"),
                        Tenants.role("Reader"),
                        List.of())),
                List.of()))
        .gap(Source.ROLE_ELIGIBILITIES, "sub-1")
        .customer(entry("sub-1"));
  }

  /** What the customer is told. */
  public static Disclosure disclosure(Tenants tenants, Naming naming) {
    return DisclosureBuilder.build(
        CoverageEngine.coverage(tenants.inputs()), naming, "palaudit test");
  }

  /** The document, without a logo. */
  public static CustomerDocument of(Tenants tenants, Naming naming, Templates templates) {
    try {
      return new CustomerDocument(templates, disclosure(tenants, naming), Optional.empty());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** The page. */
  public static String page(CustomerDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransparencyPage.write(document, out);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The page without its style, as a reader sees its text. */
  public static String pageText(CustomerDocument document) {
    return page(document)
        .replaceFirst("(?s)<style>.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  /** The Word file. */
  public static byte[] word(CustomerDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransparencyWord.write(document, out);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return out.toByteArray();
  }

  /** Every part of the Word file, by name. */
  public static Map<String, String> parts(byte[] word) {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return parts;
  }

  /** A subscription's scope, for tests that make many. */
  public static ScopeId subscription(int number) {
    return ScopeId.subscription(
        String.format(java.util.Locale.ROOT, "5b5b5b5b-2222-4000-8000-%012d", number));
  }
}
