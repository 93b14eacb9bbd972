import { buildAll } from "./start/build-all.ts";

await buildAll();
