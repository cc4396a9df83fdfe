/** The five services and the local cluster as parts. */
@NullMarked
package dev.weir.local.service;

import org.jspecify.annotations.NullMarked;
