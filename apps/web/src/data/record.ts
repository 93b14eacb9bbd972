import { api } from "../api.ts";

/** The address of the archive with all of a person's data. */
export const RECORD_HREF = "/api/record";

/** The same with all data of another person, for admins. */
export const recordHrefOf = (userId: string) => `${RECORD_HREF}?user=${userId}`;

/** Deletes one's own account for good and ends the session. */
export async function deleteAccount(password: string): Promise<void> {
  await api.record.deleteAccount.mutate({ password });
}
