/** Writes the app's icons as PNG from its mark: `pnpm icons`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { drawIcon, ICONS, readMark } from "./icons/draw-icon.ts";
import { writePng } from "./icons/write-png.ts";

const folder = join(import.meta.dirname, "../apps/web/public");
const mark = readMark(join(folder, "icon.svg"));
for (const icon of ICONS) writeFileSync(join(folder, icon.file), writePng(drawIcon(mark, icon)));
