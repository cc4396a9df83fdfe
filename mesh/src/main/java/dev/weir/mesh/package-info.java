/**
 * How an event travels: its envelope and identity, what happens when a reaction fails, and where a record goes that
 * nobody can read. Knows no domain and names no topic.
 */
@NullMarked
package dev.weir.mesh;

import org.jspecify.annotations.NullMarked;
