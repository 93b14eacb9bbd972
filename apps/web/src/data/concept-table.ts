import type { RowFault } from "@learnlab/domain/client";
import { revalidate } from "@solidjs/router";

import { AnsweredError } from "../api.ts";
import { fetchWatched } from "../connection.ts";
import { t } from "../i18n/index.ts";
import { sayReason } from "../say-reason.ts";
import { loadTaughtConcepts } from "./concepts.ts";
import { loadCourse } from "./courses.ts";
import { readProblem } from "./read-problem.ts";
import { loadAttention } from "./teaching.ts";

/** What a file of concepts would change, and each line that is not taken. */
export interface TablePreview {
  concepts: {
    line: number;
    term: string;
    change: "added" | "changed" | "unchanged";
    concept_id: string | null;
  }[];
  faults: { line: number; fault: RowFault; text: string }[];
  missing: string[];
}

interface SavedTable {
  added: number;
  changed: number;
  unchanged: number;
}

/** The address at which browsers find the concepts of a course as a file. */
export const conceptTableOf = (courseId: string) => `/api/v1/courses/${courseId}/concepts/table`;

/** Nothing is stored. A file is larger than a call of a page may be, so it goes over the REST interface. */
export const previewConceptTable = (file: { courseId: string; csv: string }) =>
  send<TablePreview>(`${conceptTableOf(file.courseId)}/preview`, {
    method: "POST",
    body: { csv: file.csv },
  });

/** Takes what is right and leaves out the lines that the preview named. */
export async function saveConceptTable(file: {
  courseId: string;
  csv: string;
}): Promise<SavedTable> {
  const saved = await send<SavedTable>(conceptTableOf(file.courseId), {
    method: "PUT",
    body: { csv: file.csv, skip_faults: true },
  });
  await revalidate([loadTaughtConcepts.key, loadCourse.key, loadAttention.key]);
  return saved;
}

async function send<TAnswer>(
  path: string,
  { method, body }: { method: "POST" | "PUT"; body: object },
): Promise<TAnswer> {
  const answer = await fetchWatched(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.ok) return answer.json();
  const { why, message } = readProblem(await answer.text());
  const said = why.reason === null ? null : sayReason(why);
  const sentence = said ?? (answer.status >= 500 ? null : message) ?? t("error.unknown");
  throw new AnsweredError(sentence, { status: answer.status, why });
}
