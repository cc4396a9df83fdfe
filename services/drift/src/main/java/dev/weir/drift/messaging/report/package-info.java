/** What reports are made of, kept from the topics. */
@NullMarked
package dev.weir.drift.messaging.report;

import org.jspecify.annotations.NullMarked;
