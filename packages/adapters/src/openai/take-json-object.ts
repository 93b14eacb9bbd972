const REASONING = /^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/i;

/**
 * The object in an answer of a server that does not hold its model to JSON: what it thought aloud before, a
 * sentence around it and marks of code are left out. What has no object is given back as it is.
 */
export function takeJsonObject(text: string): string {
  const said = text.replace(REASONING, "");
  const from = said.indexOf("{");
  const to = said.lastIndexOf("}");
  return from === -1 || to < from ? said : said.slice(from, to + 1);
}
