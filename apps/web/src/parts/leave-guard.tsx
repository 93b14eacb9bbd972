import type { JSX } from "solid-js";

import { hasSessionEnded } from "../session-end.ts";
import { createLeaveGuard } from "./create-leave-guard.ts";
import { LeaveQuestion } from "./leave-question.tsx";

/**
 * Inside a form: asks before what was filled in is lost. Where the session has ended nobody is held, since
 * there is nothing to do on the page, and the form keeps what it may.
 */
export function LeaveGuard(props: { form: { isDirty: () => boolean } }): JSX.Element {
  const guard = createLeaveGuard(() => props.form.isDirty() && !hasSessionEnded());
  return <LeaveQuestion guard={guard} />;
}
