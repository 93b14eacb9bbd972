import { createDocumentReader, type DocumentReaderOptions } from "@learnlab/adapters/documents";
import {
  type MaterialFormat,
  type MaterialPage,
  type MaterialRefusal,
  RefusedDocument,
} from "@learnlab/domain";
import { writeMaterialText } from "@learnlab/domain/testing";

interface File {
  format: MaterialFormat;
  data: string | Uint8Array;
}

const OPTIONS: DocumentReaderOptions = { readsRestricted: false };

export async function readPages(
  { format, data }: File,
  options: Partial<DocumentReaderOptions> = {},
): Promise<{ title: string | null; pages: MaterialPage[] }> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const document = await createDocumentReader({ ...OPTIONS, ...options }).open({ bytes, format });
  const pages = await document.readPages(1, document.pageCount);
  await document.close();
  return { title: document.title, pages };
}

export async function readText(file: File): Promise<string> {
  return writeMaterialText(await readPages(file));
}

/** Why a file is refused; null where it is not. */
export async function findRefusal(
  file: File,
  options: Partial<DocumentReaderOptions> = {},
): Promise<MaterialRefusal | null> {
  try {
    await readPages(file, options);
    return null;
  } catch (error) {
    if (error instanceof RefusedDocument) return error.refusal;
    throw error;
  }
}
