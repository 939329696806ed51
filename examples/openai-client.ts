// The same service through OpenAI's own client: a stream, its citations, and the whole answer at its end.
import OpenAI from "openai";

const service = process.env.YOUJU_URL ?? "http://127.0.0.1:3000";
const client = new OpenAI({ baseURL: `${service}/v1`, apiKey: process.env.YOUJU_KEY ?? "none" });

const stream = client.chat.completions.stream({
  model: "youju",
  messages: [{ role: "user", content: "How many InnoHK laboratories are there?" }],
});
for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? "");
process.stdout.write("\n");

const completion = await stream.finalChatCompletion();
for (const { url_citation: citation } of completion.choices[0]?.message.annotations ?? [])
  console.log(`${citation.title}: ${citation.url}`);
