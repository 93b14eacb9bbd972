import { chmodSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join, relative } from "node:path";

import { z } from "zod";

/** A message is one line; a longer one is not from our commands. */
const LONGEST = 4_096;

const Question = z.object({ invite: z.email() });
const Answer = z.union([z.object({ value: z.string() }), z.object({ error: z.string() })]);

/**
 * Answers commands of the same owner while LearnLab runs, on a socket in its folder that only the owner can
 * open.
 */
export function openControlSocket(
  dataDir: string,
  invite: (email: string) => Promise<string>,
): Server {
  const path = pathOf(dataDir);
  // This process holds the folder's lock, so a leftover socket has no owner.
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
  process.once("exit", () => rmSync(path, { force: true }));
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

/** Asks the running installation for an invitation; throws with its error, or when it does not answer. */
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

/** The shorter of two paths, because a socket's path may have only about a hundred characters. */
function pathOf(dataDir: string): string {
  const whole = join(dataDir, "control.sock");
  const short = relative(process.cwd(), whole);
  return short.length < whole.length ? short : whole;
}
