#!/usr/bin/env bash
# Usage: create-topics.sh <bootstrap servers> <topic list>. Makes what is missing; harmless when repeated.
set -euo pipefail
export BOOTSTRAP=$1
export TOPICS=/opt/kafka/bin/kafka-topics.sh
existing=$("$TOPICS" --bootstrap-server "$BOOTSTRAP" --list)
while read -r name partitions retention; do
    grep -qxF "$name" <<<"$existing" || echo "$name $partitions $retention"
done <"$2" | xargs -r -P 4 -L 1 bash -c '
    echo "creating $1"
    "$TOPICS" --bootstrap-server "$BOOTSTRAP" --create --if-not-exists --topic "$1" \
        --partitions "$2" --config "retention.ms=$3" >/dev/null' create
