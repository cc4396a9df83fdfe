package dev.weir.deployer.git;

/** What a remote repository made of a push. */
enum PushResult {
    ACCEPTED,
    /** The branch has moved: fetch and begin again. */
    OVERTAKEN
}
