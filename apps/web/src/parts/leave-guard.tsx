import type { JSX } from "solid-js";

import { hasSessionEnded } from "../session-end.ts";
import { createLeaveGuard } from "./create-leave-guard.ts";
import { LeaveQuestion } from "./leave-question.tsx";

/**
 * Inside a form: asks before input is lost. After an expired session it lets people go, since they can do
 * nothing on the page, and the form keeps its draft.
 */
export function LeaveGuard(props: { form: { isDirty: () => boolean } }): JSX.Element {
  const guard = createLeaveGuard(() => props.form.isDirty() && !hasSessionEnded());
  return <LeaveQuestion guard={guard} />;
}
