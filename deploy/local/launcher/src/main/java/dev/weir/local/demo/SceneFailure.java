package dev.weir.local.demo;

/** Something that must happen in the story did not; the message says what, whose turn it was and where to look. */
final class SceneFailure extends Exception {

    private static final long serialVersionUID = 1L;

    SceneFailure(String message) {
        super(message);
    }
}
