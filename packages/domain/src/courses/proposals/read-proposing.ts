import { DomainError } from "../../shared/index.ts";
import type { MediaStore } from "../../shared/media/index.ts";
import {
  type DocumentReader,
  type Material,
  type MaterialDocument,
  readMaterialPages,
} from "../materials/index.ts";
import { readMaterialText } from "./read-material-text.ts";

/** What concepts are looked for in: the pages of a material, and the text that quotes are found in. */
export interface ProposingSource {
  document: MaterialDocument;
  text: string;
}

/** Throws where the material has no text any more. */
export async function readProposing(
  deps: { media: Pick<MediaStore, "getText">; documents: Pick<DocumentReader, "openText"> },
  material: Material,
): Promise<ProposingSource> {
  const text = await deps.media.getText(material.textKey);
  if (text === null || text.trim() === "") throw noMaterial();
  if (material.documentKey === null) return { document: readMaterialText(text), text };
  const document = await readMaterialPages(deps, material);
  if (document === null) throw noMaterial();
  return { document, text };
}

export function noMaterial(): DomainError {
  return new DomainError("not_found", "This material has no text to read.", {
    reason: "proposal.no_material",
  });
}
