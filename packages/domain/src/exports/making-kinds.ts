import { EPISODE, type KindDescription, LANGUAGE, WRITTEN } from "./kind-description.ts";

/** Rows of how a person's episodes are made. */
export const MAKING_KINDS = {
  openings: {
    about: "How your latest episodes begin, so that the next one begins in another way.",
    fields: { latest: "Their first words, the newest first.", ...WRITTEN },
  },
  tracks: {
    about: "The audio of your episodes, one for each language.",
    fields: {
      id: "Its id.",
      episodeId: EPISODE,
      language: LANGUAGE,
      audioKey: "Where it is stored.",
      contentType: "Its media type.",
      transcriptStatus: "Whether the transcript follows the voice.",
      durationMs: "How long it is.",
      sizeBytes: "How large it is.",
      voice: "Who speaks.",
      engine: "How it was spoken.",
      sampleRate: "In Hz.",
      replaced: "Where earlier audio of it was, and since when it is replaced.",
      ...WRITTEN,
    },
  },
  steps: {
    about: "The steps in which your episodes were made, while they are kept.",
    fields: {
      episodeId: EPISODE,
      step: "What was done.",
      language: "In which language; empty for what is done once for all.",
      state: "How far it is.",
      attempt: "How often it was begun.",
      runId: "Which run worked on it.",
      leaseUntil: "Until when a run holds it.",
      doneParts: "How many parts were done.",
      totalParts: "Out of how many.",
      doneCharacters: "How many characters were spoken.",
      totalCharacters: "Out of how many.",
      outputKey: "Where the result is stored.",
      error: "What went wrong before.",
      errorReason: "The same as a name.",
      beganAt: "When the latest attempt began.",
      endedAt: "When it ended.",
      past: "The attempts before it: when each began and ended, and how.",
      ...WRITTEN,
    },
  },
  scheduled: {
    about: "Episodes that your school scheduled for you.",
    fields: {
      id: "Its id.",
      courseId: "Null: it is yours alone.",
      languages: "In which languages.",
      outputFormat: "As text, audio or both.",
      choice: "The courses and topics that were chosen.",
      dueAt: "When it is requested.",
      timeZone: "The zone in which that was chosen.",
      orderedBy: "Who scheduled it.",
      state: "Waiting, cancelled, done or refused.",
      cursor: "Null: it is yours alone.",
      episodeId: "The episode that it became.",
      refusal: "Why none was made.",
      ...WRITTEN,
    },
  },
  refusedOrders: {
    about: "Episodes that were ordered for a class of yours, and not made for you.",
    fields: { orderId: "The order.", refusal: "Why.", ...WRITTEN },
  },
  approvals: {
    about:
      "What the teachers of your courses said to your episodes, where they approve them first.",
    fields: {
      episodeId: EPISODE,
      courseId: "The course.",
      state: "Waiting, approved or rejected.",
      reason: "Why it was rejected.",
      ...WRITTEN,
    },
  },
} as const satisfies Record<string, KindDescription>;
