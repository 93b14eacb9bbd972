import type {
  ApprovalState,
  AudioRefusal,
  Episode,
  EpisodeChoice,
  EpisodeStatus,
  Language,
  OutputFormat,
  QuestionKind,
  ReasonName,
  ReplacedAudio,
  ScriptQuestion,
  SentUploadStatus,
  TranscriptStatus,
  Why,
} from "@learnlab/domain";
import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import { users } from "../accounts/schema.ts";
import { at, id, timestamps } from "../columns.ts";
import { courses } from "../courses/schema.ts";

export const episodes = sqliteTable(
  "episodes",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").$type<Episode["kind"]>().notNull(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    languages: text("languages", { mode: "json" }).$type<Language[]>().notNull(),
    outputFormat: text("output_format").$type<OutputFormat>().notNull(),
    /** The requested sources, if somebody chose. */
    choice: text("choice", { mode: "json" }).$type<EpisodeChoice>(),
    status: text("status").$type<EpisodeStatus>().notNull(),
    /** Whether an approval is missing: then nothing of it may reach its learner. */
    withheld: integer("withheld", { mode: "boolean" }).notNull().default(false),
    error: text("error"),
    errorReason: text("error_reason").$type<ReasonName>(),
    scriptWriter: text("script_writer"),
    model: text("model"),
    promptVersion: text("prompt_version"),
    /** The learner's local day of the request, as 2026-11-21. */
    localDate: text("local_date").notNull().default(""),
    includedCourses: text("included_courses", { mode: "json" }).$type<string[]>().notNull(),
    why: text("why", { mode: "json" }).$type<Why>(),
    conceptIds: text("concept_ids", { mode: "json" }).$type<string[]>().notNull(),
    /** The ids of its questions, in order. */
    questionIds: text("question_ids", { mode: "json" }).$type<string[]>().notNull().default([]),
    scriptKey: text("script_key"),
    /** The name of an uploaded episode's picture in its folder. */
    cover: text("cover"),
    /** The course file that an uploaded episode was said to belong to. */
    materialId: text("material_id"),
    /** The course that it was uploaded to. */
    courseId: text("course_id"),
    /** Whether the class of that course hears it too. */
    forClass: integer("for_class", { mode: "boolean" }).notNull().default(false),
    /** The bytes of all objects of an uploaded episode. */
    storedBytes: integer("stored_bytes").notNull().default(0),
    totalPlays: integer("total_plays").notNull().default(0),
    requestKey: text("request_key").notNull(),
    /** When it was last queued or worked on; the sweeper goes by it. */
    enqueuedAt: at("enqueued_at").notNull(),
    /** How often the sweeper resent it since work on it began. */
    sweeps: integer("sweeps").notNull().default(0),
    /** How often somebody retried it after a failure. */
    retries: integer("retries").notNull().default(0),
    completedAt: at("completed_at"),
    deletedAt: at("deleted_at"),
    ...timestamps(),
  },
  (table) => [
    index("episodes_user_date").on(table.userId, table.createdAt),
    index("episodes_status_date").on(table.status, table.createdAt),
    // Everybody's, a page after the other.
    index("episodes_listed")
      .on(table.createdAt, table.id)
      .where(sql`${table.deletedAt} is null`),
    index("episodes_uploads_listed")
      .on(table.createdAt, table.id)
      .where(sql`${table.kind} = 'uploaded' and ${table.deletedAt} is null`),
    index("episodes_requested_listed")
      .on(table.createdAt, table.id)
      .where(sql`${table.kind} = 'requested' and ${table.deletedAt} is null`),
    uniqueIndex("episodes_request").on(table.userId, table.requestKey),
    // Those that were ordered for a class together.
    index("episodes_ordered")
      .on(table.requestKey)
      .where(sql`${table.requestKey} >= 'class:' and ${table.requestKey} < 'class:g'`),
    // The recordings for a class, the newest first.
    index("episodes_of_class")
      .on(table.courseId, table.createdAt, table.id)
      .where(sql`${table.forClass} = 1 and ${table.deletedAt} is null`),
    // The space of a person's uploads is summed up from the index alone.
    index("episodes_uploaded")
      .on(table.userId, table.storedBytes)
      .where(sql`${table.kind} = 'uploaded'`),
    check("episodes_kind", sql`${table.kind} in ('daily', 'requested', 'uploaded')`),
    check("episodes_format", sql`${table.outputFormat} in ('text', 'audio', 'both')`),
    check(
      "episodes_status",
      sql`${table.status} in ('pending', 'writing', 'speaking', 'awaiting_review', 'completed', 'failed')`,
    ),
  ],
);

/** The word of a course's teachers on an episode that teaches something of it. */
export const episodeApprovals = sqliteTable(
  "episode_approvals",
  {
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    state: text("state").$type<ApprovalState>().notNull(),
    /** Why it was rejected. */
    reason: text("reason").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.episodeId, table.courseId] }),
    index("episode_approvals_queue")
      .on(table.courseId, table.createdAt, table.episodeId)
      .where(sql`${table.state} = 'waiting'`),
    check("episode_approvals_state", sql`${table.state} in ('waiting', 'approved', 'rejected')`),
  ],
);

/**
 * Uploads between their first object and their episode: space and keys are reserved before anything is
 * stored. The row is deleted when the episode exists or when its objects are deleted.
 */
export const uploadReservations = sqliteTable(
  "upload_reservations",
  {
    /** The id of the future episode. */
    id: id(),
    trackId: text("track_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    requestKey: text("request_key").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    localDate: text("local_date").notNull(),
    /** `storing`: a request has all of it, and stores it. The others come in parts. */
    status: text("status").$type<"storing" | SentUploadStatus>().notNull().default("storing"),
    courseId: text("course_id").references(() => courses.id),
    forClass: integer("for_class", { mode: "boolean" }).notNull().default(false),
    /** The uploaded episode whose audio it is to replace. */
    replaces: text("replaces"),
    title: text("title").notNull().default(""),
    description: text("description").notNull().default(""),
    language: text("language").$type<Language>().notNull().default("en"),
    fileName: text("file_name").notNull().default(""),
    /** Of the audio alone. */
    audioBytes: integer("audio_bytes").notNull().default(0),
    transcriptName: text("transcript_name"),
    partsId: text("parts_id"),
    refusal: text("refusal", { mode: "json" }).$type<AudioRefusal>(),
    attempt: integer("attempt").notNull().default(0),
    leaseUntil: at("lease_until").notNull().default(0),
    sentAt: at("sent_at").notNull().default(0),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("upload_reservations_request").on(table.userId, table.requestKey),
    index("upload_reservations_updated").on(table.updatedAt),
    index("upload_reservations_status").on(table.status, table.sentAt),
  ],
);

export const tracks = sqliteTable(
  "tracks",
  {
    id: id(),
    episodeId: text("episode_id")
      .notNull()
      .references(() => episodes.id),
    language: text("language").$type<Language>().notNull(),
    /**
     * Both transcripts stand next to it, as `.vtt` and `.txt`. A key in the track's own folder is stored as
     * its name.
     */
    audioKey: text("audio_key").notNull(),
    contentType: text("content_type").notNull(),
    transcriptStatus: text("transcript_status").$type<TranscriptStatus>().notNull(),
    durationMs: integer("duration_ms").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    voice: text("voice").notNull(),
    engine: text("engine").notNull(),
    sampleRate: integer("sample_rate").notNull(),
    /** Earlier audio of this track, which links still read for a while. */
    replaced: text("replaced", { mode: "json" }).$type<ReplacedAudio[]>(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("tracks_episode_language").on(table.episodeId, table.language),
    check("tracks_duration", sql`${table.durationMs} > 0`),
  ],
);

/** A question about a concept: one row for all episodes that ask it in the same words. */
export const questions = sqliteTable("questions", {
  /** The first 16 digits of the SHA-256 of concept, kind and texts. */
  id: id(),
  conceptId: text("concept_id").notNull(),
  /** Null in older rows. */
  kind: text("kind").$type<QuestionKind>(),
  texts: text("texts", { mode: "json" }).$type<ScriptQuestion["texts"]>().notNull(),
  ...timestamps(),
});
