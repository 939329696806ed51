// The running service as a chat model of LangChain, in a chain with a prompt.
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { ChatOpenAI } from "@langchain/openai";

const service = process.env.YOUJU_URL ?? "http://127.0.0.1:3000";
const model = new ChatOpenAI({
  model: "youju",
  apiKey: process.env.YOUJU_KEY ?? "none",
  configuration: { baseURL: `${service}/v1` },
});

const chain = ChatPromptTemplate.fromTemplate("Which bureau is responsible for {programme}?")
  .pipe(model)
  .pipe(new StringOutputParser());
console.log(await chain.invoke({ programme: "the low-altitude economy" }));
