// The parts of an assistant come in, the desk for drafts goes out: the drafting line is built on the answering line's steps.
import type { AssistantParts } from "../answering/answer-question.ts";
import { checkDraft, createDraftChecker } from "./check-draft.ts";
import type { DraftingDesk } from "./drafting-desk.ts";

/** The desk over one open snapshot. */
export function createDraftingDesk(parts: AssistantParts): DraftingDesk {
  const checker = createDraftChecker(parts);
  return { verify: (request, signal) => checkDraft(request, checker, signal) };
}
