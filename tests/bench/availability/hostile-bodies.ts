import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import type { School } from "./open-school.ts";

const MEGABYTES_40 = 40 * 1024 * 1024;
const CHUNK = 64 * 1024;
const EMPTY_PARTS = 450_000;
const ANSWER_MS = 60_000;
/** Half-sent bodies that stay open, one begun after the other, and for how long. */
const HALF_SENT = 600;
const BEGUN_EVERY_MS = 5;
const HELD_MS = 15_000;
const ATTACKER = "cf-connecting-ip: 203.0.113.9";

interface Door {
  name: string;
  path: string;
  contentType: string;
  body: Buffer;
}

export type Framing = "content-length" | "chunked";

const json = { contentType: "application/json", body: Buffer.alloc(MEGABYTES_40, "[") };

/** What anybody may send a body to without an account. */
export function listDoors(): Door[] {
  const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n';
  return [
    { name: "sign-in", path: "/api/auth/sign-in/email", ...json },
    {
      name: "sign-in, a form of empty parts",
      path: "/api/auth/sign-in/email",
      contentType: "multipart/form-data; boundary=b",
      body: Buffer.from(`${part.repeat(EMPTY_PARTS)}--b--\r\n`),
    },
    { name: "invitation", path: "/api/invitations/accept", ...json },
    { name: "tRPC", path: "/trpc/settings.save", ...json },
    {
      name: "unsubscribe",
      path: "/api/mail/unsubscribe?token=none",
      contentType: "application/x-www-form-urlencoded",
      body: Buffer.alloc(MEGABYTES_40, "a=&"),
    },
    { name: "sign-up", path: "/api/auth/sign-up/email", ...json },
    { name: "password reset", path: "/api/auth/request-password-reset", ...json },
  ];
}

/** Sends the body; what came back: a status, or how the connection ended without one. */
export async function sendHostile(
  { origin }: School,
  { door, framing }: { door: Door; framing: Framing },
): Promise<string> {
  const socket = await open(origin);
  const answered = readStatus(socket);
  const length =
    framing === "chunked" ? "transfer-encoding: chunked" : `content-length: ${door.body.length}`;
  socket.write(head(origin, { ...door, length }));
  const sent = sendBody(socket, { body: door.body, framing });
  const status = await Promise.race([answered, pause(ANSWER_MS, "no answer")]);
  socket.destroy();
  await sent;
  return status;
}

/** Bodies of which the end never comes, all open at once; how many were answered while they were. */
export async function holdHalfSent({ origin }: School): Promise<Record<string, number>> {
  const path = "/api/auth/sign-in/email";
  const sockets: Socket[] = [];
  const answers: Promise<string>[] = [];
  for (let begun = 0; begun < HALF_SENT; begun += 1) {
    const socket = await open(origin);
    sockets.push(socket);
    socket.write(head(origin, { ...json, path, length: "content-length: 1000" }));
    socket.write('{"email":');
    answers.push(Promise.race([readStatus(socket), pause(HELD_MS, "held open")]));
    await pause(BEGUN_EVERY_MS);
  }
  const counts: Record<string, number> = {};
  for (const answer of await Promise.all(answers)) counts[answer] = (counts[answer] ?? 0) + 1;
  for (const socket of sockets) socket.destroy();
  return counts;
}

function head(
  origin: string,
  { path, contentType, length }: { path: string; contentType: string; length: string },
): string {
  const lines = [`host: ${new URL(origin).host}`, `origin: ${origin}`, ATTACKER];
  return [`POST ${path} HTTP/1.1`, ...lines, `content-type: ${contentType}`, length, "", ""].join(
    "\r\n",
  );
}

function open(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    // What an ended connection means is read where the answer is waited for.
    socket.on("error", () => {});
    socket.once("connect", () => resolve(socket));
    socket.once("close", () => resolve(socket));
  });
}

function readStatus(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? [];
      if (status !== undefined) resolve(status);
    });
    socket.once("close", () => resolve("closed"));
    if (socket.destroyed) resolve("closed");
  });
}

/** At the pace that the server reads; ends when all is sent or the connection is gone. */
async function sendBody(
  socket: Socket,
  { body, framing }: { body: Buffer; framing: Framing },
): Promise<void> {
  for (let from = 0; from < body.length && !socket.destroyed; from += CHUNK) {
    const piece = body.subarray(from, from + CHUNK);
    if (framing === "chunked") socket.write(`${piece.length.toString(16)}\r\n`);
    const isTaken = socket.write(piece);
    if (framing === "chunked") socket.write("\r\n");
    if (!isTaken) await hasRoom(socket);
  }
  if (framing === "chunked" && !socket.destroyed) socket.write("0\r\n\r\n");
}

function hasRoom(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off("drain", done);
      socket.off("close", done);
      resolve();
    };
    socket.once("drain", done);
    socket.once("close", done);
    if (socket.destroyed) done();
  });
}
