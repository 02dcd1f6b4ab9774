/** The names of the elements of an XML document, in order; throws where it is not well formed. Knows what a JUnit report has. */
export function elementsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  while (rest !== "") {
    const text = /^[^<>&]+|^&(?:lt|gt|amp|quot);/.exec(rest)?.[0];
    const tag = /^<(\/?)([a-z]+)((?: [a-z]+="(?:[^<>&"]|&(?:lt|gt|amp|quot);)*")*)(\/?)>/.exec(rest);
    if (text === undefined && tag === null) throw new Error(`no XML from here on: ${rest.slice(0, 80)}`);
    if (tag !== null) {
      const [, closing, name, , empty] = tag as unknown as readonly [string, string, string, string, string];
      if (closing === "") names.push(name);
      if (closing === "" && empty === "") open.push(name);
      if (closing !== "" && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    }
    rest = rest.slice((tag?.[0] ?? text ?? "").length);
  }
  if (open.length > 0) throw new Error(`<${open.join("> <")}> is never closed`);
  return names;
}
