export type Verdict = "pass" | "401" | "403";

/** What each persona gets, in the order of the personas. */
function row(verdicts: string): Verdict[] {
  return verdicts
    .split(" ")
    .map((verdict) => (verdict === "401" || verdict === "403" ? verdict : "pass"));
}

export const everybody = row("pass pass pass pass pass pass pass");
export const signedIn = row("401 pass pass pass pass pass 401");
export const ownerOnly = row("401 pass 403 403 403 pass 401");
export const ownerAlone = row("401 pass 403 403 403 403 401");
export const courseMembers = row("401 pass 403 pass 403 pass 401");
export const teacherOnly = row("401 403 403 pass 403 pass 401");
export const teachers = row("401 403 403 pass pass pass 401");
export const adminsOnly = row("401 403 403 403 403 pass 401");

export interface ProcedureRow<TFacts> {
  verdicts: Verdict[];
  isMutation?: boolean;
  input?: (about: TFacts) => unknown;
}
