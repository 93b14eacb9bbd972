import { query } from "@solidjs/router";

import { api, readFailure, type Role } from "../api.ts";

type Invited = { state: "open"; email: string; role: Role } | { state: "gone" };

/** The content of an invitation link; gone if it was used, revoked, or never existed. */
export const loadInvitation = query(async (token: string): Promise<Invited> => {
  try {
    return { state: "open", ...(await api.invitations.look.query({ token })) };
  } catch (error) {
    const { code } = readFailure(error);
    if (code === "NOT_FOUND" || code === "BAD_REQUEST") return { state: "gone" };
    throw error;
  }
}, "invitation");
