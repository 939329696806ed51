// Sends a service questions from an open loop (a request is sent at its time, whether or not the last one came back) or from a few
// askers who wait, and says what came of them.
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const questions = ["eval/dev.jsonl", "eval/dev-2.jsonl"].flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ question, query, turns }) => question ?? query ?? turns?.at(-1)?.content)
    .filter((text) => typeof text === "string"),
);
const chinese = questions.filter((text) => /\p{Script=Han}/u.test(text));
const english = questions.filter((text) => !/\p{Script=Han}/u.test(text));
const BAD = ['{"question": ""}', "{", '{"question": 5}', `{"question": "${"a".repeat(5_000)}"}`];

/** How many questions there are. */
export const QUESTIONS = questions.length;

/** A generator against a service. `onSent` hears of the number of requests so far, after each. */
export function createGenerator(url, onSent = () => undefined) {
  let count = 0;

  /** 60 % Chinese, 30 % English, 10 % bad input, each question in turn so that nothing is asked twice soon. */
  function nextBody() {
    count += 1;
    const kind = count % 10;
    if (kind === 9) return { body: BAD[count % BAD.length], bad: true };
    const list = kind < 6 ? chinese : english;
    return { body: JSON.stringify({ question: list[count % list.length] }), bad: false };
  }

  async function send(samples, due) {
    const { body, bad } = nextBody();
    let [status, retryAfter] = [0, true];
    try {
      const response = await fetch(`${url}/api/ask`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        signal: AbortSignal.timeout(60_000),
      });
      await response.arrayBuffer();
      status = response.status;
      retryAfter = response.headers.has("retry-after");
    } catch {
      status = 0;
    }
    samples.push({ status, bad, retryAfter, milliseconds: performance.now() - due });
    await onSent(count);
  }

  /** Sends `rate` requests a second for `seconds`; latencies count from the moment a request was due. */
  async function openLoop(rate, seconds) {
    const samples = [];
    const began = performance.now();
    const pending = [];
    for (let i = 0; i < Math.round(rate * seconds); i++) {
      const due = began + (i * 1_000) / rate;
      const early = due - performance.now();
      if (early > 1) await wait(early);
      pending.push(send(samples, due));
    }
    await Promise.all(pending);
    return summary(samples, (performance.now() - began) / 1_000);
  }

  /** `askers` ask one question after another until `isOver` says so. */
  async function closedLoop(askers, isOver) {
    const samples = [];
    const began = performance.now();
    const ask = async () => {
      while (!isOver()) await send(samples, performance.now());
    };
    await Promise.all(Array.from({ length: askers }, ask));
    return summary(samples, (performance.now() - began) / 1_000);
  }

  return { openLoop, closedLoop, sent: () => count };
}

function summary(samples, seconds) {
  const good = samples
    .filter(({ bad, status }) => !bad && status === 200)
    .map(({ milliseconds }) => milliseconds)
    .sort((a, b) => a - b);
  const at = (share) =>
    Math.round((good[Math.min(good.length - 1, Math.floor(share * good.length))] ?? Number.NaN) * 10) / 10;
  const by = (test) => samples.filter(test).length;
  const isShed = ({ status }) => status === 503 || status === 429;
  const isBadStatus = ({ status, bad }) => status >= 400 && status < 500 && status !== 429 && !bad;
  return {
    sent: samples.length,
    seconds: Math.round(seconds * 10) / 10,
    rate: Math.round((samples.length / seconds) * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    p999: at(0.999),
    ok: by(({ status }) => status === 200),
    refused: by(({ bad, status }) => bad && status >= 400 && status < 500),
    shed: by(isShed),
    shedWithoutRetryAfter: by((sample) => isShed(sample) && !sample.retryAfter),
    failed: by(
      (sample) => sample.status === 0 || (sample.status >= 500 && !isShed(sample)) || isBadStatus(sample),
    ),
  };
}
