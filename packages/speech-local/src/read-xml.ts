import { PollyError } from "./polly-error.ts";

export type XmlTag = {
  kind: "open" | "close" | "empty";
  name: string;
  attributes: ReadonlyMap<string, string>;
  start: number;
  end: number;
};

export type XmlToken = XmlTag | { kind: "text"; text: string; start: number; end: number };

// oxlint-disable-next-line no-control-regex -- XML forbids exactly these control characters.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
const tagPattern =
  /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const attributePattern = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const commentPattern = /<!--(?:(?!--)[\s\S])*-->/uy;
const declarationPattern = /\s*<\?xml\s[^?]*\?>/uy;
const textPattern = /[^<&]+/uy;
const entityPattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/uy;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"',
};

/** Splits a document into tags and decoded text with UTF-16 offsets; throws InvalidSsmlException. */
export function readXml(source: string): XmlToken[] {
  if (forbidden.test(source)) throw invalidSsml("it contains a control character");
  const tokens: XmlToken[] = [];
  let at = matchAt(declarationPattern, source, 0)?.[0].length ?? 0;
  while (at < source.length) {
    const comment = matchAt(commentPattern, source, at);
    if (comment !== null) {
      at += comment[0].length;
      continue;
    }
    const token = readTag(source, at) ?? readText(source, at) ?? readEntity(source, at);
    if (token === null) throw invalidSsml(`character ${at + 1} does not belong there`);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

export function invalidSsml(reason: string): PollyError {
  return new PollyError("InvalidSsmlException", `Invalid SSML request: ${reason}.`);
}

function readTag(source: string, at: number): XmlTag | null {
  const match = matchAt(tagPattern, source, at);
  if (match === null) return null;
  const [whole, closing, name = "", attributes = "", empty] = match;
  const isClosing = closing === "/";
  if (isClosing && (empty === "/" || attributes !== "")) {
    throw invalidSsml(`the end tag of <${name}> is malformed`);
  }
  const opening = empty === "/" ? "empty" : "open";
  return {
    kind: isClosing ? "close" : opening,
    name,
    attributes: readAttributes(attributes),
    start: at,
    end: at + whole.length,
  };
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of source.matchAll(attributePattern)) {
    if (attributes.has(name)) throw invalidSsml(`attribute "${name}" stands twice in one tag`);
    attributes.set(name, decodeText(double ?? single ?? ""));
  }
  return attributes;
}

function decodeText(source: string): string {
  let decoded = "";
  let at = 0;
  while (at < source.length) {
    const token = readText(source, at) ?? readEntity(source, at);
    if (token === null) throw invalidSsml("an & must be written as &amp;");
    decoded += token.text;
    at = token.end;
  }
  return decoded;
}

function readText(source: string, at: number) {
  const match = matchAt(textPattern, source, at);
  if (match === null) return null;
  if (match[0].includes("]]>")) throw invalidSsml("]]> must not stand in text");
  return { kind: "text" as const, text: match[0], start: at, end: at + match[0].length };
}

function readEntity(source: string, at: number) {
  const match = matchAt(entityPattern, source, at);
  if (match === null) return null;
  const [whole, name, decimal, hex] = match;
  const text = name === undefined ? decodePoint(decimal, hex) : named[name];
  if (text === undefined) throw invalidSsml(`${whole} is not a character`);
  return { kind: "text" as const, text, start: at, end: at + whole.length };
}

function decodePoint(decimal: string | undefined, hex: string | undefined): string | undefined {
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (point > 0x10_ff_ff) return undefined;
  const text = String.fromCodePoint(point);
  return text.isWellFormed() && !forbidden.test(text) ? text : undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
