import { type Accessor, createSignal } from "solid-js";

import { createTask } from "../../../create-task.ts";
import { fetchFillingPrice } from "../../../data/lessons.ts";
import type { Approval } from "./approve-question.tsx";

/** Approves one concept, or several that cost nothing, at once; else asks first. */
export function createApproval(
  courseId: Accessor<string>,
  decide: (ids: string[]) => Promise<void>,
) {
  const [asked, setAsked] = createSignal<Approval | null>(null);
  const task = createTask(async (ids: string[]) => {
    if (ids.length < 2) return decide(ids);
    const price = await fetchFillingPrice({ courseId: courseId(), concepts: ids.length });
    if (price.microDollars === 0) return decide(ids);
    setAsked({ ids, price });
  });
  return { asked, task, close: () => setAsked(null) };
}
