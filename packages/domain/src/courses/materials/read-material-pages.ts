import { z } from "zod";

import type { MediaStore } from "../../shared/media/index.ts";
import type { DocumentReader } from "./document-reader.ts";
import type { Material } from "./reading.ts";
import type { MaterialDocument } from "./types.ts";

/**
 * The pages of a material, or null if its text is gone. Plain text that came with a course is short and
 * parsed as Markdown each time.
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

/** The JSON that `readMaterial` wrote. */
function parseDocument(text: string): MaterialDocument {
  return z.custom<MaterialDocument>((value) => typeof value === "object").parse(JSON.parse(text));
}
