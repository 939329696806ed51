// `youju embed`: texts on standard input, one a line; their vectors on standard output, a JSON array a line.
import { type Command, type CommandContext, oneOf } from "./command.ts";

/** Texts a call to the encoder. */
const BATCH = 32;

export const embedCommand: Command = {
  name: "embed",
  summary: "Turn lines of text into vectors with the configured encoder.",
  usage: `--role query|passage [--json]

  --role  whether the lines are questions or passages; the encoder treats them differently
  --json  the same: a line out is always a JSON array of numbers

Examples:
  echo "創新科技" | youju embed --role query
  youju embed --role passage < passages.txt > vectors.jsonl`,
  options: { role: { type: "string" } },
  allowPositionals: false,
  run: runEmbed,
};

async function runEmbed({ values, terminal, config, engine }: CommandContext): Promise<void> {
  const role = oneOf("role", values.role, ["query", "passage"]);
  const embedder = await engine.openEmbedder(config);
  const print = async (texts: readonly string[]) => {
    const vectors = await embedder.embed(texts, role);
    for (const vector of vectors) terminal.out(`${JSON.stringify(Array.from(vector))}\n`);
  };
  let batch: string[] = [];
  for await (const line of terminal.lines()) {
    batch.push(line);
    if (batch.length < BATCH) continue;
    await print(batch);
    batch = [];
  }
  if (batch.length > 0) await print(batch);
}
