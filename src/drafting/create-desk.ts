// The parts of an assistant come in, the desk for drafts goes out: the drafting line is built on the answering line's steps.
import type { AssistantParts } from "../answering/answer-question.ts";
import { checkDraft, createDraftChecker } from "./check-draft.ts";
import type { DraftingDesk } from "./drafting-desk.ts";
import { draftReply } from "./replies/draft-reply.ts";
import { createProgrammes, layTimeline, listTopics, type Programmes } from "./timeline.ts";

/** The desk over one open snapshot; its programmes are found when they are first asked for. */
export function createDraftingDesk(parts: AssistantParts): DraftingDesk {
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
  };
}
