/**
 * The registry: system of record for models and their versions. It hears what every service says about a version and
 * shows it as a passport, takes people's decisions, and decides when a model is trained again.
 */
@NullMarked
package dev.weir.registry;

import org.jspecify.annotations.NullMarked;
