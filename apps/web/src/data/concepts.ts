import type { AppRouter } from "@learnlab/api";
import { query, revalidate } from "@solidjs/router";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

import { api } from "../api.ts";
import { loadCourse } from "./courses.ts";
import { loadAttention } from "./teaching.ts";

type Inputs = inferRouterInputs<AppRouter>["concepts"];
export type ConceptsOfCourse = inferRouterOutputs<AppRouter>["concepts"]["taught"];
export type TaughtConcept = ConceptsOfCourse["concepts"][number];
export type ConceptLink = ConceptsOfCourse["links"][number];
export type LinkKind = ConceptLink["kind"];
export type SentencePart = TaughtConcept["sentences"][number]["part"];
export type QuestionKind = TaughtConcept["questions"][number]["kind"];
export type ConceptEdit = Inputs["edit"];
export type ConceptMerge = Inputs["merge"];

/** The concepts of a course as its teachers see them. */
export const loadTaughtConcepts = query(
  (courseId: string) => api.concepts.taught.query({ courseId }),
  "taught-concepts",
);

function refresh(): Promise<void> {
  return revalidate([loadTaughtConcepts.key, loadCourse.key, loadAttention.key]);
}

/** Answers under which id it can be taken back. */
export async function editConcept(edit: ConceptEdit): Promise<string> {
  const { changeId } = await api.concepts.edit.mutate(edit);
  await refresh();
  return changeId;
}

/** Answers under which id it can be taken back. */
export async function translateConcept(translation: Inputs["translate"]): Promise<string> {
  const { changeId } = await api.concepts.translate.mutate(translation);
  await refresh();
  return changeId;
}

/** Answers under which id it can be taken back, if nobody knew what is gone. */
export async function mergeConcepts(merge: ConceptMerge): Promise<string> {
  const { changeId } = await api.concepts.merge.mutate(merge);
  await refresh();
  return changeId;
}

export async function undoConcept(change: { courseId: string; changeId: string }): Promise<void> {
  await api.concepts.undo.mutate(change);
  await refresh();
}

export async function orderConcepts(order: { courseId: string; ids: string[] }): Promise<void> {
  await api.concepts.order.mutate(order);
  await refresh();
}

/** Answers under which id it can be taken back. */
export async function linkConcepts(link: Inputs["link"]): Promise<string> {
  const { changeId } = await api.concepts.link.mutate(link);
  await refresh();
  return changeId;
}

/** Answers under which id it can be taken back. */
export async function unlinkConcepts(link: Inputs["unlink"]): Promise<string> {
  const { changeId } = await api.concepts.unlink.mutate(link);
  await refresh();
  return changeId;
}
