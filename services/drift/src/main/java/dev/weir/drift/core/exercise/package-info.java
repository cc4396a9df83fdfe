/** Made attacks and made heavy users against a made model, by which the guards of protection are measured. */
@NullMarked
package dev.weir.drift.core.exercise;

import org.jspecify.annotations.NullMarked;
