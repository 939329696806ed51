// What the routes of the pages stand on besides what asking needs.

import type { PageFiles } from "../../domain/page-file.ts";
import type { AskSettings } from "../ask-route.ts";

/** The settings of every page route. */
export interface PageSettings extends AskSettings {
  /** The browser's scripts, or undefined: then every page works by loading anew. */
  readonly pageFiles?: PageFiles | undefined;
  /** What the audit log keeps of a question, for the privacy note; nothing where absent. */
  readonly auditKeeps?: "off" | "ids" | "questions";
}
