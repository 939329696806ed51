// The reply desk's form comes in, from a browser without scripts; the desk with the draft goes out. Nothing pasted is kept.
import { type ReplyInput, renderRepliesPage } from "../../web/pages/replies-page.tsx";
import { replyRequestSchema } from "../contract-replies.ts";
import { presentReply } from "../present-reply.ts";
import { checked, readFormBody } from "../read-request.ts";
import { requireReady } from "../readiness.ts";
import { draftInTime } from "../replies-route.ts";
import type { RequestContext, Route } from "../route.ts";
import { pageScripts } from "./page-files.ts";
import { pageFrame, pageTongue } from "./page-request.ts";
import { pageProblem, pageResponse } from "./page-response.ts";
import { pageDescription } from "./page-route.ts";
import type { PageSettings } from "./page-settings.ts";

const EMPTY: ReplyInput = { question: "", form: "auto", language: "auto", member: "", date: "" };

/** `GET /replies` and `POST /replies`. */
export function repliesPageRoutes(settings: PageSettings): readonly Route[] {
  return [
    {
      description: pageDescription("get", "/replies", "The reply desk"),
      handle: (context) =>
        pageResponse(
          context,
          renderRepliesPage({ frame: pageFrame(context, pageScripts(settings.pageFiles)), input: EMPTY }),
        ),
    },
    {
      description: {
        ...pageDescription(
          "post",
          "/replies",
          "The same with a question, as a browser without scripts sends it",
        ),
        request: {
          body: {
            required: true,
            content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } },
          },
        },
      },
      handle: (context) => drafted(context, settings),
    },
  ];
}

async function drafted(context: RequestContext, settings: PageSettings): Promise<Response> {
  const fields = await readFormBody(context.req.raw);
  const text = (name: keyof ReplyInput) => fields.get(name) ?? EMPTY[name];
  const input: ReplyInput = {
    question: text("question"),
    form: text("form"),
    language: text("language"),
    member: text("member"),
    date: text("date"),
  };
  const tongue = pageTongue(context, fields.get("lang") ?? undefined);
  const frame = pageFrame(context, pageScripts(settings.pageFiles), tongue);
  try {
    const { assistant } = requireReady(settings.readiness);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ""));
    const request = checked(replyRequestSchema, given);
    const draft = await draftInTime(request, context, settings);
    const reply = presentReply(draft, assistant.library, {
      id: context.get("requestId"),
      composer: undefined,
    });
    return pageResponse(context, renderRepliesPage({ frame, input, reply }));
  } catch (thrown) {
    const problem = pageProblem(context, settings.log, thrown);
    const { status, retryAfter } = problem;
    return pageResponse(context, renderRepliesPage({ frame, input, problem }), status, { retryAfter });
  }
}
