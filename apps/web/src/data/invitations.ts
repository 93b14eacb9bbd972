import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api, type Invitation, type Role } from "../api.ts";

const PAGE = 40;

type Inputs = inferRouterInputs<AppRouter>["invitations"];
type Outputs = inferRouterOutputs<AppRouter>["invitations"];
export type HandedInvitation = Outputs["create"];
export type RosterPreview = Outputs["previewImport"];
export type ImportedLine = Outputs["import"][number];

/** The first pages of the invitations, newest first: the open ones, or all. */
export const loadInvitations = query(async (isOpen: boolean, pages: number) => {
  const invitations: Invitation[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: Outputs["list"] = await api.invitations.list.query({
      isOpen,
      cursor,
      limit: PAGE,
    });
    invitations.push(...answer.invitations);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { invitations, hasMore: cursor !== null };
}, "invitations");

export async function createInvitation(invitation: {
  email: string;
  role: Role;
  days: number;
  byMail: boolean;
}): Promise<HandedInvitation> {
  return changed(await api.invitations.create.mutate(invitation));
}

/** Sends it again with a new link; the old link stops working. */
export async function renewInvitation(invitation: {
  invitationId: string;
  byMail: boolean;
}): Promise<HandedInvitation> {
  return changed(await api.invitations.renew.mutate(invitation));
}

export async function revokeInvitation(invitationId: string): Promise<void> {
  await changed(await api.invitations.revoke.mutate({ invitationId }));
}

/** What a file of people says, line by line; nobody is invited yet. */
export function previewRoster(csv: string): Promise<RosterPreview> {
  return api.invitations.previewImport.mutate({ csv });
}

export async function importRoster(roster: Inputs["import"]): Promise<ImportedLine[]> {
  return changed(await api.invitations.import.mutate(roster));
}

async function changed<TAnswer>(answer: TAnswer): Promise<TAnswer> {
  await revalidate(loadInvitations.key);
  return answer;
}
