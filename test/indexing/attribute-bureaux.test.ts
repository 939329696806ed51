import { describe, expect, it } from "vitest";
import type { Language } from "../../src/domain/document.ts";
import { attributeBureaux } from "../../src/indexing/attribute-bureaux.ts";
import { findBodies, readBodyNames } from "../../src/indexing/body-names.ts";
import { readRegister } from "../../src/indexing/read-register.ts";
import { parseText, plainDocument } from "./parse-text.ts";

const register = await readRegister(new URL("../../seeds", import.meta.url).pathname);

function attribute(
  text: string,
  language: Language = "en",
  defaultBureau: string | null = null,
  namedDepartments = false,
) {
  const document = { ...plainDocument(text, language), defaultBureau };
  const { paragraphs, unrecognised } = attributeBureaux(
    parseText(text, language).paragraphs,
    { document, namedDepartments },
    register,
  );
  const last = paragraphs.at(-1);
  return {
    bureaux: last?.bureaux.map(({ code, basis }) => `${code} ${basis}`),
    unlisted: last?.unlistedBodies,
    unrecognised: unrecognised.map((each) => each.name),
  };
}

describe("attributeBureaux", () => {
  it.each([
    ["- Do it. (ITIB)", "en", ["ITIB stated"]],
    ["- Do it. (TLB, EEB and DoJ)", "en", ["TLB stated", "EEB stated", "DoJ stated"]],
    ["- Do it. (Culture, Sports and Tourism Bureau, EDB)", "en", ["CSTB stated", "EDB stated"]],
    ["- Do it. (Agriculture, Fisheries and Conservation Department)", "en", ["AFCD stated"]],
    ["- Do it. (OGCIO)", "en", ["DPO stated"]],
    ["- 落實措施。（創新科技及工業局、醫務衞生局）", "zh-Hant", ["ITIB stated", "HHB stated"]],
    ["- 落實措施。（運輸及物流局及商務及經濟發展局）", "zh-Hant", ["TLB stated", "CEDB stated"]],
    ["- 落實措施。(醫務衛生局)", "zh-Hant", ["HHB stated"]],
    ["- 落实措施。(创新科技及工业局、数字政策办公室)", "zh-Hans", ["ITIB stated", "DPO stated"]],
  ] as const)("reads the brackets of %s", (text, language, expected) => {
    expect(attribute(text, language).bureaux).toEqual(expected);
  });

  it("keeps bodies without a name as printed", () => {
    expect(attribute("- Do it. (TLB and relevant bureaux)")).toEqual({
      bureaux: ["TLB stated"],
      unlisted: ["relevant bureaux"],
      unrecognised: [],
    });
    expect(attribute("- 落實。(運輸及物流局、相關政策局)", "zh-Hant").unlisted).toEqual(["相關政策局"]);
  });

  it("reports a body that it does not know", () => {
    expect(attribute("- Do it. (ITIB, XYZ)")).toEqual({
      bureaux: ["ITIB stated"],
      unlisted: ["XYZ"],
      unrecognised: ["XYZ"],
    });
    expect(attribute("- 落實。(運輸及房屋局)", "zh-Hant")).toEqual({
      bureaux: [],
      unlisted: ["運輸及房屋局"],
      unrecognised: ["運輸及房屋局"],
    });
  });

  it("takes a remark in brackets for none", () => {
    const remark = attribute("The figures are set out below. (See Annex 2)", "en", "DEVB");
    expect(remark).toEqual({ bureaux: ["DEVB document"], unlisted: [], unrecognised: [] });
    expect(attribute("- Extend the scheme of the Education Bureau (EDB)", "en").bureaux).toEqual([]);
  });

  it("falls back to the innermost heading with a body, then to the document", () => {
    const text = "# Work of the Education Bureau\n\n## Schools\n\nSchools are built. They are many.";
    expect(attribute(text, "en", "DEVB").bureaux).toEqual(["EDB heading"]);
    expect(attribute("# Schools\n\nSchools are built.", "en", "DEVB").bureaux).toEqual(["DEVB document"]);
    expect(attribute("# 香港貿易發展局\n\n該局推動貿易。", "zh-Hant", "CEDB").bureaux).toEqual([
      "CEDB document",
    ]);
  });

  it("adds named departments of the default bureau only where the entry asks for it", () => {
    const text = "创新科技署与知识产权署签署备忘录。";
    expect(attribute(text, "zh-Hans", "ITIB", true).bureaux).toEqual(["ITIB document", "ITC stated"]);
    expect(attribute(text, "zh-Hans", "ITIB").bureaux).toEqual(["ITIB document"]);
  });
});

describe("findBodies", () => {
  const names = readBodyNames(register);

  it("lets a long name hide a shorter one, and finds neighbours in order", () => {
    expect(findBodies("香港旅遊發展局與發展局", names)).toEqual(["HKTB", "DEVB"]);
    expect(findBodies("Housing Bureau, Education Bureau", names)).toEqual(["HB", "EDB"]);
    expect(findBodies("the Transport and Housing Bureau", names)).toEqual([]);
  });

  it("matches whole Latin words only", () => {
    expect(findBodies("Public Health Bureaus", names)).toEqual([]);
  });
});
