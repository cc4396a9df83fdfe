package dev.weir.signing;

import java.nio.file.Path;

/** Prints whether a signature of the token's key fits its public key. */
final class SignWithToken {

    private SignWithToken() {}

    public static void main(String[] arguments) {
        Pkcs11Key key = Pkcs11Key.open(Path.of(arguments[0]), "model", "1234".toCharArray());
        byte[] message = {1, 2, 3};
        System.out.println(key.verificationKey().verifies(message, key.sign(message)));
    }
}
