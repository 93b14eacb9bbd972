import { normalizeMaterialText } from "@learnlab/domain";

import type { Zip } from "../zip/open-zip.ts";
import { readXml } from "../zip/read-xml.ts";

/** The title that an Office file says of itself; null where it says none. */
export async function readCoreTitle(zip: Zip): Promise<string | null> {
  let [title, isInside] = ["", false];
  await readXml(zip, "docProps/core.xml", {
    open: (name) => (isInside = name === "dc:title"),
    text: (text) => {
      if (isInside) title += text;
    },
    close: () => (isInside = false),
  });
  const named = normalizeMaterialText(title);
  // What a program calls a file that nobody has named.
  return named === "" || /^(?:PowerPoint Presentation|Document|Untitled)$/i.test(named)
    ? null
    : named;
}
