import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Arguments of `node` that make a child exit when this process is gone. */
export const endWithParent = ["--import", import.meta.resolve("./end-with-parent.ts")];
