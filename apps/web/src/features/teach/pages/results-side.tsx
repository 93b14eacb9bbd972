import { useParams } from "@solidjs/router";
import type { JSX } from "solid-js";

import { OverruledAnswers } from "../parts/overruled-answers.tsx";

/** What learners answered. */
export function ResultsSide(): JSX.Element {
  const params = useParams<{ id: string }>();
  return <OverruledAnswers courseId={params.id} />;
}
