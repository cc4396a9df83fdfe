/** What the registry hears, keeps and says: facts, announcements, and the ledger that holds them. */
@NullMarked
package dev.weir.registry.core.fact;

import org.jspecify.annotations.NullMarked;
