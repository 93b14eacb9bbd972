const REASONING = /^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/i;

/**
 * Extracts the object from the answer of a server that does not enforce JSON: drops reasoning before it, a
 * sentence around it and code fences. Text without an object is returned unchanged.
 */
export function takeJsonObject(text: string): string {
  const said = text.replace(REASONING, "");
  const from = said.indexOf("{");
  const to = said.lastIndexOf("}");
  return from === -1 || to < from ? said : said.slice(from, to + 1);
}
