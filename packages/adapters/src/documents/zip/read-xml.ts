import { Parser } from "htmlparser2";

import type { Zip } from "./open-zip.ts";

export interface XmlHandler {
  /** Names as in the file, with their prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Parses an entry of a zip as XML; a missing entry has no events. Entities that the file declares are not
 * expanded.
 */
export async function readXml(zip: Zip, name: string, handler: XmlHandler): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => handler.open?.(tag, attributes),
      ontext: (text) => handler.text?.(text),
      onclosetag: (tag) => handler.close?.(tag),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  for await (const piece of zip.read(name)) parser.write(decoder.decode(piece, { stream: true }));
  parser.end(decoder.decode());
}

/** The targets of a part's relations by id, as entry names. */
export async function readRelations(zip: Zip, part: string): Promise<Map<string, string>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations = new Map<string, string>();
  await readXml(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, { Id, Target, TargetMode }) {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      if (TargetMode !== "External") relations.set(Id, resolvePath(folder, Target));
    },
  });
  return relations;
}

/** Resolves a path relative to a folder; it cannot leave the zip. */
export function resolvePath(folder: string, target: string): string {
  return new URL(target, `zip://zip/${folder}`).pathname
    .slice(1)
    .split("/")
    .map(decodeName)
    .join("/");
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
