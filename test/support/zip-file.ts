// Parts come in, a packed file goes out, its directory telling the truth or not: for tests of what reads such files.
import { crc32, deflateRawSync } from "node:zlib";

/** A zip of deflated entries; `claimed` is the inflated size that its directory tells. */
export function zip(entries: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = deflateRawSync(content);
    const size = claimed ?? Buffer.byteLength(content);
    const facts = Buffer.alloc(20);
    facts.writeUInt16LE(8, 0);
    facts.writeUInt32LE(crc32(content), 6);
    facts.writeUInt32LE(data.length, 10);
    facts.writeUInt32LE(size, 14);
    facts.writeUInt16LE(name.length, 18);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    facts.copy(local, 8);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    facts.copy(entry, 10);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const OFFICE = "http://schemas.openxmlformats.org";
const MAIN = `${OFFICE}/wordprocessingml/2006/main`;

/** A Word file with this body, and with these further parts. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return zip({
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of one run with these properties. */
export function wordParagraph(text: string, properties = ""): string {
  return `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
