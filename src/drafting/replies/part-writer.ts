// What the writers of a part's statements, comparison and annex share.
import type { ReadBodies } from "../../answering/comparing/stated-bodies.ts";
import type { ReplyTongue } from "./reply-draft.ts";
import type { StatementWriter, WrittenStatement } from "./write-statement.ts";

/** What making parts needs. */
export interface PartWriter extends StatementWriter {
  readonly readBodies: ReadBodies;
  /** Languages of the reply, the first one's names are used. */
  readonly languages: readonly [ReplyTongue, ...ReplyTongue[]];
}

/** The statements of a part as they were made. */
export type StatementsOfPart = readonly WrittenStatement[];
