/**
 * What the user says: {@code palaudit.yaml} with the partner, its customers, the policy for what
 * the sources leave open, waivers and credentials. The only room that reads YAML.
 */
@NullMarked
package io.github.palaudit.config;

import org.jspecify.annotations.NullMarked;
