package io.github.palaudit.coverage;

import java.util.List;

/**
 * What is held, with those who benefit from it.
 *
 * @param benefits one list for everything that one holder holds; not copied
 */
record OpenedHolding(Holding holding, List<Benefit> benefits) {}
