import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";

import { idOf } from "../rest/fill-rest.ts";
import type { Client } from "./drive.ts";
import { MEDIA_BYTES, type Operation, SIZE } from "./operations.ts";

const SERVER = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

/** The bare server, with as many rows and, but for ids and links, the very bodies of ours. */
export async function openBare(ours: Client, operations: Operation[]) {
  const folder = mkdtempSync(join(tmpdir(), "learnlab-bare-"));
  const read = async (name: string): Promise<unknown> => {
    const operation = operations.find((one) => one.name === name);
    if (operation === undefined) throw new Error(`No operation is called ${name}.`);
    return JSON.parse((await ours.send(operation.call(0))).text);
  };
  const [listed] = (await read("list")) as object[];
  const pages = (await read("list of the pages")) as { result: { data: { episodes: object[] } } };
  const [paged] = pages.result.data.episodes;
  const one = (await read("one episode")) as object;
  const tokens = operations.flatMap(({ name, call }) => (/list/.test(name) ? [call] : []));
  fillBare(join(folder, "bare.sqlite"), {
    bodies: { listed, paged, one },
    tokensOf: (learner) =>
      tokens.map((call) => (call(learner).headers["authorization"] ?? "").slice("Bearer ".length)),
  });
  writeFileSync(join(folder, "media.mp3"), new Uint8Array(MEDIA_BYTES));
  const child = spawn(process.execPath, [SERVER, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once("line", resolve);
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    [Symbol.dispose]() {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fillBare(
  file: string,
  parts: {
    bodies: Record<"listed" | "paged" | "one", object | undefined>;
    tokensOf(learner: number): string[];
  },
): void {
  const db = new DatabaseSync(file);
  db.exec(`
    create table tokens (token text primary key, user_id text not null) without rowid;
    create table episodes (id text primary key, user_id text not null, listed text, paged text, one text);
    create index episodes_user on episodes (user_id, id);
    create table progress (episode_id text, user_id text, position real, answer text,
      primary key (episode_id, user_id)) without rowid;
    begin;
  `);
  const addToken = db.prepare("insert into tokens values (?, ?)");
  const addEpisode = db.prepare("insert into episodes values (?, ?, ?, ?, ?)");
  for (let learner = 0; learner < SIZE.learners; learner += 1) {
    const userId = idOf("0000", learner);
    for (const token of parts.tokensOf(learner)) addToken.run(token, userId);
    for (let number = 0; number < SIZE.episodesEach; number += 1) {
      const id = idOf("0001", learner * 1_000 + number);
      const { listed, paged, one } = parts.bodies;
      const bodyOf = (body: object | undefined) => JSON.stringify({ ...body, id });
      addEpisode.run(id, userId, bodyOf(listed), bodyOf(paged), bodyOf(one));
    }
  }
  db.exec("commit");
  db.close();
}
