// Personal numbers in every way that people write them, and the figures of policy that must stay.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/auditing/redact.ts";
import { processorMs } from "../support/fastest.ts";

describe("what is taken out", () => {
  it.each([
    ["My HKID is A123456(7).", "My HKID is [HKID]."],
    ["a123456(7)", "[HKID]"],
    ["AB987654(3), please", "[HKID], please"],
    ["A 123456 (7)", "[HKID]"],
    ["A123 456(A)", "[HKID]"],
    ["A-123456-7", "[HKID]"],
    ["身份證號碼Ａ１２３４５６（７）的申請", "身份證號碼[HKID]的申請"],
    ["身份证号码是Z6833655。", "身份证号码是[HKID]。"],
    ["Call 9123 4567 now", "Call [phone] now"],
    ["Call 91234567", "Call [phone]"],
    ["Call 2810-2345.", "Call [phone]."],
    ["+852 9123 4567", "[phone]"],
    ["+852-9123-4567", "[phone]"],
    ["(852) 2810 2345", "[phone]"],
    ["852 2810 2345", "[phone]"],
    ["電話：９１２３　４５６７，多謝", "電話：[phone]，多謝"],
    ["电话九一二三四五六七", "电话[phone]"],
    ["9 1 2 3 4 5 6 7", "[phone]"],
    ["9123–4567", "[phone]"],
    ["手机13800138000", "手机[phone]"],
    ["+86 138 0013 8000", "[phone]"],
    ["+44 20 7946 0958", "[phone]"],
    ["chan.tai-man@example.com.hk", "[e-mail]"],
    ["我的電郵是chan@example.com請回覆", "我的電郵是[e-mail]請回覆"],
    ["chan＠example．com", "[e-mail]"],
    ["chan @ example.com", "[e-mail]"],
    ["chan [at] example [dot] com", "[e-mail]"],
    ["陳大文@例子.公司", "[e-mail]"],
  ])("%s", (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });

  it("is counted", () => {
    expect(redact("A123456(7), 91234567 and a@b.hk").replaced).toBe(3);
    expect(redact("no number").replaced).toBe(0);
  });
});

describe("what stays", () => {
  it.each([
    "How much is the $10 billion scheme worth?",
    "HK$10,000,000 and 10 000 000 people and 20 000 000 more",
    "$25000000 or 25000000元 or 30,000,000",
    "In 2024-2025, 2024–25 and 2023 2024",
    "on 2024-10-16 or 2024.10.16",
    "政府在2024年推出100億元的計劃，共1 300家公司，一百二十億元",
    "Call 1823, paragraph 17, CB(1)1234/2024",
    "policy-address-2024-ch4.en#p17",
    "「產學研1+計劃」和5G、InnoHK",
  ])("%s", (text) => {
    expect(redact(text)).toEqual({ text, replaced: 0 });
  });

  it("is every character around a number, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (around) => {
        const letters = around.replaceAll(/[\p{L}\p{N}\p{Pd}@.+()[\]\s_%]/gu, "");
        expect(redact(`${letters}。91234567。${letters}`).text).toBe(
          `${redact(`${letters}。`).text}[phone]${redact(`。${letters}`).text}`,
        );
      }),
    );
  });

  it("takes linear time on long texts of any kind", () => {
    for (const unit of ["a", "1", "a@", "1 ", "+1", "A1", "(852)", "字", "九", "[at]"]) {
      expect(processorMs(() => redact(unit.repeat(Math.ceil(16_000 / unit.length))))).toBeLessThan(1_000);
    }
  });
});
