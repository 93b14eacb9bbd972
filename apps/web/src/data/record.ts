import { api } from "../api.ts";

/** The address of the archive with all of a person's data. */
export const RECORD_HREF = "/api/record";

/** Deletes one's own account for good and ends the session. */
export async function deleteAccount(password: string): Promise<void> {
  await api.record.deleteAccount.mutate({ password });
}
