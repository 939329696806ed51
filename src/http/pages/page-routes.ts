// Every page for people.
import type { Route } from "../route.ts";
import { askPageRoutes } from "./ask-page-route.ts";
import { docsPageRoutes } from "./docs-page-route.ts";
import { libraryPageRoutes } from "./library-page-routes.ts";
import { pageFileRoutes } from "./page-files.ts";
import type { PageSettings } from "./page-settings.ts";
import { repliesPageRoutes } from "./replies-page-route.ts";

/** The routes of the pages and of their scripts. */
export function pageRoutes(settings: PageSettings): readonly Route[] {
  return [
    ...askPageRoutes(settings),
    ...libraryPageRoutes(settings),
    ...repliesPageRoutes(settings),
    ...docsPageRoutes,
    ...pageFileRoutes(settings.pageFiles),
  ];
}
