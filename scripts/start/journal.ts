import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

import { createLineWriter } from "./write-lines.ts";

const LARGEST_BYTES = 10 * 1024 * 1024;
const NAMES = ["start", "build", "worker", "speech", "models"] as const;

export interface Journal {
  /** The log file of each process. */
  files: Record<(typeof NAMES)[number], string>;
  /** Writes a line to the start script's own log. */
  note: (sentence: string) => void;
}

/** The logs of an installation. A large log becomes `<name>.log.1` at the next start. */
export function openJournal(dataDir: string): Journal {
  const folder = join(dataDir, "logs");
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => {
    const file = join(folder, `${name}.log`);
    if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.1`);
    return file;
  };
  const files = {
    start: fileOf("start"),
    build: fileOf("build"),
    worker: fileOf("worker"),
    speech: fileOf("speech"),
    models: fileOf("models"),
  };
  const write = createLineWriter((text) => appendFileSync(files.start, text, { mode: 0o600 }));
  const note = (sentence: string) => write(`${new Date().toISOString()} ${sentence}\n`);
  return { files, note };
}
