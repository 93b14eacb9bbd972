import { fileURLToPath } from "node:url";

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Words after `node` with which a child ends when this process is gone. */
export const endWithParent = ["--import", import.meta.resolve("./end-with-parent.ts")];
