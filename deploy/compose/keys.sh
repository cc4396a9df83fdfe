#!/usr/bin/env bash
# Makes the keys that compose mounts, once: the key that signs models and the key that signs commits. Needs openssl, a
# JDK 21 or newer on the PATH or in JAVA_HOME, and services that are built (./weir build).
set -euo pipefail
cd "$(dirname "$0")"
umask 022
mkdir -p keys
if [ ! -f keys/model-signing.pem ]; then
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out keys/model-signing.pem
    openssl pkey -in keys/model-signing.pem -pubout -out keys/model-signing.pub.pem
fi
if [ ! -f keys/git-signing.asc ]; then
    deployer=../../services/deployer/target/quarkus-app
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$deployer/app/*:$deployer/lib/main/*" dev.weir.deployer.git.SigningKeys keys
fi
# The services run as a user of their own, who must be able to read them.
chmod 644 keys/*
echo "keys are in $(pwd)/keys; everybody on this machine can read them, so use others in production"
