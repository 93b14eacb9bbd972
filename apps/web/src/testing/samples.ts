import type { CourseView, EpisodeSummary, Settings } from "../api.ts";
import type { LearnerState } from "../data/learner-state.ts";
import type { Listening } from "../data/listening-days.ts";

/** A course that Mia neither teaches nor takes. */
export const course: CourseView = {
  id: "keys",
  title: "Cryptography",
  description: "How secrets are kept.",
  level: "beginner",
  language: "en",
  teacherName: "Omar",
  isListed: true,
  isJoinOpen: true,
  archivedAt: null,
  conceptCount: 2,
  isEnrolled: false,
  isTaught: false,
  joinCode: null,
};

/** Where Mia stands in it before she has heard anything. */
export const unmet: LearnerState = {
  courseId: "keys",
  title: "Cryptography",
  today: "2026-11-21",
  ability: {
    level: "beginner",
    basis: "chosen",
    percent: null,
    answers: { right: 0, half: 0, count: 0 },
    quizzes: { count: 0, percent: null },
  },
  weak: [],
  concepts: [],
  counts: { notYet: 0, learning: 0, mastered: 0, due: 0 },
  scores: [],
};

/** A concept that she has not met. */
export const unmetConcept: LearnerState["concepts"][number] = {
  conceptId: "lock",
  term: "Lock",
  state: "not_yet",
  dueOn: null,
  isMissed: false,
  right: 0,
  answers: 0,
  choice: null,
};

/** An episode of Mia's to read, which she has not begun. */
export const episode: EpisodeSummary = {
  id: "first",
  userId: "mia",
  kind: "requested",
  title: "Keys that fit once",
  description: "About locks.",
  languages: ["en"],
  outputFormat: "text",
  status: "completed",
  isWithheld: false,
  isForClass: false,
  standing: null,
  error: null,
  errorReason: null,
  scriptWriter: null,
  includedCourses: ["Cryptography"],
  why: null,
  cover: null,
  totalPlays: 0,
  createdAt: 0,
  completedAt: 1,
  durationMs: null,
  completion: 0,
  positionMs: 0,
};

/** An unheard episode of six minutes. */
export const spoken: EpisodeSummary = { ...episode, outputFormat: "both", durationMs: 360_000 };

export const settings: Settings = {
  timeZone: "Asia/Tokyo",
  languages: ["en"],
  outputFormat: "both",
  abilityLevel: "beginner",
  sayMyName: true,
  dailyEnabled: true,
  dailyMinute: 420,
  emailEnabled: true,
  defaultSpeed: 1,
  courseSpeeds: {},
  voices: {},
  secondVoice: true,
  questionMode: "play",
  interfaceLanguage: "en",
  onboarded: true,
};

/** Of a learner who has never listened. */
export const unheard: Listening = {
  today: "2026-11-30",
  days: [],
  streaks: { current: 0, longest: 0, isTodayActive: false, frozen: [], everFrozen: [] },
};
