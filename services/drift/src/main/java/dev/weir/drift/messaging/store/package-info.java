/** What streams remember: stores, their keys, and how what is remembered is written. */
@NullMarked
package dev.weir.drift.messaging.store;

import org.jspecify.annotations.NullMarked;
