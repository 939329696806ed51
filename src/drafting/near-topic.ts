// A Chinese topic and a text in, whether the text speaks of it in one breath out: 人才住宿區、商業和附屬設施 has the words of 創科人才住宿設施
// and tells of something else.

/** Share of a topic's pairs of characters that must stand together, and how much longer than it they may be. */
const SHARE = 0.6;
const STRETCH = 2.5;

/** Whether most of a topic stands together in a text; both folded. */
export function isNearTopic(text: string, topic: string): boolean {
  const pairs = [...new Set(pairsOf(topic).map(({ pair }) => pair))];
  const wanted = new Set(pairs);
  const places = pairsOf(text).filter(({ pair }) => wanted.has(pair));
  const reach = Math.ceil(STRETCH * topic.length);
  return places.some(({ at }) => {
    const within = places.filter((other) => other.at >= at && other.at - at < reach);
    return new Set(within.map(({ pair }) => pair)).size >= SHARE * pairs.length;
  });
}

function pairsOf(text: string): readonly { readonly pair: string; readonly at: number }[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => ({
    pair: text.slice(at, at + 2),
    at,
  }));
}
