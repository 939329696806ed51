// Places outside Hong Kong that a question is about, or compares.
import { describe, expect, it } from "vitest";
import { foreignPlacesAsked, foreignPlacesCompared } from "../../../src/answering/deciding/foreign-places.ts";

describe("foreignPlacesAsked", () => {
  it("finds another place that is asked about", () => {
    expect(foreignPlacesAsked("How many start-ups are there in Singapore?")).toHaveLength(1);
    expect(foreignPlacesAsked("東京有幾多間初創")).toHaveLength(1);
  });

  it("finds none beside Hong Kong, and none that the asker comes from", () => {
    expect(foreignPlacesAsked("What may firms from Singapore do in Hong Kong?")).toEqual([]);
    expect(foreignPlacesAsked("I run a shop in Singapore. Which office in the city helps me?")).toEqual([]);
  });
});

describe("foreignPlacesCompared", () => {
  it.each([
    "Does Hong Kong spend more on research than Singapore?",
    "Hong Kong compared with Tokyo: start-ups",
    "香港和深圳相比，哪边的初创企业多？",
    "香港追得上新加坡嗎",
  ])("finds a place that is set beside Hong Kong: %s", (question) => {
    expect(foreignPlacesCompared(question).length).toBeGreaterThan(0);
  });

  it.each([
    "For a piece comparing us with Singapore: what share of GDP goes into research here?",
    "May firms from Singapore apply in Hong Kong?",
    "在深圳怎么登记",
    "Compare what is said of the Hong Kong-Shenzhen park with what came of it.",
    "How does the plan for the Shenzhen-Hong Kong zone compare with the result?",
  ])("finds none where nothing is compared: %s", (question) => {
    expect(foreignPlacesCompared(question)).toEqual([]);
  });
});
