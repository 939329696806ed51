// The open library comes in; the routes of the reading pages go out: documents, one document, one paragraph, bureaux, one
// bureau, a timeline, and the privacy note.

import type { Paragraph } from "../../domain/document.ts";
import { renderBureauPage, renderBureauxPage } from "../../web/pages/bureaux-page.tsx";
import { renderDocumentPage } from "../../web/pages/document-page.tsx";
import { type ListedDocument, renderDocumentsPage } from "../../web/pages/documents-page.tsx";
import { renderParagraphPage } from "../../web/pages/paragraph-page.tsx";
import { renderPrivacyPage } from "../../web/pages/privacy-page.tsx";
import { renderTimelinePage } from "../../web/pages/timeline-page.tsx";
import { catalogueOf, type OpenLibrary } from "../catalogue.ts";
import { timelineQuerySchema } from "../contract-drafting.ts";
import { withinDeadline } from "../deadline.ts";
import { copyNames, documentOf, nameIn } from "../present-evidence.ts";
import {
  presentBureaux,
  presentDocumentDetail,
  presentDocumentSummary,
  presentParagraph,
} from "../present-library.ts";
import { presentTimeline } from "../present-timeline.ts";
import { found } from "../problem.ts";
import { checked } from "../read-request.ts";
import type { Route } from "../route.ts";
import { pageScripts } from "./page-files.ts";
import { pageFrame } from "./page-request.ts";
import { pageResponse } from "./page-response.ts";
import { type PageRequest, pageDescription, pageRoute } from "./page-route.ts";
import type { PageSettings } from "./page-settings.ts";

/** Every reading page. */
export function libraryPageRoutes(settings: PageSettings): readonly Route[] {
  return [
    pageRoute(settings, "/documents", "The indexed documents", ({ frame, ready: { assistant } }) =>
      renderDocumentsPage(frame, listedDocuments(assistant.library)),
    ),
    pageRoute(settings, "/documents/{id}", "One document to read", documentPage),
    pageRoute(settings, "/paragraphs/{id}", "One paragraph: the permalink for people", paragraphPage),
    pageRoute(settings, "/bureaux", "The register of bodies", ({ frame, ready: { assistant } }) =>
      renderBureauxPage(frame, presentBureaux(assistant.library).bureaux),
    ),
    pageRoute(settings, "/bureaux/{code}", "Everything that a bureau is responsible for", bureauPage),
    pageRoute(settings, "/timeline", "A programme through time", (request) =>
      timelinePage(request, settings),
    ),
    {
      description: pageDescription("get", "/privacy", "What happens to a question"),
      handle: (context) =>
        pageResponse(
          context,
          renderPrivacyPage(
            pageFrame(context, pageScripts(settings.pageFiles)),
            settings.auditKeeps ?? "off",
          ),
        ),
    },
  ];
}

function listedDocuments(library: OpenLibrary): readonly ListedDocument[] {
  return library.documents.map((document) => {
    const outline: { heading: string; paragraphId: string }[] = [];
    for (const { section, paragraphIds } of presentDocumentDetail(library, document).outline) {
      const heading = section.slice(0, 2).at(-1) ?? "";
      const [paragraphId = ""] = paragraphIds;
      if (heading !== "" && outline.at(-1)?.heading !== heading) outline.push({ heading, paragraphId });
    }
    return { ...presentDocumentSummary(library, document), outline };
  });
}

function documentPage({ context, frame, ready: { assistant } }: PageRequest): string {
  const { library } = assistant;
  const document = found(library.document(context.req.param("id") ?? ""));
  const counterpart = document.counterpartId === null ? undefined : library.document(document.counterpartId);
  return renderDocumentPage({
    frame,
    document: presentDocumentSummary(library, document),
    counterpart: counterpart === undefined ? undefined : presentDocumentSummary(library, counterpart),
    paragraphs: catalogueOf(library)
      .paragraphsOf(document.id)
      .map((paragraph) => pageParagraph(library, paragraph)),
    beside: counterpart !== undefined && context.req.query("beside") === "true",
  });
}

function paragraphPage({ context, frame, ready: { assistant } }: PageRequest): string {
  const { library } = assistant;
  const paragraph = found(library.paragraph(context.req.param("id") ?? ""));
  const { previous, next } = presentParagraph(library, paragraph);
  return renderParagraphPage({
    frame,
    paragraph: pageParagraph(library, paragraph),
    document: presentDocumentSummary(library, documentOf(library, paragraph)),
    previous,
    next,
    quote: quotedRange(context.req.query("quote"), paragraph.text.length),
  });
}

/** A range as the address gives it; one that does not lie in the paragraph highlights nothing. */
function quotedRange(text: string | undefined, length: number) {
  const parts = /^(\d{1,7})-(\d{1,7})$/.exec(text ?? "");
  if (parts === null) return undefined;
  const [start, end] = [Number(parts[1]), Number(parts[2])];
  return start < end && end <= length ? { start, end } : undefined;
}

function pageParagraph(library: OpenLibrary, paragraph: Paragraph) {
  const detail = presentParagraph(library, paragraph);
  const { id, label, kind, section, text } = detail.paragraph;
  const { document, bureaux, counterpart } = detail;
  return { paragraphId: id, label, kind, section, text, document, bureaux, counterpart };
}

function bureauPage({ context, frame, ready: { assistant } }: PageRequest): string {
  const { library } = assistant;
  const { bureaux } = presentBureaux(library);
  const bureau = found(bureaux.find(({ code }) => code === context.req.param("code")));
  const query = (name: string) => context.req.query(name) ?? "";
  const filter = {
    document: query("document"),
    language: query("language"),
    from: query("from"),
    to: query("to"),
  };
  const own = library.paragraphs.filter((paragraph) =>
    paragraph.bureaux.some(({ code }) => code === bureau.code),
  );
  const documents = library.documents.filter(({ id }) => own.some(({ documentId }) => documentId === id));
  const fits = (paragraph: Paragraph) => {
    const { publishedOn } = documentOf(library, paragraph);
    const year = publishedOn.slice(0, 4);
    return (
      (filter.document === "" || paragraph.documentId === filter.document) &&
      (filter.language === "" || paragraph.language === filter.language) &&
      (filter.from === "" || year >= filter.from) &&
      (filter.to === "" || year <= filter.to)
    );
  };
  return renderBureauPage({
    frame,
    bureau,
    parent: bureaux.find(({ code }) => code === bureau.parent),
    paragraphs: own.filter(fits).map((paragraph) => pageParagraph(library, paragraph)),
    documents: documents.map((document) => presentDocumentSummary(library, document)),
    years: [...new Set(documents.map(({ publishedOn }) => publishedOn.slice(0, 4)))].sort(),
    filter,
  });
}

async function timelinePage({ context, frame, ready }: PageRequest, settings: PageSettings): Promise<string> {
  const { assistant, desk } = ready;
  const topics = desk.topics(undefined).map((topic) => ({ ...topic, name: copyNames(topic.name) }));
  const wished = (context.req.query("topic") ?? "").trim();
  if (wished === "") return renderTimelinePage({ frame, topics, asked: "", timeline: undefined });
  const { topic = "", language } = checked(timelineQuerySchema, { topic: wished, language: frame.tongue });
  const lay = (signal: AbortSignal) =>
    settings.admission(() => desk.timeline({ topic, language, documents: undefined }), signal);
  const timeline = await withinDeadline(lay, context.req.raw.signal, settings.answerTimeoutMs);
  const known = timeline.topic.id === null ? wished : topics.find(({ id }) => id === timeline.topic.id);
  return renderTimelinePage({
    frame,
    topics,
    asked: typeof known === "object" ? nameIn(known.name, frame.tongue) : wished,
    timeline: presentTimeline(timeline, assistant.library, frame.tongue),
  });
}
