// Reading a tokenizer.json: the kind that training/ writes, and every other kind left to others.
import { describe, expect, it } from "vitest";
import { readUnigramTokenizer } from "../../src/text/unigram-tokenizer.ts";

const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
const file = {
  padding: { pad_id: 3 },
  pre_tokenizer: { type: "Metaspace", add_prefix_space: false },
  post_processor: {
    type: "TemplateProcessing",
    single: [mark("<s>"), { Sequence: { id: "A", type_id: 0 } }, mark("</s>")],
    special_tokens: { "<s>": { ids: [1] }, "</s>": { ids: [2] } },
  },
  model: {
    type: "Unigram",
    unk_id: 0,
    vocab: [
      ["<unk>", 0],
      ["<s>", 0],
      ["</s>", 0],
      ["<pad>", 0],
      ["▁", -3],
      ["水", -1],
    ],
  },
};

describe("the contents of a tokenizer.json", () => {
  it("give the ids between their marks, cut to the most that is asked for", () => {
    const tokenizer = readUnigramTokenizer(file);
    expect(tokenizer?.encode("水 水")).toEqual([1, 5, 4, 5, 2]);
    expect(tokenizer?.encode("水 水", 3)).toEqual([1, 5, 4]);
    expect(tokenizer?.encode("")).toEqual([1, 2]);
    expect(tokenizer?.padId).toBe(3);
  });

  it.each([
    ["another model", { ...file, model: { ...file.model, type: "BPE" } }],
    ["bytes for unknown characters", { ...file, model: { ...file.model, byte_fallback: true } }],
    ["a damaged vocabulary", { ...file, model: { ...file.model, vocab: [["水"]] } }],
    ["a space before each text", { ...file, pre_tokenizer: { type: "Metaspace", add_prefix_space: true } }],
    ["no template", { ...file, post_processor: null }],
    [
      "a template with an unknown mark",
      { ...file, post_processor: { ...file.post_processor, special_tokens: {} } },
    ],
  ])("are left to others: %s", (_, other) => {
    expect(readUnigramTokenizer(other)).toBeUndefined();
  });
});
