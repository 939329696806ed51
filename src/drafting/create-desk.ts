// The parts of an assistant come in, the desk for drafts goes out: the drafting line is built on the answering line's steps.
import type { AssistantParts } from "../answering/answer-question.ts";
import { createChatWriter } from "../answering/writing/create-chat-writer.ts";
import type { OfficeFiles } from "../ports.ts";
import { checkDraft, createDraftChecker } from "./check-draft.ts";
import type { DraftingDesk, ReplyOptions } from "./drafting-desk.ts";
import { draftReply } from "./replies/draft-reply.ts";
import { layOutReply } from "./replies/lay-out-reply.ts";
import { writeMarkdown } from "./replies/write-markdown.ts";
import { createProgrammes, layTimeline, listTopics, type Programmes } from "./timeline.ts";

/** Share of a door's time that the model may use up: the rest is for the quotations that stand in for it. */
const MODEL_SHARE = 0.85;

/** What tells how many milliseconds the model still has. */
function modelTime(now: () => number, { timeoutMs }: ReplyOptions): () => number {
  const endsAt = timeoutMs === undefined ? Number.POSITIVE_INFINITY : now() + MODEL_SHARE * timeoutMs;
  return () => Math.max(0, endsAt - now());
}

/** The desk over one open snapshot; its programmes are found when they are first asked for. */
export function createDraftingDesk(parts: AssistantParts, office: OfficeFiles): DraftingDesk {
  const checker = createDraftChecker(parts);
  const writer =
    parts.chat === undefined ? undefined : createChatWriter(parts.chat, parts, checker.profileOf);
  let found: Programmes | undefined;
  const programmes = (): Programmes => {
    found ??= createProgrammes(checker);
    return found;
  };
  return {
    verify: (request, signal) => checkDraft(request, checker, signal),
    topics: (documents) => listTopics(programmes(), checker, documents),
    timeline: (request) => layTimeline(request, programmes(), checker),
    reply: (request, signal = new AbortController().signal, options = {}) => {
      if (writer === undefined || request.composer === "extractive")
        return draftReply(request, checker, signal);
      return draftReply(request, checker, signal, {
        writer,
        signal,
        timeLeft: modelTime(parts.now, options),
      });
    },
    readWord: office.readWord,
    writeWord: (draft, permalinkOf) => office.writeWord(layOutReply(draft, parts.library, permalinkOf)),
    writeMarkdown: (draft, permalinkOf) => writeMarkdown(layOutReply(draft, parts.library, permalinkOf)),
  };
}
