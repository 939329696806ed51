// A topic through time comes in; the JSON of GET /api/timeline goes out, field for field as the contract has it.
import type { Language } from "../domain/document.ts";
import type { Timeline } from "../drafting/drafting-desk.ts";
import type { OpenLibrary } from "./catalogue.ts";
import type { TimelineBody } from "./contract-drafting.ts";
import { copyNames, presentAttributions, presentCitation } from "./present-evidence.ts";

/** The whole response to a topic; publishers are named in `language`. */
export function presentTimeline(timeline: Timeline, library: OpenLibrary, language: Language): TimelineBody {
  const { topic, entries, differs, citations } = timeline;
  return {
    topic: { id: topic.id, name: copyNames(topic.name) },
    entries: entries.map((entry) => ({
      ...entry,
      figures: entry.figures.map((figure) => ({ ...figure })),
      bureaux: presentAttributions(library, entry.bureaux),
    })),
    differs: differs.map(({ what, values, holds }) => ({
      what,
      values: values.map((each) => ({ ...each })),
      holds,
    })),
    citations: citations.map((citation) => presentCitation(library, citation, language)),
  };
}
