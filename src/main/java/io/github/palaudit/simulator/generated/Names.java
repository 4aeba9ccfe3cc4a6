package io.github.palaudit.simulator.generated;

import java.util.List;
import java.util.Random;

/** Microsoft's fictional companies and people. */
final class Names {

  static final List<String> COMPANIES =
      List.of(
          "Adventure Works",
          "Alpine Ski House",
          "Bellows College",
          "Best For You Organics",
          "Blue Yonder Airlines",
          "City Power & Light",
          "Coho Vineyard",
          "Coho Winery",
          "Consolidated Messenger",
          "Contoso",
          "First Up Consultants",
          "Fourth Coffee",
          "Graphic Design Institute",
          "Humongous Insurance",
          "Lamna Healthcare",
          "Litware",
          "Lucerne Publishing",
          "Margie's Travel",
          "Munson's Pickles and Preserves Farm",
          "Northwind Traders",
          "Proseware",
          "Relecloud",
          "School of Fine Art",
          "Southridge Video",
          "Tailspin Toys",
          "Trey Research",
          "VanArsdel",
          "Wide World Importers",
          "Wingtip Toys",
          "Woodgrove Bank");

  static final List<String> PURPOSES =
      List.of(
          "Production",
          "Development",
          "Test",
          "Connectivity",
          "Identity",
          "Data Platform",
          "Shared Services",
          "Sandbox");

  private static final List<String> GIVEN =
      List.of(
          "Adele",
          "Alex",
          "Allan",
          "Christie",
          "Debra",
          "Diego",
          "Emily",
          "Grady",
          "Henrietta",
          "Isaiah",
          "Johanna",
          "Joni",
          "Lee",
          "Lidia",
          "Lynne",
          "Megan",
          "Miriam",
          "Nestor",
          "Patti",
          "Pradeep",
          "Raul");

  private static final List<String> SURNAMES =
      List.of(
          "Archie",
          "Berger",
          "Bowen",
          "Braun",
          "Cline",
          "Deyoung",
          "Fernandez",
          "Graham",
          "Gu",
          "Gupta",
          "Holloway",
          "Langer",
          "Lorenz",
          "Mueller",
          "Razo",
          "Robbins",
          "Sherman",
          "Siciliani",
          "Vance",
          "Wilber",
          "Wilke");

  private Names() {}

  static String company(int number) {
    return COMPANIES.get(Math.floorMod(number, COMPANIES.size()));
  }

  static String given(Random random) {
    return one(GIVEN, random);
  }

  static String surname(Random random) {
    return one(SURNAMES, random);
  }

  static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
