/**
 * What no server can do without for these answers, on Node's own http, SQLite and files: it finds the token,
 * reads the rows, writes the progress to the disk, and sends bytes of a file. Nothing is permitted, checked,
 * signed or put together. A process of its own: `node bare-server.ts <folder>`, which prints its port.
 */
import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { findText } from "./find-text.ts";

const [, , folder = ""] = process.argv;
const media = join(folder, "media.mp3");
const size = statSync(media).size;
const db = new DatabaseSync(join(folder, "bare.sqlite"));
db.exec("pragma journal_mode = wal; pragma synchronous = full;");
const findToken = db.prepare("select user_id from tokens where token = ?");
const listRows = db.prepare(
  "select listed from episodes where user_id = ? order by id desc limit 20",
);
const pageRows = db.prepare(
  "select paged from episodes where user_id = ? order by id desc limit 20",
);
const findRow = db.prepare("select one from episodes where id = ? and user_id = ?");
const findProgress = db.prepare("select answer from progress where episode_id = ? and user_id = ?");
const saveProgress = db.prepare(
  `insert into progress (episode_id, user_id, position, answer) values (?, ?, ?, ?)
   on conflict (episode_id, user_id) do update set position = excluded.position, answer = excluded.answer`,
);

const server = createServer((request, response) => {
  const { url = "" } = request;
  if (url.startsWith("/s3/")) return sendBytes(request, response);
  const token = request.headers.authorization?.slice("Bearer ".length) ?? "";
  const userId = findText(findToken, [token], "user_id");
  if (userId === null) return send(response, 401, "{}");
  if (url.startsWith("/trpc/")) {
    const episodes = pageRows.all(userId).map((row) => String(row["paged"]));
    const list = `[${episodes.join()}]`;
    return send(response, 200, `{"result":{"data":{"episodes":${list},"nextCursor":"more"}}}`);
  }
  const [, , , , id = "", last] = url.split("/");
  if (last === "progress") return void writeProgress(request, response, { id, userId });
  if (url.startsWith("/api/podcasts?")) {
    return send(
      response,
      200,
      `[${listRows
        .all(userId)
        .map((row) => String(row["listed"]))
        .join()}]`,
    );
  }
  const one = findText(findRow, [url.slice("/api/podcasts/".length), userId], "one");
  return one === null ? send(response, 404, "{}") : send(response, 200, one);
});

async function writeProgress(
  request: IncomingMessage,
  response: ServerResponse,
  { id, userId }: { id: string; userId: string },
): Promise<void> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  const { current_position: position } = JSON.parse(text) as { current_position: number };
  if (findText(findRow, [id, userId], "one") === null) return send(response, 404, "{}");
  const known = findText(findProgress, [id, userId], "answer") ?? "{}";
  const answer = JSON.stringify({
    ...JSON.parse(known),
    user_id: userId,
    podcast_id: id,
    current_position: position,
    playback_speed: 1,
    completed_segments: [],
    completion_percentage: 0,
    last_played_at: new Date().toISOString(),
  });
  saveProgress.run(id, userId, position, answer);
  send(response, 200, answer);
}

function sendBytes(request: IncomingMessage, response: ServerResponse): void {
  const [, from = "0", to = String(size - 1)] =
    /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const [start, end] = [Number(from), Number(to)];
  response.writeHead(request.headers.range === undefined ? 200 : 206, {
    "content-type": "audio/mpeg",
    "content-length": end - start + 1,
    "content-range": `bytes ${start}-${end}/${size}`,
  });
  createReadStream(media, { start, end }).pipe(response);
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});
