import { query } from "@solidjs/router";

import { api, readFailure, type Role } from "../api.ts";

type Invited = { state: "open"; email: string; role: Role } | { state: "gone" };

/** What a link invites to; gone where it was used, revoked, or never there. */
export const loadInvitation = query(async (token: string): Promise<Invited> => {
  try {
    return { state: "open", ...(await api.invitations.look.query({ token })) };
  } catch (error) {
    const { code } = readFailure(error);
    if (code === "NOT_FOUND" || code === "BAD_REQUEST") return { state: "gone" };
    throw error;
  }
}, "invitation");
