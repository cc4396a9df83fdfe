/** HDF5 files: their tree of groups, attributes and datasets, and where they point outside. */
@NullMarked
package dev.weir.scanner.core.hdf5;

import org.jspecify.annotations.NullMarked;
