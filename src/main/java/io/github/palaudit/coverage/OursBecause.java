package io.github.palaudit.coverage;

/** What is said of why a principal is ours or not, as far as others have to tell it apart. */
public final class OursBecause {

  /** Before the account that evidence links it to. */
  public static final String EVIDENCE = "evidence links it to ";

  /** Of a principal that a group of ours holds. */
  public static final String MEMBER = "member of a group of ours";

  /** Of a principal that is deleted. */
  public static final String NOT_IN_DIRECTORY = "the directory was read whole and does not hold it";

  private OursBecause() {}
}
