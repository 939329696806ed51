// Stems: spellings and inflections of one word meet, different words stay apart.
import { describe, expect, it } from "vitest";
import { stem } from "../../src/text/stem.ts";

describe("stem", () => {
  it.each([
    ["industrialisation", "industrialization", "industrialise", "industrializing", "industrialised"],
    ["organisation", "organization", "organisations", "organise", "organizes"],
    ["programme", "program", "programmes", "programs"],
    ["centre", "center", "centres", "centers"],
    ["labour", "labor"],
    ["licence", "license", "licences", "licensing"],
    ["catalogue", "catalog"],
    ["analyse", "analyze", "analysing", "analyzed"],
    ["technology", "technologies"],
    ["company", "companies"],
    ["apply", "applies", "applied", "applying"],
    ["promote", "promotes", "promoted", "promoting"],
    ["plan", "plans", "planned", "planning"],
    ["process", "processes", "processed", "processing"],
    ["business", "businesses"],
    ["develop", "development", "developing", "developed", "developments"],
    ["effective", "effectively"],
    ["case", "cases"],
    ["fulfil", "fulfill", "fulfilled"],
    ["install", "installing", "installs"],
    ["startup", "startups"],
    ["laboratory", "laboratories"],
  ])("gives %s and its forms one key", (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ["news", "new"],
    ["goods", "good"],
    ["customs", "custom"],
    ["bring", "bred"],
    ["status", "state"],
    ["family", "fame"],
    ["universe", "university"],
    ["policy", "police"],
    ["comment", "come"],
    ["string", "strive"],
  ])("keeps %s from %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(["ai", "gba", "5g", "wcag2", "is", ""])("leaves %j as it is", (word) => {
    expect(stem(word)).toBe(word);
  });
});
