package dev.weir.deployer.git;

/** One look at the branch: the files of its head and what its history says. */
record View(Snapshot head, History history) {}
