// Who has a role in a sentence: the body that stands beside the verb as its grammar has it, and those joined to it.
import { describe, expect, it } from "vitest";
import { createBodyReader } from "../../../src/answering/comparing/stated-bodies.ts";
import { roleNamesIn, rolesIn } from "../../../src/answering/comparing/stated-roles.ts";
import { readRegister } from "../../../src/indexing/read-register.ts";

const read = createBodyReader(await readRegister("seeds"));

function told(text: string, name: string): readonly string[] {
  return rolesIn(text, read(text))
    .filter((role) => role.name === name)
    .flatMap(({ bodies }) => bodies.map((body) => body.text));
}

describe("the bodies that have a role", () => {
  it.each([
    ["該中心由香港科技大學牽頭與香港大學合作成立。", "lead", ["香港科技大學"]],
    ["科技园公司负责管理香港科学园。", "manage", ["科技园公司"]],
    ["香港科学园由数码港管理。", "manage", ["数码港"]],
    ["The group is led by the Development Bureau and the HKMA.", "lead", ["Development Bureau", "HKMA"]],
    ["The HKMA, which the bureau oversees, is led by experts.", "lead", []],
    ["Cyberport manages the centre.", "manage", ["Cyberport"]],
    ["Cyberport will co-operate with the HKMA.", "manage", []],
    ["The chairman of the committee is the Financial Secretary.", "lead", ["Financial Secretary"]],
    ["委员会主席由财政司司长出任。", "lead", ["财政司司长"]],
    ["由创新科技及工业局局长及数码港领导", "lead", ["创新科技及工业局", "数码港"]],
    ["資科辦與數碼港合併，由發展局帶領。", "merge", ["資科辦", "數碼港"]],
    ["Formed by merging the OGCIO with Cyberport, it helps the HKMA.", "merge", ["OGCIO", "Cyberport"]],
  ])("%s", (text, name, bodies) => {
    expect(told(text, name)).toEqual(bodies);
  });

  it("are not told where no body is named, though the role is", () => {
    expect(rolesIn("由專員領導", [])).toEqual([]);
    expect([...roleNamesIn("由專員領導")]).toEqual(["lead"]);
  });
});
