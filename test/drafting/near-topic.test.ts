// Whether a Chinese text speaks of a topic in one breath.
import { describe, expect, it } from "vitest";
import { isNearTopic } from "../../src/drafting/near-topic.ts";

describe("a text speaks of a topic", () => {
  it.each([
    ["并为在港国家重点实验室推行重组工作", "重组国家重点实验室", true],
    ["第三个innohk平台聚焦可持续发展", "第三个innohk研发平台", true],
    ["人才住宿区、商业和附属设施，以建立多元的创科生态圈", "创科人才住宿设施", false],
    ["开放本地庞大而标准化的医疗数据库", "开放数据", false],
    ["", "开放数据", false],
  ])("%s / %s: %s", (text, topic, expected) => {
    expect(isNearTopic(text, topic)).toBe(expected);
  });
});
