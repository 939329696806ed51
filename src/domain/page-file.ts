// What the pages' scripts are between the build and the route that serves them: an adapter reads them, http/pages/ sends them.

/** A file as it is sent, in each of the ways that browsers take it. */
export interface PageFile {
  /** Media type with its character set. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  readonly brotli: Uint8Array<ArrayBuffer>;
}

/** Every script of the pages; where there are none, the pages work by loading anew. */
export interface PageFiles {
  /** Changes whenever a file does, so that a browser may keep what it has for ever. */
  readonly version: string;
  /** By name: `ask-page.en.js`. */
  readonly files: ReadonlyMap<string, PageFile>;
}
