package io.github.palaudit.simulator.sample;

import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/** The partner that audits: fictional, like everything here. */
final class Fabrikam {

  static final String NAME = "Fabrikam";
  static final String DOMAIN = "fabrikam.com";
  static final TenantId TENANT = new TenantId("fab0fab0-0000-4000-8000-000000000000");
  static final String LOCATION_ACCOUNT = "31415927";

  /** The application that Fabrikam's auditors sign in with, one registration for all customers. */
  static final String READER_CLIENT = "fab0fab0-bbcc-4000-8000-000000000001";

  static final String READER_NAME = "palaudit reader";

  private Fabrikam() {}

  static SimulatedIdentity reader(ObjectId object, String secret, Optional<SimulatedLink> link) {
    return new SimulatedIdentity(object, READER_CLIENT, secret, link);
  }
}
