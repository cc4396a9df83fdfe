/** The registry over HTTP: models, passports, decisions, and a door for producers without a Kafka client. */
@NullMarked
package dev.weir.registry.http;

import org.jspecify.annotations.NullMarked;
