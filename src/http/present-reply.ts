// A drafted reply comes in; the JSON of POST /api/replies goes out, field for field as the contract has it.
import type { ReplyDraft } from "../drafting/drafting-desk.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { ReplyRequestBody, ReplyResponse } from "./contract-replies.ts";
import { presentProvenance } from "./present-answer.ts";
import { presentAttributions, presentBureau, presentCitation } from "./present-evidence.ts";

/** The whole response to a question. */
export function presentReply(
  draft: ReplyDraft,
  library: OpenLibrary,
  request: { readonly id: string; readonly composer: ReplyRequestBody["composer"] },
): ReplyResponse {
  const { form, language, opening, closing, text, watermark, note, timings } = draft;
  const reader = language === "zh-Hant" ? "zh-Hant" : "en";
  return {
    id: request.id,
    form,
    language,
    opening,
    closing,
    parts: draft.parts.map((part) => presentPart(part, library)),
    note: {
      promised: note.promised.map((each) => ({ ...each })),
      unchecked: note.unchecked.map((each) => ({ ...each })),
      written: { ...note.written },
    },
    text,
    watermark,
    citations: draft.citations.map((citation) => presentCitation(library, citation, reader)),
    bureaux: draft.bureaux.map(({ code }) => presentBureau(library, code)),
    provenance: presentProvenance(draft.provenance, request.composer),
    timings: { ...timings },
  };
}

function presentPart(
  part: ReplyDraft["parts"][number],
  library: OpenLibrary,
): ReplyResponse["parts"][number] {
  const { label, question, status } = part;
  return {
    label,
    question,
    status,
    statements: part.statements.map(({ text, language, citations, checks, basis }) => ({
      text,
      language,
      citations: [...citations],
      checks: { ...checks },
      basis,
    })),
    citations: [...part.citations],
    bureaux: presentAttributions(library, part.bureaux),
    consult: [...part.consult],
    figures: part.figures.map((figure) => ({ ...figure })),
    differs: part.differs.map(({ what, values }) => ({ what, values: values.map((each) => ({ ...each })) })),
    joinedWith: [...part.joinedWith],
    missing: [...part.missing],
    table:
      part.table === null
        ? null
        : {
            header: [...part.table.header],
            rows: part.table.rows.map(({ cells, citation }) => ({ cells: [...cells], citation })),
          },
  };
}
