// What the service stands on comes in (an assistant once it is loaded, a log, limits); an app that answers every request goes
// out. It neither listens nor starts anything: cli/serve-command.ts does.
import { OpenAPIHono } from "@hono/zod-openapi";
import { type AuditTrail, NO_AUDIT } from "../auditing/audit-trail.ts";
import type { PageFiles } from "../domain/page-file.ts";
import { type AdmissionLimits, createAdmission } from "./admission.ts";
import { askRoute } from "./ask-route.ts";
import { type EventLog, errorFields } from "./event-log.ts";
import { feedbackRoute } from "./feedback-route.ts";
import { createGuard, type GuardSettings, OPEN_TO_ALL } from "./guard-requests.ts";
import { healthRoutes } from "./health-routes.ts";
import { libraryRoutes } from "./library-routes.ts";
import { metricsRoute } from "./metrics-route.ts";
import { guardResponse, identifyRequest, openToOrigins } from "./middleware.ts";
import { respondWithProblem } from "./openai-problem.ts";
import { type DoorSettings, openaiRoutes } from "./openai-routes.ts";
import { openapiRoute } from "./openapi-route.ts";
import { wantsPage } from "./pages/page-request.ts";
import { problemPage } from "./pages/page-route.ts";
import { pageRoutes } from "./pages/page-routes.ts";
import { isFault, ProblemError, toProblem } from "./problem.ts";
import type { Readiness } from "./readiness.ts";
import { repliesRoute } from "./replies-route.ts";
import {
  mountRoutes,
  type RequestContext,
  type RequestVariables,
  type Route,
  type ServiceApp,
} from "./route.ts";
import type { ServiceGauges, ServiceMetrics } from "./service-metrics.ts";
import { timelineRoute } from "./timeline-route.ts";
import { type SpanSink, traceRequests } from "./tracing.ts";
import { verifyRoute } from "./verify-route.ts";

/** What the service stands on. */
export interface AppSettings {
  readonly readiness: Readiness;
  readonly log: EventLog;
  /** Where answers and what readers think of them are written down; nowhere if absent. */
  readonly audit?: AuditTrail;
  /** Longest time to an answer in milliseconds. */
  readonly answerTimeoutMs: number;
  readonly admission: AdmissionLimits;
  /** Address of the service as its readers see it, for permalinks; empty for the one that a request was sent to. */
  readonly publicUrl: string;
  /** Further doors, over the same assistant and within the same limits. */
  readonly doors?: (asking: DoorSettings) => readonly Route[];
  /** Counts and measures for /metrics; no such address where absent. */
  readonly metrics?: ServiceMetrics;
  /** Where spans of requests go; nowhere where absent. */
  readonly spans?: SpanSink | undefined;
  /** Who may come in, and how often; everybody where absent. */
  readonly guard?: GuardSettings;
  /** Origins whose pages may call the API from a browser; none where absent. */
  readonly allowedOrigins?: readonly string[];
  /** Scripts of the pages; without them the pages work by loading anew. */
  readonly pageFiles?: PageFiles | undefined;
  /** What the audit log keeps of a question, for the privacy note; nothing where absent. */
  readonly auditKeeps?: "off" | "ids" | "questions";
  /** Version of the service, for the OpenAPI document. */
  readonly version: string;
}

/** The service as an app: `app.fetch` takes requests, `app.request` does in tests. */
export function createApp(settings: AppSettings): ServiceApp {
  const { readiness, log } = settings;
  const app: ServiceApp = new OpenAPIHono<RequestVariables>();
  const guard = createGuard(settings.guard ?? OPEN_TO_ALL, () => performance.now());
  app.use(identifyRequest(log, settings.metrics), guardResponse);
  if (settings.spans !== undefined) app.use(traceRequests(settings.spans));
  if (settings.allowedOrigins?.length) app.use(openToOrigins(settings.allowedOrigins));
  app.use(guard.middleware);
  app.onError((error, context) =>
    wantsPage(context) ? problemPage(context, settings, error) : respondToError(error, context, log),
  );
  app.notFound((context) =>
    wantsPage(context)
      ? problemPage(context, settings, new ProblemError("not-found"))
      : respondWithProblem(context, new ProblemError("not-found"), context.get("requestId")),
  );
  const asking = {
    ...settings,
    audit: settings.audit ?? NO_AUDIT,
    admission: createAdmission(settings.admission),
  };
  settings.metrics?.watch({
    queue: () => asking.admission.load?.() ?? { running: 0, waiting: 0 },
    limits: guard.peakUse,
    snapshot: () => snapshotOf(readiness),
  });
  mountRoutes(app, [
    askRoute(asking),
    feedbackRoute(asking),
    verifyRoute(asking),
    repliesRoute(asking),
    timelineRoute(asking),
    ...libraryRoutes(asking),
    ...openaiRoutes(asking),
    ...(settings.doors?.(asking) ?? []),
    ...healthRoutes(readiness),
    ...(settings.metrics === undefined ? [] : [metricsRoute(settings.metrics)]),
    openapiRoute(app, settings.version),
    ...pageRoutes(asking),
  ]);
  return app;
}

function snapshotOf(readiness: Readiness): ReturnType<ServiceGauges["snapshot"]> {
  const state = readiness.state();
  if (state.stage !== "ready" || state.engine.snapshot === undefined) return undefined;
  const { snapshot, degraded } = state.engine;
  return { builtAt: snapshot.builtAt, degraded: degraded !== undefined };
}

function respondToError(error: unknown, context: RequestContext, log: EventLog): Response {
  const id = context.get("requestId");
  const problem = toProblem(error);
  if (context.req.raw.signal.aborted) log.info("request-abandoned", { id });
  else if (isFault(error)) log.error("request-failed", { id, problem: problem.code, ...errorFields(error) });
  return respondWithProblem(context, problem, id);
}
