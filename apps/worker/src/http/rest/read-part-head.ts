/** What stands above the content of a part. */
export interface PartHead {
  name: string;
  /** Null for a part without one. */
  fileName: string | null;
  /** Lower case, with its parameters; empty where none is told. */
  type: string;
  /** Of its text; null where none is told. */
  charset: string | null;
}

/** Null where it is no part of a form or has no name. */
export function readPartHead(text: string): PartHead | null {
  const headers = readHeaders(text);
  const disposition = headers.get("content-disposition") ?? "";
  const type = (headers.get("content-type") ?? "").toLowerCase();
  const told = readParameters(disposition);
  const name = findName(told, "name");
  if (!/^\s*form-data\s*(?:;|$)/i.test(disposition) || name === null) return null;
  return {
    name,
    fileName: findName(told, "filename"),
    type,
    charset: readParameters(type).get("charset") ?? null,
  };
}

function readHeaders(text: string): Map<string, string> {
  // A line that begins with a blank goes on with the header above it.
  const lines = text.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(":");
    return [line.slice(0, Math.max(at, 0)).trim().toLowerCase(), line.slice(at + 1).trim()];
  });
  return new Map(headers);
}

/** With or without quotes; a backslash stands before a quote or another backslash, and nowhere else. */
function readParameters(header: string): Map<string, string> {
  const found = header.matchAll(/;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[^])*)"|([^;]*))/g);
  const parameters = [...found].map(([, name = "", quoted, bare = ""]): [string, string] => [
    name.toLowerCase(),
    quoted === undefined ? bare.trim() : quoted.replaceAll(/\\(["\\])/g, "$1"),
  ]);
  return new Map(parameters);
}

/** A name in its extended form (RFC 8187) if that can be read, else the plain one as browsers write it. */
function findName(parameters: Map<string, string>, name: string): string | null {
  const extended = readExtended(parameters.get(`${name}*`) ?? "");
  if (extended !== null) return extended;
  const plain = parameters.get(name);
  if (plain === undefined) return parameters.has(`${name}*`) ? "" : null;
  return plain.replaceAll("%22", '"').replaceAll(/%0d/gi, "\r").replaceAll(/%0a/gi, "\n");
}

function readExtended(value: string): string | null {
  const [, charset, encoded] = /^(utf-8|iso-8859-1)'[^']*'(.*)$/i.exec(value) ?? [];
  if (charset === undefined || encoded === undefined) return null;
  const latin = encoded.replaceAll(/%([\da-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return decodeAs(
    charset,
    Uint8Array.from(latin, (letter) => letter.charCodeAt(0)),
  );
}

/** UTF-8 where nobody knows the character set. */
export function decodeAs(charset: string, content: Uint8Array): string {
  try {
    return new TextDecoder(charset.trim()).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}
