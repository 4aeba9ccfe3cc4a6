/**
 * What colleagues are told to do about their partner links: one page for each principal of ours
 * that is not linked, wrongly linked, or not known to be linked, free of any format. palaudit sends
 * none of what stands here.
 */
@NullMarked
package io.github.palaudit.kit;

import org.jspecify.annotations.NullMarked;
