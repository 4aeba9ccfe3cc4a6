/**
 * What earlier audits left: what people typed into the review columns of their workbooks, and the
 * figures of their days. Typing goes with the id of a finding; nothing that was typed is dropped.
 */
@NullMarked
package io.github.palaudit.history;

import org.jspecify.annotations.NullMarked;
