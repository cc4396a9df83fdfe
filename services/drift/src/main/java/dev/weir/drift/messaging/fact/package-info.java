/** What is told: findings and measurements as events. */
@NullMarked
package dev.weir.drift.messaging.fact;

import org.jspecify.annotations.NullMarked;
