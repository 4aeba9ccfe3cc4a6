package io.github.palaudit.plan;

/** Who can do something. */
public enum Actor {
  /** The identity itself: nobody else can touch its link (F-A3). */
  PRINCIPAL,
  /** The partner. */
  PARTNER,
  /** The customer, who alone decides on roles (F-D10). */
  CUSTOMER
}
