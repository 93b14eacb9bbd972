import { query, revalidate } from "@solidjs/router";

import { api, type Person, type Role } from "../api.ts";

const PAGE = 50;

/** The first pages of people whose name or email address contains the text. */
export const loadPeople = query(async (search: string, pages: number) => {
  const people: Person[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: { people: Person[]; nextCursor: string | null } = await api.people.list.query({
      search,
      cursor,
      limit: PAGE,
    });
    people.push(...answer.people);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { people, hasMore: cursor !== null };
}, "people");

export const loadInvitations = query(() => api.invitations.list.query(), "invitations");

export async function setRole(userId: string, role: Role): Promise<void> {
  await api.people.setRole.mutate({ userId, role });
  await revalidate(loadPeople.key);
}

export async function setDisabled(userId: string, disabled: boolean): Promise<void> {
  await api.people.setDisabled.mutate({ userId, disabled });
  await revalidate(loadPeople.key);
}

export async function createResetLink(userId: string): Promise<string> {
  return (await api.people.resetLink.mutate({ userId })).link;
}

export async function createInvitation(invitation: { email: string; role: Role }): Promise<string> {
  const { link } = await api.invitations.create.mutate(invitation);
  await revalidate(loadInvitations.key);
  return link;
}

export async function revokeInvitation(invitationId: string): Promise<void> {
  await api.invitations.revoke.mutate({ invitationId });
  await revalidate(loadInvitations.key);
}
