import type { JSX } from "solid-js";

import type { AnswerResult } from "../../data/answer-outbox.ts";
import { Badge, type IconName } from "../../ui/index.ts";

const BADGES = {
  had: { icon: "check", look: "good" },
  half: { icon: "half", look: "warm" },
  missed: { icon: "retry", look: "plain" },
} as const satisfies Record<AnswerResult, { icon: IconName; look: string }>;

/** How an answer was. */
export function ResultBadge(props: { result: AnswerResult }): JSX.Element {
  return <Badge {...BADGES[props.result]} />;
}
