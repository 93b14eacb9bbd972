import { createHmac } from "node:crypto";

import { idOf, tokenOf } from "../rest/fill-rest.ts";

export const SIZE = { learners: 200, episodesEach: 100 };
export const MEDIA_BYTES = 3_000_000;

export interface Call {
  method: "GET" | "PATCH";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Operation {
  name: string;
  status: number;
  call: (turn: number) => Call;
}

/** The session of a learner, by its number; `fillLean` puts it into the table. */
export const sessionOf = (learner: number) => `lean-session-${learner}`;

/**
 * What listening is made of, each by another learner than the call before: no person may ask more than six
 * hundred times a minute. `mediaPath` is a signed link.
 */
export function listOperations(parts: { authSecret: string; mediaPath: string }): Operation[] {
  const own = (token: string): Record<string, string> => ({
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
  });
  const rest = (turn: number) => own(tokenOf(turn % SIZE.learners));
  const web = (turn: number) => own(sign(sessionOf(turn % SIZE.learners), parts.authSecret));
  const episodeOf = (turn: number) => {
    const learner = turn % SIZE.learners;
    return idOf("0001", learner * 1_000 + (Math.floor(turn / SIZE.learners) % SIZE.episodesEach));
  };
  const range = (bytes: number) => (turn: number) => {
    const from = (turn * 7919 * 13) % (MEDIA_BYTES - bytes);
    return get(parts.mediaPath, { range: `bytes=${from}-${from + bytes - 1}` });
  };
  const query = (path: string, input: object) =>
    `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
  return [
    { name: "list", status: 200, call: (turn) => get("/api/podcasts?limit=20", rest(turn)) },
    {
      name: "list of the pages",
      status: 200,
      call: (turn) => get(query("episodes.list", { limit: 20 }), web(turn)),
    },
    {
      name: "one episode",
      status: 200,
      call: (turn) => get(`/api/podcasts/${episodeOf(turn)}`, rest(turn)),
    },
    {
      name: "progress write",
      status: 200,
      call: (turn) => ({
        method: "PATCH",
        path: `/api/v1/podcasts/${episodeOf(turn)}/progress`,
        headers: rest(turn),
        body: JSON.stringify({ current_position: turn % 300, playback_speed: 1 }),
      }),
    },
    { name: "64 KiB range", status: 206, call: range(65_536) },
    { name: "256 KiB range", status: 206, call: range(262_144) },
    { name: "whole file", status: 200, call: () => get(parts.mediaPath, {}) },
  ];
}

function get(path: string, headers: Record<string, string>): Call {
  return { method: "GET", path, headers };
}

/** As better-auth signs a session's token. */
function sign(token: string, secret: string): string {
  return `${token}.${createHmac("sha256", secret).update(token).digest("base64")}`;
}
