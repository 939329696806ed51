// A request for a page comes in; the language to show it in goes out. Whoever follows a link may bring other
// query parameters along: pages ignore what they do not know, unlike the routes for programs.

import type { Tongue } from "../../web/page-data.ts";
import type { PageFrame } from "../../web/pages/shell.tsx";
import { isTongue } from "../../web/tongue.ts";
import type { RequestContext } from "../route.ts";
import { wishedLanguage } from "../wished-language.ts";

/** The language by `?lang=` or the form's `lang`, else the browser's wish, else English. */
export function pageTongue(context: RequestContext, chosen = context.req.query("lang")): Tongue {
  if (isTongue(chosen)) return chosen;
  return wishedLanguage(context.req.header("accept-language")) ?? "en";
}

/** The frame of a page; its links to the other languages keep what the address asks for. */
export function pageFrame(
  context: RequestContext,
  scripts: PageFrame["scripts"],
  tongue = pageTongue(context),
): PageFrame {
  const { pathname, searchParams } = new URL(context.req.url);
  const path = pathname === "/ask" ? "/" : pathname;
  const inTongue = (each: Tongue) => {
    const query = new URLSearchParams(searchParams);
    query.set("lang", each);
    return `${path}?${query}`;
  };
  return { tongue, scripts, inTongue };
}

/** Addresses of programs: whoever opens one gets what a program gets. */
const PROGRAM_ROUTES = /^\/(?:api|v1|mcp|livez|readyz|metrics|openapi\.json|assets)(?:\/|$)/;

/** True where a person's browser asks for a page, and so is told in a page what went wrong. */
export function wantsPage(context: RequestContext): boolean {
  return (context.req.header("accept") ?? "").includes("text/html") && !PROGRAM_ROUTES.test(context.req.path);
}

/** True where the browser takes a body in this coding; one that it refuses by `q=0` it does not take. */
export function takesCoding(context: RequestContext, coding: "br" | "gzip"): boolean {
  const offered = (context.req.header("accept-encoding") ?? "").toLowerCase().split(",");
  return offered.some((each) => {
    const [name = "", weight = ""] = each.split(";");
    return name.trim() === coding && !/^\s*q=0(?:\.0*)?\s*$/.test(weight);
  });
}
