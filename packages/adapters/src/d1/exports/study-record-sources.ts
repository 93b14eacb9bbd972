import type { RecordKind } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { isTaughtBy } from "../courses/course-columns.ts";
import { isReleased } from "../episodes/withhold-episode.ts";
import {
  columns,
  ofEpisodes,
  own,
  plain,
  type RecordSource,
  whereReleased,
  written,
} from "./record-columns.ts";

type Kind = Extract<
  RecordKind,
  | "coursesJoined"
  | "coursesTaught"
  | "scores"
  | "memories"
  | "choices"
  | "episodes"
  | "questions"
  | "answers"
  | "reviews"
  | "problems"
  | "dailies"
  | "digests"
  | "mails"
  | "uploads"
  | "spend"
  | "spendReserved"
  | "failedMessages"
>;

/** The tables with the rows of a person's studies. */
export const studyRecordSources: { [TKind in Kind]: RecordSource<TKind> } = {
  coursesJoined: {
    table: "enrollments",
    from: sql`enrollments join courses on courses.id = enrollments.course_id`,
    isTheirs: own("enrollments"),
    fields: () => ({
      ...columns("enrollments", { id: "id", courseId: "course_id", ...written }),
      course: sql`courses.title`,
    }),
  },
  coursesTaught: plain("courses", ({ userId }) => isTaughtBy(userId), {
    id: "id",
    title: "title",
    description: "description",
    level: "level",
    language: "language",
    joinCode: "join_code",
    isListed: "is_listed",
    isJoinOpen: "is_join_open",
    needsApproval: "needs_approval",
    archivedAt: "archived_at",
    ...written,
  }),
  scores: plain("quiz_scores", own("quiz_scores"), {
    id: "id",
    courseId: "course_id",
    conceptId: "concept_id",
    subject: "subject",
    percent: "percent",
    takenAt: "taken_at",
    ...written,
  }),
  choices: plain("concept_choices", own("concept_choices"), {
    conceptId: "concept_id",
    kind: "kind",
    ...written,
  }),
  memories: plain("memories", own("memories"), {
    conceptId: "concept_id",
    timesHeard: "times_heard",
    firstHeardAt: "first_heard_at",
    lastHeardAt: "last_heard_at",
    timesAsked: "times_asked",
    lastAskedAt: "last_asked_at",
    lastKind: "last_kind",
    lastResult: "last_result",
    dueOn: "due_on",
    stability: "stability",
    difficulty: "difficulty",
    reps: "reps",
    lapses: "lapses",
    rights: "rights",
    lastReviewedAt: "last_reviewed_at",
    reviewedOn: "reviewed_on",
    scheduler: "scheduler",
    ...written,
  }),
  episodes: {
    table: "episodes",
    from: sql`episodes`,
    isTheirs: own("episodes"),
    fields: () => ({
      ...columns("episodes", {
        id: "id",
        kind: "kind",
        title: "title",
        description: "description",
        languages: "languages",
        outputFormat: "output_format",
        choice: "choice",
        status: "status",
        isWithheld: "withheld",
        error: "error",
        errorReason: "error_reason",
        scriptWriter: "script_writer",
        model: "model",
        promptVersion: "prompt_version",
        localDate: "local_date",
        includedCourses: "included_courses",
        why: "why",
        conceptIds: "concept_ids",
        questionIds: "question_ids",
        scriptKey: "script_key",
        cover: "cover",
        materialId: "material_id",
        courseId: "course_id",
        isForClass: "for_class",
        storedBytes: "stored_bytes",
        totalPlays: "total_plays",
        requestKey: "request_key",
        enqueuedAt: "enqueued_at",
        sweeps: "sweeps",
        retries: "retries",
        completedAt: "completed_at",
        deletedAt: "deleted_at",
        ...written,
      }),
      title: whereReleased("title", ""),
      description: whereReleased("description", ""),
      scriptWriter: whereReleased("script_writer", null),
      model: whereReleased("model", null),
      promptVersion: whereReleased("prompt_version", null),
      why: whereReleased("why", null),
      conceptIds: whereReleased("concept_ids", "[]"),
      questionIds: whereReleased("question_ids", "[]"),
      scriptKey: whereReleased("script_key", null),
    }),
    json: ["languages", "choice", "includedCourses", "why", "conceptIds", "questionIds"],
  },
  questions: {
    ...plain(
      "questions",
      ({ userId }) => sql`questions.id in (select asked.value from episodes,
        json_each(episodes.question_ids) as asked where episodes.user_id = ${userId} and ${isReleased})`,
      { id: "id", conceptId: "concept_id", kind: "kind", texts: "texts", ...written },
    ),
    json: ["texts"],
  },
  answers: {
    ...plain("answers", own("answers"), {
      id: "id",
      episodeId: "episode_id",
      number: "number",
      text: "text",
      result: "result",
      source: "source",
      verdict: "verdict",
      ...written,
    }),
    json: ["verdict"],
  },
  reviews: plain("reviews", own("reviews"), {
    id: "id",
    episodeId: "episode_id",
    number: "number",
    conceptId: "concept_id",
    kind: "kind",
    answer: "answer",
    result: "result",
    source: "source",
    reviewedAt: "reviewed_at",
    localDate: "local_date",
    overruledAt: "overruled_at",
    previousResult: "previous_result",
    previousSource: "previous_source",
    ...written,
  }),
  problems: plain("problems", own("problems"), {
    id: "id",
    episodeId: "episode_id",
    language: "language",
    kind: "kind",
    note: "note",
    positionMs: "position_ms",
    quote: "quote",
    conceptId: "concept_id",
    courseId: "course_id",
    answer: "answer",
    closedAt: "closed_at",
    ...written,
  }),
  dailies: plain("daily_runs", own("daily_runs"), {
    id: "id",
    localDate: "local_date",
    outcome: "outcome",
    reason: "reason",
    episodeId: "episode_id",
    restsUntil: "rests_until",
    ...written,
  }),
  mails: plain("notifications", own("notifications"), {
    id: "id",
    episodeId: "episode_id",
    kind: "kind",
    state: "state",
    sendAt: "send_at",
    error: "error",
    ...written,
  }),
  digests: plain("digests", own("digests"), {
    kind: "kind",
    dueAt: "due_at",
    sentAt: "sent_at",
    state: "state",
    error: "error",
    ...written,
  }),
  uploads: plain("upload_reservations", own("upload_reservations"), {
    id: "id",
    trackId: "track_id",
    requestKey: "request_key",
    sizeBytes: "size_bytes",
    localDate: "local_date",
    status: "status",
    courseId: "course_id",
    isForClass: "for_class",
    replaces: "replaces",
    title: "title",
    description: "description",
    language: "language",
    fileName: "file_name",
    audioBytes: "audio_bytes",
    transcriptName: "transcript_name",
    refusal: "refusal",
    sentAt: "sent_at",
    ...written,
  }),
  spend: plain(
    "spend",
    ({ userId }) => sql`(spend.user_id = ${userId}
      or spend.episode_id in (select id from episodes where user_id = ${userId}))`,
    {
      episodeId: "episode_id",
      provider: "provider",
      model: "model",
      day: "day",
      calls: "calls",
      units: "units",
      microDollars: "micro_dollars",
      estimatedMicroDollars: "estimated_micro_dollars",
      ...written,
    },
  ),
  spendReserved: plain("spend_reservations", ofEpisodes("spend_reservations"), {
    id: "id",
    episodeId: "episode_id",
    provider: "provider",
    units: "units",
    microDollars: "micro_dollars",
    ...written,
  }),
  failedMessages: plain("failed_messages", ofEpisodes("failed_messages"), {
    id: "id",
    queue: "queue",
    body: "body",
    error: "error",
    errorReason: "error_reason",
    episodeId: "episode_id",
    replayedAt: "replayed_at",
    ...written,
  }),
};
