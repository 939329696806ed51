// Bad documents, each named with its reason while the rest is indexed; changed files alone are read again.
import { mkdir, mkdtemp, readFile, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readOwnFiles } from "../../../src/indexing/files/read-own-files.ts";
import { readCorpus } from "../../../src/indexing/read-corpus.ts";
import { readOneFile } from "../../../src/wiring/format-readers.ts";

const limits = { bytes: 8e6, inflatedBytes: 1e8, pages: 100, seconds: 20 };
const GOOD = "# Plan\n\nThe harbour has 12 quiet wards, and each of them has a plan of its own.\n";

let home: string;
let folder: string;
let asked: string[];
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-bad-"));
  folder = join(home, "papers");
  await mkdir(folder);
  asked = [];
  await writeFile(at("good.md"), GOOD);
});
afterEach(() => rm(home, { recursive: true, force: true }));

function read() {
  const reader = {
    read: (path: string, within: typeof limits) => {
      asked.push(path);
      return readOneFile(path, within);
    },
    close: async () => undefined,
  };
  const request = { paths: [folder], reader, limits, registerFolder: "seeds", onProgress: () => undefined };
  return readOwnFiles({ ...request, folder: join(home, "library") });
}

async function paragraphsOf(id: string) {
  const { paragraphs } = await readCorpus(join(home, "library"));
  return paragraphs.filter(({ documentId }) => documentId === id).map(({ text }) => text);
}

/** A package whose directory says that its one part comes to four gigabytes. */
function zipBomb(): Buffer {
  const name = Buffer.from("word/document.xml");
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(0xfffffff0, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(header.length + name.length, 16);
  return Buffer.concat([header, name, entry, name, end]);
}

/** A picture of one grey point. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKBQ1E8PQAAAABJRU5ErkJggg==";

describe("bad documents", () => {
  it("are each named with a reason, and the good one is indexed", async () => {
    const pdf = await readFile("test/fixtures/own-documents/pdf/wards-2025-en.pdf");
    const picture = await PDFDocument.create();
    const pixel = await picture.embedPng(PIXEL);
    picture.addPage().drawImage(pixel, { x: 0, y: 0, width: 595, height: 842 });
    await writeFile(at("a-empty.pdf"), "");
    await writeFile(at("b-cut.pdf"), pdf.subarray(0, 300));
    await writeFile(at("c-picture.pdf"), await picture.save());
    await writeFile(at("d-deep.html"), `${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}`);
    await writeFile(at("e-bomb.docx"), zipBomb());
    await writeFile(at("f-garbage.docx"), "PK no package");
    await writeFile(at("g-nothing.html"), "<p style='display:none'>hidden</p><script>1</script>");
    await writeFile(at("h-endless.txt"), "harbour ".repeat(40_000));
    await writeFile(at("i-image.png"), "\x89PNG");
    await writeFile(at("j-copy.md"), GOOD);
    await writeFile(at("k-large.txt"), Buffer.alloc(9e6, "a"));
    await writeFile(
      at("l-noise.txt"),
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x81, 0x00, 0xdc, 0x01, 0x00, 0xd8, 0x01]),
    );
    await writeFile(at("m\nname.md"), GOOD);
    await writeFile(join(home, "outside.md"), GOOD);
    await symlink(join(home, "outside.md"), at("n-link.md"));
    const { documents, refused } = await read();
    expect(documents.map(({ id }) => id)).toEqual(["good"]);
    expect(Object.fromEntries(refused.map(({ name, fault }) => [name, fault]))).toEqual({
      "a-empty.pdf": "empty",
      "b-cut.pdf": "damaged",
      "c-picture.pdf": "needs-ocr",
      "d-deep.html": "too-deep",
      "e-bomb.docx": "inflates-too-much",
      "f-garbage.docx": "damaged",
      "g-nothing.html": "no-paragraphs",
      "h-endless.txt": "paragraph-too-large",
      "i-image.png": "unknown-format",
      "j-copy.md": "duplicate",
      "k-large.txt": "too-large",
      "l-noise.txt": "unknown-encoding",
      "m\nname.md": "bad-name",
      "n-link.md": "outside-folder",
    });
    for (const { detail } of refused) expect(detail).not.toBe("");
  });

  it("leave the last index alone where nothing can be read", async () => {
    await writeFile(at("good.md"), "");
    await expect(read()).rejects.toMatchObject({
      code: "seeds-invalid",
      message: expect.stringContaining("empty"),
    });
  });
});

describe("what a file shows", () => {
  it("is read in its own encoding, whatever it says of it, without what is hidden and without spaces between characters", async () => {
    const big5 = Buffer.from("b4e4b575a65ab0cfa4a4aabaa475a740a448add3a4a3b36f", "hex");
    const page = [Buffer.from('<meta charset="utf-8"><p>'), big5, big5, Buffer.from("</p>")];
    await writeFile(at("label.html"), Buffer.concat(page));
    await writeFile(at("spaced.txt"), "財 務 委 員 會 在 1 300 個 ㆒㆗㆟ 項 目 中 的 工 作 。\n");
    await writeFile(
      at("tricks.html"),
      `<p>See <a href="javascript:steal()">the plan</a> of the <b hidden>secret</b>wards&nbsp;now.\u200b</p>`,
    );
    const { documents } = await read();
    const remarks = documents.find(({ id }) => id === "label")?.remarks;
    expect(remarks?.[0] ?? "").toContain("though it says utf-8");
    expect(await paragraphsOf("spaced")).toEqual(["財務委員會在 1 300 個一中人項目中的工作。"]);
    expect(await paragraphsOf("tricks")).toEqual(["See the plan of the wards now."]);
  });

  it("is overridden by a manifest, field by field", async () => {
    const entry = {
      file: "good.md",
      id: "plan",
      language: "zh-Hant",
      publishedOn: "2020-02-02",
      title: "A plan",
    };
    await writeFile(at("manifest.json"), JSON.stringify({ documents: [entry, { file: "gone.pdf" }] }));
    const { documents, missing } = await read();
    expect(documents[0]).toMatchObject({
      id: "plan",
      language: "zh-Hant",
      publishedOn: "2020-02-02",
      dateBasis: "manifest",
    });
    expect(missing).toEqual(["gone.pdf"]);
    const [record] = (await readCorpus(join(home, "library"))).documents;
    expect(record?.title.en).toBe("A plan");
  });
});

describe("reading again", () => {
  it("reads what changed, knows what was renamed, and lets go of what is gone", async () => {
    await writeFile(at("other.md"), GOOD.replace("12", "13"));
    await read();
    asked = [];
    expect((await read()).documents.map(({ anew }) => anew)).toEqual([false, false]);
    expect(asked).toEqual([]);
    await writeFile(at("other.md"), GOOD.replace("12", "14 or more"));
    await unlink(at("good.md"));
    const { documents, removed } = await read();
    expect(asked.map((path) => path.slice(folder.length + 1))).toEqual(["other.md"]);
    expect(documents.map(({ id }) => id)).toEqual(["other"]);
    expect(removed).toEqual([at("good.md")]);
    expect(await paragraphsOf("good")).toEqual([]);
  });
});
