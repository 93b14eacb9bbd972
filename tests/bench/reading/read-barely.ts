import { getDocumentProxy } from "unpdf";

/** Extracts the text of each page with the library alone. */
export async function readBarely(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    characters += items.reduce((sum, item) => sum + ("str" in item ? item.str.length : 0), 0);
    page.cleanup();
  }
  await pdf.loadingTask.destroy();
  return characters;
}
