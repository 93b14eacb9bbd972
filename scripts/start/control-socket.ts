import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join, relative } from "node:path";

import { z } from "zod";

/** A message has one line; whoever says more is not ours. */
const LONGEST = 4_096;

const Question = z.object({ invite: z.email() });
const Answer = z.union([z.object({ value: z.string() }), z.object({ error: z.string() })]);

/**
 * Answers what a command of the same owner asks of a running installation: a socket in its folder, of nobody
 * else's and on no network.
 */
export function openControlSocket(
  dataDir: string,
  invite: (email: string) => Promise<string>,
): Server {
  const path = pathOf(dataDir);
  // The lock on the folder is held, so this one's owner is gone.
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = "";
    socket.setEncoding("utf8").setTimeout(30_000, () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.on("data", (more: string) => {
      text += more;
      if (text.length > LONGEST) socket.destroy();
    });
    socket.on("end", () => void answer(text, invite).then((line) => socket.end(line)));
  });
  server.listen(path, () => chmodSync(path, 0o600));
  return server;
}

async function answer(text: string, invite: (email: string) => Promise<string>): Promise<string> {
  try {
    return JSON.stringify({ value: await invite(Question.parse(JSON.parse(text)).invite) });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}

/** Asks the running installation to invite; throws with its words, or when it does not answer. */
export function inviteThrough(dataDir: string, email: string): Promise<string> {
  return new Promise((done, refuse) => {
    let text = "";
    const socket = connect({ path: pathOf(dataDir), allowHalfOpen: true });
    socket.setEncoding("utf8").setTimeout(30_000, () => socket.destroy(new Error("No answer.")));
    socket.once("connect", () => socket.end(JSON.stringify({ invite: email })));
    socket.on("data", (more: string) => (text += more));
    socket.once("error", refuse);
    socket.once("end", () => {
      const parsed = Answer.safeParse(text === "" ? null : JSON.parse(text));
      if (!parsed.success) refuse(new Error("No answer."));
      else if ("error" in parsed.data) refuse(new Error(parsed.data.error));
      else done(parsed.data.value);
    });
  });
}

/** A socket's path has about a hundred characters at most, so the shorter way to it is taken. */
function pathOf(dataDir: string): string {
  const whole = join(dataDir, "control.sock");
  const short = relative(process.cwd(), whole);
  return short.length < whole.length ? short : whole;
}
