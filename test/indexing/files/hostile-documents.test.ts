// Every bad document that is known of, put into one folder with a good one and read by the program itself, as a person would:
// each is named with its reason, the good one is indexed, and the exit code tells.
import { execFile, spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { childFileReader } from "../../../src/adapters/child-file-reader.ts";
import { type CompiledPackage, compilePackage } from "../../support/compiled-package.ts";

const GOOD = "# Plan\n\nThe harbour has 12 quiet wards, and each of them has a plan of its own.\n";
const SECRET = "the-secret-of-another-file";

/** A package with parts as they stand; `claimed` is what its directory says that a part comes to. */
function zipOf(parts: Readonly<Record<string, string>>, claimed?: number): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [part, text] of Object.entries(parts)) {
    const [name, data] = [Buffer.from(part), Buffer.from(text)];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(data.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(claimed ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    files.push(header, name, data);
    entries.push(entry, name);
    at += header.length + name.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, directory, end]);
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document that names a file of this machine as an entity. */
function entityDocx(secretFile: string): Buffer {
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file://${secretFile}">]>
<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>Seen &x; here.</w:t></w:r></w:p></w:body></w:document>`,
  });
}

/** A PDF whose one page is a stream that comes to half a gigabyte, packed twice. */
function pdfBomb(): Buffer {
  const blanks = deflateSync(Buffer.alloc(2 ** 29, " "), { level: 9 });
  const packed = deflateSync(blanks);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`,
    ),
    packed,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}

async function pdfOfPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < count; page++) document.addPage();
  return document.save();
}

/** What Word packs a document with a password into, as far as it tells. */
function compoundFile(words: string): Buffer {
  return Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(words, "utf16le"),
  ]);
}

interface Report {
  readonly files: {
    readonly documents: readonly {
      readonly id: string;
      readonly name: string;
      readonly counterpartId: string | null;
    }[];
    readonly refused: readonly { readonly name: string; readonly fault: string; readonly detail: string }[];
  };
  readonly build: { readonly corpus: { readonly withoutTwin: readonly string[] } };
}

let home: string;
let built: CompiledPackage;
let exitCode: number;
let shown: string;
let report: Report;
const at = (name: string) => join(home, "papers", name);
const environment = () => ({ ...process.env, YOUJU_INDEX: join(home, "index"), YOUJU_MODEL: "" });

function youju(...typed: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const { YOUJU_MODEL: _, ...env } = environment();
  return new Promise((resolve) => {
    execFile(process.execPath, [built.binary, ...typed], { env, maxBuffer: 1e8 }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), out: stdout }),
    );
  });
}

async function writeBadDocuments(): Promise<void> {
  const pdf = await readFile("test/fixtures/own-documents/pdf/wards-2025-en.pdf");
  await writeFile(join(home, "secret.txt"), SECRET);
  await writeFile(join(home, "outside.md"), GOOD);
  await copyFile("test/fixtures/bad-documents/encrypted.pdf", at("encrypted.pdf"));
  await symlink(join(home, "outside.md"), at("link.md"));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "good.md": GOOD,
    "bomb.docx": zipOf({ "word/document.xml": "" }, 0xfffffff0),
    "bomb.pdf": pdfBomb(),
    "cut.pdf": pdf.subarray(0, pdf.length / 2),
    "blank.pdf": await pdfOfPages(1),
    "pages.pdf": await pdfOfPages(3001),
    "password.docx": compoundFile("EncryptedPackage"),
    "word97.docx": compoundFile("WordDocument"),
    "broken.docx": "PK no package",
    "entity.docx": entityDocx(join(home, "secret.txt")),
    "deep.html": `${"<div>".repeat(200_000)}deep${"</div>".repeat(200_000)}`,
    "malformed.html": "<p>The <b>second</p> ward <table><td>has <li>a <p>plan</b> too.<!-- <script>",
    "hidden.html": "<p style='display:none'>hidden</p><script>1</script>",
    "links.html": `<p>See <a href="javascript:steal()">the third plan</a> of the wards.</p>`,
    "label.html": Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>'),
      ...[1, 2].map(() => Buffer.from("b4e4b575a65ab0cfa4a4aabaa475a740a448add3a4a3b36f", "hex")),
      Buffer.from("</p>"),
    ]),
    "same.md": GOOD,
    "twice-1.md": GOOD.replace("12", "21"),
    "twice-2.md": GOOD.replace("12", "22"),
    "manifest.json": JSON.stringify({
      documents: ["twice-1.md", "twice-2.md"].map((file) => ({ file, id: "twice" })),
    }),
    "nothing.md": "\n\n",
    "endless.txt": "harbour ".repeat(650_000),
    "line\nbreak.md": GOOD.replace("12", "13"),
    "zero.txt": "",
    "large.txt": Buffer.alloc(65 * 2 ** 20, "a"),
    "picture.png": "\x89PNG",
    "noise.txt": Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x81, 0x00, 0xdc, 0x01, 0x00, 0xd8, 0x01]),
    "pair-en.md":
      "# Pair\n\nThe first of 11 matters.\n\nThe second of 12 matters.\n\nThe third of 13 matters.\n",
    "pair-tc.md": "# 一對\n\n十一件事之一，共11件。\n",
    "spaced.txt": "財 務 委 員 會 在 1 300 個 項 目 中 的 工 作 。\n",
    "kanbun.txt": "㆒㆗㆟的計劃在第二區推行，並且另有安排。\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-hostile-"));
  await mkdir(join(home, "papers"));
  built = await compilePackage();
  await writeBadDocuments();
  const first = await youju("index", join(home, "papers"), "--json");
  exitCode = first.code;
  report = JSON.parse(first.out) as Report;
  shown = (await youju("index", join(home, "papers"))).out;
}, 240_000);
afterAll(async () => {
  await built?.remove();
  await rm(home, { recursive: true, force: true });
});

const idOf = (name: string) => report.files.documents.find((document) => document.name === name)?.id ?? "";
const textOf = (name: string) => readFile(join(home, "index/library", `${idOf(name)}.txt`), "utf8");

describe("a bad document is named with its reason", () => {
  it.each([
    ["a package that unpacks to gigabytes", "bomb.docx", "inflates-too-much"],
    ["a PDF with a stream of half a gigabyte", "bomb.pdf", "inflates-too-much"],
    ["a PDF that is cut off", "cut.pdf", "damaged"],
    ["a PDF with a password", "encrypted.pdf", "encrypted"],
    ["a PDF of blank pages", "blank.pdf", "empty"],
    ["a PDF of more pages than are read", "pages.pdf", "too-many-pages"],
    ["a Word document with a password", "password.docx", "encrypted"],
    ["a Word document of before 2007", "word97.docx", "unknown-format"],
    ["a package that is none", "broken.docx", "damaged"],
    ["a Word document with an entity in its text", "entity.docx", "damaged"],
    ["a page 200 000 elements deep", "deep.html", "too-deep"],
    ["a page with hidden text alone", "hidden.html", "no-paragraphs"],
    ["the same file again", "same.md", "duplicate"],
    ["an id that a manifest gives twice", "twice-2.md", "duplicate"],
    ["a file with nothing to cite", "nothing.md", "no-paragraphs"],
    ["a paragraph of five megabytes", "endless.txt", "paragraph-too-large"],
    ["a link out of the folder", "link.md", "outside-folder"],
    ["a name with a line break", "line\nbreak.md", "bad-name"],
    ["a file without bytes", "zero.txt", "empty"],
    ["a file that is too large", "large.txt", "too-large"],
    ["a picture", "picture.png", "unknown-format"],
    ["noise", "noise.txt", "unknown-encoding"],
  ])("%s", (_, name, fault) => {
    const refusal = report.files.refused.find((refused) => refused.name === name);
    expect(refusal?.fault).toBe(fault);
    expect(refusal?.detail).not.toBe("");
    expect(shown).toContain(`${JSON.stringify(name)}: ${fault}: `);
  });

  it("and no other is", () => {
    expect(report.files.refused).toHaveLength(22);
  });

  it("and the exit code says that some were refused", () => {
    expect(exitCode).toBe(4);
  });
});

describe("a document that can be read in spite of what is wrong with it", () => {
  it("is the good one beside them", async () => {
    expect(await textOf("good.md")).toContain("12 quiet wards");
  });

  it("is a malformed page", async () => {
    const text = await textOf("malformed.html");
    for (const word of ["second", "ward", "plan"]) expect(text).toContain(word);
  });

  it("is a page with links that would run something: their words alone", async () => {
    expect((await textOf("links.html")).trim()).toBe("See the third plan of the wards.");
  });

  it("is a page that says a wrong encoding", async () => {
    expect(await textOf("label.html")).toMatch(/\p{Script=Han}{10}/u);
  });

  it("is none that names another file as an entity: that one is not read", async () => {
    const files = [...report.files.documents.map(({ id }) => join(home, "index/library", `${id}.txt`))];
    for (const file of files) expect(await readFile(file, "utf8")).not.toContain(SECRET);
    expect(shown).not.toContain(SECRET);
  });

  it("is text with a space between all characters", async () => {
    expect((await textOf("spaced.txt")).trim()).toBe("財務委員會在 1 300 個項目中的工作。");
  });

  it("is text in Kanbun signs", async () => {
    expect(await textOf("kanbun.txt")).toContain("一中人的計劃");
  });

  it("is a pair that does not align: paired, and what stands alone is told", () => {
    const pair = report.files.documents.find(({ name }) => name === "pair-en.md");
    expect(pair?.counterpartId).toBe(idOf("pair-tc.md"));
    expect(report.build.corpus.withoutTwin.length).toBeGreaterThan(0);
  });
});

describe("the program that reads in a process of its own", () => {
  it("is ended where a file takes longer than it may, and reads the next", async () => {
    const reader = childFileReader(join(built.folder, "dist/wiring/reader-child.js"));
    const limits = { bytes: 1e8, inflatedBytes: 1e9, pages: 5000, seconds: 30 };
    const slow = await reader.read(at("pages.pdf"), { ...limits, seconds: 0.001 });
    const next = await reader.read(at("good.md"), limits);
    await reader.close();
    expect(slow).toMatchObject({ ok: false, fault: "too-slow" });
    expect(next.ok).toBe(true);
  });
});

describe("a watch", () => {
  it("indexes what comes, changes and goes, and outlives a folder that goes for a while", async () => {
    const folder = join(home, "watched");
    const index = join(home, "watched-index");
    await mkdir(folder);
    await writeFile(join(folder, "first.md"), GOOD);
    const { YOUJU_MODEL: _, ...env } = { ...environment(), YOUJU_INDEX: index };
    const watching = spawn(process.execPath, [built.binary, "index", folder, "--watch", "--seconds", "1"], {
      env,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => watching.once("exit", resolve));
    const indexed = async () => {
      const manifest = await readFile(join(index, "library/manifest.json"), "utf8").catch(() => "{}");
      const { documents = [] } = JSON.parse(manifest) as { documents?: readonly { readonly id: string }[] };
      return documents.map(({ id }) => id).join(" ");
    };
    const becomes = (ids: string) =>
      vi.waitUntil(async () => (await indexed()) === ids, { timeout: 120_000, interval: 100 });
    await becomes("first");
    await writeFile(join(folder, "second.md"), GOOD.replace("12", "13"));
    await becomes("first second");
    await unlink(join(folder, "first.md"));
    await becomes("second");
    await rm(folder, { recursive: true });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(watching.exitCode).toBeNull();
    await mkdir(folder);
    await writeFile(join(folder, "third.md"), GOOD.replace("12", "14"));
    await becomes("third");
    watching.kill("SIGTERM");
    expect(await ended).toBe(0);
  }, 600_000);
});
