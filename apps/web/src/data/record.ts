import { api } from "../api.ts";

/** Where the archive of all that is held of somebody is downloaded. */
export const RECORD_HREF = "/api/record";

/** Deletes one's own account for good; whoever calls it is signed out then. */
export async function deleteAccount(password: string): Promise<void> {
  await api.record.deleteAccount.mutate({ password });
}
