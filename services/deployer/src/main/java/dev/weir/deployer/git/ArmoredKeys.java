package dev.weir.deployer.git;

/**
 * An OpenPGP key as text (ASCII armor, RFC 9580 section 6).
 *
 * @param secret the secret key, without a passphrase
 * @param published the public key
 */
record ArmoredKeys(String secret, String published) {}
