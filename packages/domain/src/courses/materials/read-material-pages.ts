import { z } from "zod";

import type { MediaStore } from "../../shared/media/index.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { Material } from "./reading.ts";
import type { MaterialDocument } from "./types.ts";

/**
 * A material page by page, or null where its text is gone. What came with its course as plain text is read as
 * Markdown each time; it is short.
 */
export async function readMaterialPages(
  deps: { media: Pick<MediaStore, "getText">; documents: Pick<DocumentReader, "openText"> },
  { documentKey, textKey }: Pick<Material, "documentKey" | "textKey">,
): Promise<MaterialDocument | null> {
  const text = await deps.media.getText(documentKey ?? textKey);
  if (text === null) return null;
  if (documentKey !== null) return parseDocument(text);
  const document = await deps.documents.openText(text);
  const pages = await document.readPages(1, document.pageCount);
  return { title: document.title, pages };
}

/** Written by `readMaterial` from a document of its type. */
function parseDocument(text: string): MaterialDocument {
  return z.custom<MaterialDocument>((value) => typeof value === "object").parse(JSON.parse(text));
}
