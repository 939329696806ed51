// XML as Word writes it comes in, the elements of one name go out, for parts in which none stands in its own kind.

/** What stands from each opening tag of that name to its closing tag, or is in the tag where it has none; tag included. */
export function elementsOf(xml: string, name: string): readonly string[] {
  const opening = new RegExp(`<${name}(?=[\\s/>])`, "u");
  const [, ...pieces] = xml.split(opening);
  return pieces.map((piece) => {
    const end = piece.indexOf(">");
    if (piece.charAt(end - 1) === "/") return piece.slice(0, end);
    const closing = piece.indexOf(`</${name}>`);
    return closing < 0 ? piece : piece.slice(0, closing);
  });
}

/** An attribute of an element's opening tag as it is written, with its entities; undefined where it has none. */
export function attributeOf(element: string, name: string): string | undefined {
  const end = element.indexOf(">");
  const tag = end < 0 ? element : element.slice(0, end);
  const [, after] = tag.split(` ${name}=`);
  const quote = after?.charAt(0) ?? "";
  return after === undefined || quote === "" ? undefined : after.slice(1).split(quote)[0];
}

/** The `w:val` of the first element of that name within; undefined where there is none. */
export function valOf(xml: string, name: string): string | undefined {
  const at = xml.search(new RegExp(`<${name}[\\s/>]`, "u"));
  return at < 0 ? undefined : attributeOf(xml.slice(at), "w:val");
}
