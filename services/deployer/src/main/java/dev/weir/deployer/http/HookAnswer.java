package dev.weir.deployer.http;

/**
 * What a sender of notifications is told.
 *
 * @param outcome what became of the notification
 * @param message the same for a person
 */
record HookAnswer(String outcome, String message) {}
