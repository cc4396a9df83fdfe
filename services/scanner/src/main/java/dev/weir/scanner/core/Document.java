package dev.weir.scanner.core;

/**
 * A document to be kept as evidence.
 *
 * @param mediaType IANA media type
 * @param text its content, kept in UTF-8
 */
public record Document(String mediaType, String text) {}
