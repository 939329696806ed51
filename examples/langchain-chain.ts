// The package itself in a LangChain chain, without a service: paragraphs from the retriever, an answer from the runnable, vectors
// from the encoder. The index is built first where it is missing.
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { RunnableLambda, RunnableMap, RunnablePassthrough } from "@langchain/core/runnables";
import { readConfig } from "youju/config";
import { LangchainEmbeddings } from "youju/langchain-embeddings";
import { AssistantRetriever } from "youju/langchain-retriever";
import { AssistantRunnable } from "youju/langchain-runnable";
import { ensureAssistant } from "youju/wiring";

const { assistant, embedder } = await ensureAssistant(readConfig(process.env));
const question = "How many InnoHK laboratories are there?";

// Answers with citations: every sentence checked against its paragraph.
const bureaux = new AssistantRunnable(assistant).pipe(
  RunnableLambda.from((answer: { bureaux: readonly { code: string }[] }) =>
    answer.bureaux.map(({ code }) => code).join(", "),
  ),
);
console.log(`bureaux: ${await bureaux.invoke(question)}`);

// Paragraphs for a prompt of your own.
const retriever = new AssistantRetriever({ assistant, k: 3 });
const prompt = RunnableMap.from({
  context: retriever.pipe((documents) =>
    documents.map(({ metadata, pageContent }) => `(${metadata.label}) ${pageContent}`).join("\n"),
  ),
  question: new RunnablePassthrough<string>(),
}).pipe(ChatPromptTemplate.fromTemplate("Answer from these paragraphs only:\n{context}\n\n{question}"));
console.log((await prompt.invoke(question)).toString());

// Vectors of either language in one space.
const embeddings = new LangchainEmbeddings(embedder);
console.log(`dimensions: ${(await embeddings.embedQuery(question)).length}`);
