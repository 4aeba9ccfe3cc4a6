package io.github.palaudit.scan;

/**
 * Something that later questions of a scan build on and that is no record of the snapshot; kept
 * beside the records, so that a scan that goes on knows it too.
 *
 * @param id of what it is about, as sent
 * @param said what was said of it; may be empty
 */
record Note(About about, String id, String said) {

  /** Said of what is true of the whole tenant. */
  static final String TENANT = "tenant";

  /** What is noted. */
  enum About {
    /** A subscription of another tenant that this one manages. */
    DELEGATED_SUBSCRIPTION,
    /** A resource group whose own list of delegations has to be asked. */
    RESOURCE_GROUP,
    /** A principal, with its type where that was told. */
    PRINCIPAL,
    /** A group, with its visibility. */
    VISIBILITY,
    /** A subscription that the choice leaves out, with what it sits in where that was told. */
    LEFT_OUT,
    /** A source, by its word, that is not used here; {@link Note#TENANT} is said where nowhere. */
    NOT_USED
  }
}
