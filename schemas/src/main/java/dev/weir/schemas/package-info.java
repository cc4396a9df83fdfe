/** The catalogue of topics: which facts travel, under which key, said by whom and heard by whom. */
@NullMarked
package dev.weir.schemas;

import org.jspecify.annotations.NullMarked;
