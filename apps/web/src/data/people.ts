import { DAY_MS } from "@learnlab/domain/client";
import { query, revalidate } from "@solidjs/router";

import { api, type Role, type SeenPerson } from "../api.ts";
import { loadPerson } from "./person.ts";

const PAGE = 40;

/** When people of the list were last seen: within so many days, or not for so many. */
export const SEEN = {
  day: { within: 1, notFor: null },
  week: { within: 7, notFor: null },
  month: { within: 30, notFor: null },
  no_month: { within: null, notFor: 30 },
  no_quarter: { within: null, notFor: 90 },
} as const;

export interface PeopleQuestion {
  /** In names and email addresses. */
  search: string;
  role: Role | null;
  state: "active" | "never_seen" | "disabled" | null;
  seen: keyof typeof SEEN | null;
}

export const EVERYBODY: PeopleQuestion = { search: "", role: null, state: null, seen: null };

/** The first pages of the people whom the question leaves in, by name. */
export const loadPeople = query(async (asked: PeopleQuestion, pages: number) => {
  const { seen, ...filter } = asked;
  const bounds = boundsOf(seen, Date.now());
  const people: SeenPerson[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const answer: { people: SeenPerson[]; nextCursor: string | null } = await api.people.list.query(
      { ...filter, ...bounds, cursor, limit: PAGE },
    );
    people.push(...answer.people);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return { people, hasMore: cursor !== null };
}, "people");

function boundsOf(seen: PeopleQuestion["seen"], now: number) {
  const { within, notFor } = seen === null ? { within: null, notFor: null } : SEEN[seen];
  return {
    seenSince: within === null ? null : now - within * DAY_MS,
    seenBefore: notFor === null ? null : now - notFor * DAY_MS,
  };
}

export async function setRole(userId: string, role: Role): Promise<void> {
  await api.people.setRole.mutate({ userId, role });
  await revalidate([loadPeople.key, loadPerson.key]);
}

export async function setDisabled(userId: string, disabled: boolean): Promise<void> {
  await api.people.setDisabled.mutate({ userId, disabled });
  await revalidate([loadPeople.key, loadPerson.key]);
}

export async function createResetLink(userId: string): Promise<string> {
  return (await api.people.resetLink.mutate({ userId })).link;
}

/** Deletes a person's account for good; the name confirms it. */
export async function deletePerson(deletion: {
  userId: string;
  name: string;
  coursesTo: string | null;
}): Promise<void> {
  await api.record.deletePerson.mutate(deletion);
  await revalidate(loadPeople.key);
}

/** The active teacher or admin with exactly this address; null for none. */
export async function findTeacher(email: string): Promise<SeenPerson | null> {
  const person = await findByEmail(email);
  return person !== null && canTeach(person) ? person : null;
}

/** The person with exactly this address; null for none. */
export async function findByEmail(email: string): Promise<SeenPerson | null> {
  const wanted = email.trim().toLowerCase();
  const { people } = await api.people.list.query({ search: wanted });
  return people.find((person) => person.email === wanted) ?? null;
}

function canTeach({ role, disabled }: SeenPerson): boolean {
  return role !== "learner" && !disabled;
}
