import { systemClock, tokenSource, uuidSource, webDigest } from "@learnlab/adapters/runtime";
import { inviteFirstAdmin } from "@learnlab/domain";

import { createStatementStores } from "./invitation-statements.ts";

const runtime = { clock: systemClock, ids: uuidSource, tokens: tokenSource, digest: webDigest };

/** An invitation for the first admin: the path of its link, and the SQL that creates it in one transaction. */
export async function writeInvitation(
  email: string,
): Promise<{ path: string; statements: string[] }> {
  const { statements, ...stores } = createStatementStores();
  const { token } = await inviteFirstAdmin({ ...runtime, ...stores }, { email });
  return { path: `/invitation/${token}`, statements };
}
