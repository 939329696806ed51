// The reading room: everything that it gives fits the contract, and every id it gives can be asked for again.
import { describe, expect, it } from "vitest";
import {
  bureauListSchema,
  documentDetailSchema,
  documentListSchema,
  paragraphDetailSchema,
  searchResponseSchema,
} from "../../src/http/contract-library.ts";
import { serviceOver } from "./support.ts";

const { app } = serviceOver();

async function read(path: string): Promise<unknown> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return response.json();
}

describe("GET /api/search", () => {
  it("ranks paragraphs with their bureaux and counterparts", async () => {
    const body = searchResponseSchema.strict().parse(await read("/api/search?q=piers&limit=2"));
    expect(body.query).toBe("piers");
    expect(body.results.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(body.results[0]).toMatchObject({
      paragraphId: "harbour-plan.en#p1",
      bureaux: [{ code: "HPB", basis: "stated" }],
      counterpart: { language: "zh-Hant" },
    });
  });

  it("reads lists repeated or with commas, and + as a blank", async () => {
    const query = "q=rebuilt+piers&languages=en,zh-Hant&languages=zh-Hans&documents=harbour-plan.en";
    const body = searchResponseSchema.parse(await read(`/api/search?${query}`));
    expect(body.query).toBe("rebuilt piers");
  });

  it("reads Chinese", async () => {
    const body = searchResponseSchema.parse(await read(`/api/search?q=${encodeURIComponent("碼頭")}`));
    expect(body.query).toBe("碼頭");
  });
});

describe("GET /api/documents", () => {
  it("lists what is indexed, with counts and language versions", async () => {
    const { documents } = documentListSchema.strict().parse(await read("/api/documents"));
    expect(documents).toHaveLength(2);
    expect(documents[0]).toMatchObject({
      id: "harbour-plan.en",
      paragraphs: 3,
      counterpartId: "harbour-plan.zh-hant",
      languages: ["en", "zh-Hant"],
      publisher: "Harbour Office",
    });
    expect(documents[1]?.publisher).toBe("海港辦公室");
  });

  it("gives each document its outline, whose ids all lead to a paragraph", async () => {
    const { documents } = documentListSchema.parse(await read("/api/documents"));
    for (const { id, paragraphs } of documents) {
      const detail = documentDetailSchema
        .strict()
        .parse(await read(`/api/documents/${encodeURIComponent(id)}`));
      const ids = detail.outline.flatMap(({ paragraphIds }) => paragraphIds);
      expect(ids).toHaveLength(paragraphs);
      for (const paragraphId of ids) await read(`/api/paragraphs/${encodeURIComponent(paragraphId)}`);
    }
  });

  it("keeps the headings in reading order", async () => {
    const detail = documentDetailSchema.parse(await read("/api/documents/harbour-plan.en"));
    expect(detail.outline.map(({ section }) => section)).toEqual([["Piers"], ["Museum"]]);
  });
});

describe("GET /api/paragraphs/{id}", () => {
  const paragraph = async (ordinal: number) =>
    paragraphDetailSchema.strict().parse(await read(`/api/paragraphs/harbour-plan.en%23p${ordinal}`));

  it("gives the paragraph with what stands around it", async () => {
    expect(await paragraph(2)).toMatchObject({
      paragraph: {
        id: "harbour-plan.en#p2",
        label: "para. 2",
        kind: "bullet",
        text: "The ferry fleet will be electric.",
      },
      document: { id: "harbour-plan.en" },
      bureaux: [{ code: "HPB", en: "Harbour Planning Bureau", basis: "stated" }],
      unlistedBodies: ["relevant bureaux"],
      counterpart: { paragraphId: "harbour-plan.zh-hant#p2", text: "渡輪船隊將改為電動。" },
      previous: { id: "harbour-plan.en#p1" },
      next: { id: "harbour-plan.en#p3" },
    });
  });

  it("has no neighbour beyond the ends of its document", async () => {
    expect((await paragraph(1)).previous).toBeNull();
    expect((await paragraph(3)).next).toBeNull();
  });
});

describe("GET /api/bureaux", () => {
  it("gives the register with former names and the number of paragraphs", async () => {
    const { bureaux } = bureauListSchema.strict().parse(await read("/api/bureaux"));
    expect(bureaux).toMatchObject([
      { code: "HPB", paragraphs: 6, formerNames: [{ code: "HB0", until: "2022-06-30" }] },
      { code: "PWO", parent: "HPB", paragraphs: 0 },
    ]);
  });
});
