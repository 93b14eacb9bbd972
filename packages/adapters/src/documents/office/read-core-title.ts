import { normalizeMaterialText } from "@learnlab/domain";

import type { Zip } from "../zip/open-zip.ts";
import { readXml } from "../zip/read-xml.ts";

/** The title in an Office file's properties; null if there is none. */
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
  // The default titles of unnamed files.
  return named === "" || /^(?:PowerPoint Presentation|Document|Untitled)$/i.test(named)
    ? null
    : named;
}
