// A text comes in; the script that it is written in goes out, by a few characters that differ.

/** Latin, Traditional or Simplified Chinese. */
export function detectScript(text: string): "Latn" | "Hant" | "Hans" {
  if (!/\p{Script=Han}/u.test(text)) return "Latn";
  return /[产学拨划报问题标准资料总实验还这时间业务门发过经济]/u.test(text) &&
    !/[產學撥劃報問題標準資總實驗還這時間業務門發過經濟個]/u.test(text)
    ? "Hans"
    : "Hant";
}
