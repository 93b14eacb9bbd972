import { type SQL, sql } from "drizzle-orm";

/** Enrols a person in the courses of the invitation that they accepted at this moment. */
export function enrollInvited(accepted: {
  invitationId: string | null;
  userId: string;
  at: number;
}): SQL {
  const { invitationId, userId, at } = accepted;
  return sql`insert into enrollments (id, user_id, course_id, created_at, updated_at)
    select promised.value ->> 'id', ${userId}, courses.id, ${at}, ${at}
    from invitations, json_each(invitations.enrollments) as promised
    join courses on courses.id = promised.value ->> 'courseId' and courses.archived_at is null
    where invitations.id = ${invitationId} and invitations.accepted_at = ${at}
      and exists (select 1 from users where id = ${userId})
    on conflict do nothing`;
}
