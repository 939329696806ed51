// The page's script: the words and the rules that it shares with the static part, then its three parts in order.
import { CASE_DETAIL_SCRIPT } from "./case-detail-script.ts";
import { CASE_SELECTION_SCRIPT } from "./case-selection-script.ts";
import { CASE_TABLE_SCRIPT } from "./case-table-script.ts";
import { CASE_WORDS } from "./case-words.ts";
import { dataMarkup, UNSEEN_CHARACTERS } from "./markup.ts";
import { OUTCOMES } from "./page-model.ts";

const START = `
listen();
showOrder();
byId("tongues").hidden = false;
byId("browser").hidden = false;
showTongue(firstTongue());
choose();
openCase();
`;

/** Runs at the end of the body; the same in every report, so that the page's policy can name it by its hash. */
export const CASE_SCRIPT = `(() => {
"use strict";
const WORDS = ${dataMarkup(CASE_WORDS).markup};
const OUTCOMES = ${dataMarkup(OUTCOMES).markup};
const UNSEEN = new RegExp(${dataMarkup(UNSEEN_CHARACTERS).markup}, "gu");
${CASE_SELECTION_SCRIPT}${CASE_TABLE_SCRIPT}${CASE_DETAIL_SCRIPT}${START}})();`;
