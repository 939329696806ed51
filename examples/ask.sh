#!/bin/sh
# A question with curl: the answer, then the paragraph behind its first citation. YOUJU_URL is where the service runs.
set -eu
url=${YOUJU_URL:-http://127.0.0.1:3000}

curl -sSf "$url/api/ask" -H 'Content-Type: application/json' \
  -d '{"question": "Which bureau looks after the low-altitude economy?"}'
echo

# The same as a stream of events.
curl -sSfN "$url/api/ask" -H 'Content-Type: application/json' -H 'Accept: text/event-stream' \
  -d '{"question": "「產學研1+計劃」由哪個政策局負責？", "limit": 1}'
