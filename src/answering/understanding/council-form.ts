// The Legislative Council's way of asking, which every Council question has before what it asks.

/** "will the Government inform this Council of" and its like, in the three scripts. */
export const COUNCIL_FORM =
  /(?:in this connection,? |,? ?)?will the (?:government|administration|secretary[\w ,]{0,60}?) (?:please )?(?:inform|advise) this council(?: whether| of)?\s*[:：,，]?\s*|(?:就此|为此|為此)?[，,]?(?<!\s)\s*(?:请|請)?(?:行政机关|行政機關|政府|当局|當局)?(?:可否|能否|会否|會否)?(?:告知|回复|回覆|答复|答覆)本(?:会|會)\s*[:：，,]?\s*/iu;
