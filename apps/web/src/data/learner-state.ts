import { query } from "@solidjs/router";

import { api } from "../api.ts";
import { loadEpisodes } from "./episodes.ts";
import { loadDue } from "./reviews.ts";

/** The learner's progress in a course. Its key has the prefix of the episodes' key, with which it changes. */
export const loadStudy = query(
  (courseId: string) => api.courses.study.query({ courseId }),
  `${loadEpisodes.key}-of-course`,
);

// The keys begin as that of what is due, with which both change.

/** Where one stands in a course. */
export const loadState = query(
  (courseId: string) => api.learning.state.query({ courseId }),
  `${loadDue.key}-state`,
);

/** The same for every course that one studies. */
export const loadStates = query(() => api.learning.states.query(), `${loadDue.key}-states`);

export type LearnerState = Awaited<ReturnType<typeof loadState>>;
export type WeakPoint = LearnerState["weak"][number];
export type ConceptState = LearnerState["concepts"][number];
