package dev.weir.deployer.core.rightsizing;

import java.util.List;

/** What is known about right-sizing, of the models that this instance looks after. */
public interface SizingBook {

    /** Of each model that anything was recommended for, in order of name. */
    List<SizingState> states();
}
