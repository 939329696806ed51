// Every way in which a chat model's server fails that we know of, each with the reason that is given for it.
import type { ChatFailure } from "../../src/ports.ts";
import { failsWith, type Scene, says, sendEnd, sendPiece, startEvents } from "./scripted-chat-server.ts";

/** A fault with what is said of it. */
export interface ChatFault {
  readonly name: string;
  readonly scene: Scene;
  readonly reasons: readonly (ChatFailure | "no-statements" | "not-verified")[];
}

const REPLY =
  '{"statements":[{"text":"The Government will set up a $10 billion I&T Industry-Oriented Fund.","sources":["S1"]}]}';

function raw(body: string | Buffer, type: string, status = 200): Scene {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": type });
    response.end(body);
  };
}

function events(...lines: readonly string[]): Scene {
  return raw(lines.map((line) => `data: ${line}\n\n`).join(""), "text/event-stream");
}

/** One piece every `everyMs` for ever. */
function drips(everyMs: number, piece: string): Scene {
  return (_, response) => {
    startEvents(response);
    const timer = setInterval(() => sendPiece(response, piece), everyMs);
    response.on("close", () => clearInterval(timer));
  };
}

/** Bytes without end, as fast as they are taken, up to 50 MB. */
function floods(lines: boolean): Scene {
  return (_, response) => {
    startEvents(response);
    const piece = "x".repeat(64 * 1024);
    let sent = 0;
    const more = (): void => {
      while (sent < 50_000_000 && !response.destroyed) {
        sent += piece.length;
        const chunk = lines ? `data: {"choices":[{"index":0,"delta":{"content":"${piece}"}}]}\n\n` : piece;
        if (!response.write(chunk)) {
          response.once("drain", more);
          return;
        }
      }
      response.end();
    };
    more();
  };
}

/** All of them; those that wait need short deadlines. */
export const CHAT_FAULTS: readonly ChatFault[] = [
  {
    name: "cuts the connection",
    scene: (_, response) => void response.destroy(),
    reasons: ["upstream-unreachable"],
  },
  { name: "hangs without a byte", scene: () => undefined, reasons: ["upstream-timeout"] },
  {
    name: "hangs after the headers",
    scene: (_, response) => startEvents(response),
    reasons: ["upstream-timeout"],
  },
  {
    name: "hangs in the middle",
    scene: (_, response) => {
      startEvents(response);
      sendPiece(response, REPLY.slice(0, 30));
    },
    reasons: ["upstream-timeout"],
  },
  { name: "drips for ever", scene: drips(20, "."), reasons: ["upstream-timeout"] },
  { name: "drips comments for ever", scene: dripsComments(20), reasons: ["upstream-timeout"] },
  {
    name: "429 with Retry-After",
    scene: failsWith(429, { "Retry-After": "1" }),
    reasons: ["upstream-rate-limited"],
  },
  {
    name: "429 for an hour",
    scene: failsWith(429, { "Retry-After": "3600" }),
    reasons: ["upstream-rate-limited"],
  },
  {
    name: "429 with nonsense",
    scene: failsWith(429, { "Retry-After": "soon" }),
    reasons: ["upstream-rate-limited"],
  },
  { name: "500", scene: failsWith(500), reasons: ["upstream-error"] },
  { name: "502", scene: failsWith(502), reasons: ["upstream-error"] },
  { name: "503", scene: failsWith(503), reasons: ["upstream-error"] },
  { name: "401", scene: failsWith(401), reasons: ["upstream-refused"] },
  { name: "400", scene: failsWith(400), reasons: ["upstream-refused"] },
  { name: "404", scene: failsWith(404), reasons: ["upstream-refused"] },
  {
    name: "a redirect",
    scene: failsWith(307, { Location: "http://127.0.0.1:9/" }),
    reasons: ["upstream-error"],
  },
  {
    name: "HTML with 200",
    scene: raw("<html><body>Gateway login</body></html>", "text/html"),
    reasons: ["upstream-invalid"],
  },
  {
    name: "HTML as events",
    scene: raw("<html>login</html>", "text/event-stream"),
    reasons: ["upstream-invalid", "upstream-truncated"],
  },
  {
    name: "JSON that breaks off",
    scene: raw('{"choices":[{"message":{"cont', "application/json"),
    reasons: ["upstream-invalid"],
  },
  {
    name: "an event that breaks off",
    scene: events('{"choices":[{"delta":{"cont'),
    reasons: ["upstream-invalid"],
  },
  { name: "no choices", scene: raw('{"choices":[]}', "application/json"), reasons: ["upstream-invalid"] },
  {
    name: "null content",
    scene: raw('{"choices":[{"message":{"content":null}}]}', "application/json"),
    reasons: ["upstream-invalid"],
  },
  {
    name: "an error as 200",
    scene: raw('{"error":{"message":"quota"}}', "application/json"),
    reasons: ["upstream-invalid"],
  },
  { name: "null", scene: raw("null", "application/json"), reasons: ["upstream-invalid"] },
  {
    name: "an empty body",
    scene: raw("", "text/event-stream"),
    reasons: ["upstream-truncated", "upstream-invalid"],
  },
  { name: "no text", scene: says(""), reasons: ["upstream-invalid"] },
  {
    name: "NUL and invalid UTF-8",
    scene: raw(Buffer.from([0, 255, 254, 0, 10, 10]), "text/event-stream"),
    reasons: ["upstream-truncated", "upstream-invalid"],
  },
  { name: "50 MB without a line's end", scene: floods(false), reasons: ["upstream-too-large"] },
  { name: "50 MB of pieces", scene: floods(true), reasons: ["upstream-too-large"] },
  {
    name: "finish_reason length",
    scene: says(REPLY.slice(0, 60), { finish: "length" }),
    reasons: ["upstream-truncated"],
  },
  {
    name: "finish_reason content_filter",
    scene: says("{", { finish: "content_filter" }),
    reasons: ["upstream-refused"],
  },
  {
    name: "a stream without an end",
    scene: (_, response) => {
      startEvents(response);
      sendPiece(response, REPLY.slice(0, 50));
      response.end();
    },
    reasons: ["upstream-truncated"],
  },
  {
    name: "a connection cut in the middle",
    scene: (_, response) => {
      startEvents(response);
      sendPiece(response, REPLY.slice(0, 50));
      setTimeout(() => response.destroy(), 20);
    },
    reasons: ["upstream-invalid", "upstream-truncated", "upstream-unreachable"],
  },
  {
    name: "content that is no text",
    scene: (_, response) => {
      startEvents(response);
      response.write('data: {"choices":[{"index":0,"delta":{"content":{"a":1}}}]}\n\n');
      sendEnd(response, "stop");
    },
    reasons: ["upstream-invalid", "no-statements"],
  },
  {
    name: "another schema",
    scene: says('{"reply":{"lines":["a"]}}'),
    reasons: ["no-statements", "not-verified"],
  },
  { name: "an empty list", scene: says('{"statements":[]}'), reasons: ["no-statements"] },
  {
    name: "JSON of the schema that breaks off",
    scene: says(REPLY.slice(0, -30)),
    reasons: ["no-statements", "not-verified"],
  },
  { name: "handles that it made up", scene: says(REPLY.replace("S1", "S77")), reasons: ["not-verified"] },
  {
    name: "prose without handles",
    scene: says("The fund is worth ten billion dollars."),
    reasons: ["not-verified"],
  },
  { name: "deep nesting", scene: says("[{".repeat(5000)), reasons: ["no-statements", "not-verified"] },
  { name: "only thoughts", scene: says("<think>hm, hm, hm"), reasons: ["no-statements"] },
];

function dripsComments(everyMs: number): Scene {
  return (_, response) => {
    startEvents(response);
    const timer = setInterval(() => response.write(": still here\n\n"), everyMs);
    response.on("close", () => clearInterval(timer));
  };
}
