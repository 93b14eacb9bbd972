import type { Brief } from "../../episodes/index.ts";

/** The brief of Mia's fourth episode; she studies one course in English. `change` overrides what a test is about. */
export function makeBrief(change: Partial<Brief> = {}): Brief {
  return {
    version: 2,
    name: "Mia",
    languages: ["en"],
    outputFormat: "both",
    speech: { engine: "neural", sampleRate: 44_100, wordMarks: true, isStandIn: true, voices: {} },
    localDate: "2026-11-21",
    courses: [{ id: "one", title: "Optics", language: "en", level: "beginner" }],
    ability: { level: "beginner", basis: "chosen", averagePercent: null },
    weakSubjects: [],
    recentScores: [],
    concepts: [],
    lastTerms: [],
    episodesBefore: 3,
    ...change,
  };
}
