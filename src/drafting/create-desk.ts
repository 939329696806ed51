// The parts of an assistant come in, the desk for drafts goes out: the drafting line is built on the answering line's steps.
import type { AssistantParts } from "../answering/answer-question.ts";
import type { OfficeFiles } from "../ports.ts";
import { checkDraft, createDraftChecker } from "./check-draft.ts";
import type { DraftingDesk } from "./drafting-desk.ts";
import { draftReply } from "./replies/draft-reply.ts";
import { layOutReply } from "./replies/lay-out-reply.ts";
import { writeMarkdown } from "./replies/write-markdown.ts";
import { createProgrammes, layTimeline, listTopics, type Programmes } from "./timeline.ts";

/** The desk over one open snapshot; its programmes are found when they are first asked for. */
export function createDraftingDesk(parts: AssistantParts, office: OfficeFiles): DraftingDesk {
  const checker = createDraftChecker(parts);
  let found: Programmes | undefined;
  const programmes = (): Programmes => {
    found ??= createProgrammes(checker);
    return found;
  };
  return {
    verify: (request, signal) => checkDraft(request, checker, signal),
    topics: (documents) => listTopics(programmes(), checker, documents),
    timeline: (request) => layTimeline(request, programmes(), checker),
    reply: (request, signal) => draftReply(request, checker, signal),
    readWord: office.readWord,
    writeWord: (draft, permalinkOf) => office.writeWord(layOutReply(draft, parts.library, permalinkOf)),
    writeMarkdown: (draft, permalinkOf) => writeMarkdown(layOutReply(draft, parts.library, permalinkOf)),
  };
}
