import type {
  AbilityLevel,
  Concept,
  ConceptChangeKind,
  ConceptLink,
  ConceptText,
  Language,
  MaterialFormat,
  MaterialRefusal,
  Proposal,
  ProposalRunFailure,
  ProposalRunStatus,
  ProposalState,
  ReadingStatus,
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

export const courses = sqliteTable(
  "courses",
  {
    id: id(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    level: text("level").$type<AbilityLevel>().notNull(),
    language: text("language").$type<Language>().notNull(),
    teacherId: text("teacher_id")
      .notNull()
      .references(() => users.id),
    joinCode: text("join_code").notNull(),
    isListed: integer("is_listed", { mode: "boolean" }).notNull(),
    isJoinOpen: integer("is_join_open", { mode: "boolean" }).notNull().default(true),
    archivedAt: at("archived_at"),
    needsApproval: integer("needs_approval", { mode: "boolean" }).notNull().default(false),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("courses_join_code").on(table.joinCode),
    index("courses_teacher").on(table.teacherId),
    check("courses_level", sql`${table.level} in ('beginner', 'intermediate', 'advanced')`),
  ],
);

/** Further teachers of a course besides the one named in it. */
export const courseTeachers = sqliteTable(
  "course_teachers",
  {
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.courseId, table.userId] }),
    index("course_teachers_user").on(table.userId),
  ],
);

export const enrollments = sqliteTable(
  "enrollments",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("enrollments_user_course").on(table.userId, table.courseId),
    index("enrollments_course").on(table.courseId, table.id),
  ],
);

export const materials = sqliteTable(
  "materials",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    title: text("title").notNull(),
    mediaType: text("media_type").notNull(),
    textKey: text("text_key").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    /** Null for plain text that came with its course, which has no document either. */
    format: text("format").$type<MaterialFormat>(),
    documentKey: text("document_key"),
    pageCount: integer("page_count").notNull().default(0),
    emptyPages: integer("empty_pages").notNull().default(0),
    /** Its objects are deleted; the row stays for the concepts that came from it. */
    removedAt: at("removed_at"),
    ...timestamps(),
  },
  (table) => [index("materials_course").on(table.courseId)],
);

export const concepts = sqliteTable(
  "concepts",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    materialId: text("material_id")
      .notNull()
      .references(() => materials.id),
    position: integer("position").notNull(),
    term: text("term").notNull(),
    /** The term as it is spoken inside a sentence. */
    spoken: text("spoken").notNull().default(""),
    sentences: text("sentences", { mode: "json" })
      .$type<Concept["sentences"]>()
      .notNull()
      .default([]),
    questions: text("questions", { mode: "json" })
      .$type<Concept["questions"]>()
      .notNull()
      .default([]),
    /** Quotes that the material no longer contains. */
    lostQuotes: text("lost_quotes", { mode: "json" }).$type<string[]>().notNull().default([]),
    ...timestamps(),
  },
  (table) => [uniqueIndex("concepts_course_position").on(table.courseId, table.position)],
);

export const conceptTexts = sqliteTable(
  "concept_texts",
  {
    id: id(),
    conceptId: text("concept_id")
      .notNull()
      .references(() => concepts.id),
    language: text("language").$type<Language>().notNull(),
    term: text("term").notNull(),
    spoken: text("spoken").notNull().default(""),
    sentences: text("sentences", { mode: "json" }).$type<string[]>().notNull().default([]),
    questions: text("questions", { mode: "json" })
      .$type<ConceptText["questions"]>()
      .notNull()
      .default([]),
    ...timestamps(),
  },
  (table) => [uniqueIndex("concept_texts_concept_language").on(table.conceptId, table.language)],
);

/** How concepts are related; one row per link, for all languages. */
export const conceptLinks = sqliteTable(
  "concept_links",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => concepts.id),
    toId: text("to_id")
      .notNull()
      .references(() => concepts.id),
    kind: text("kind").$type<ConceptLink["kind"]>().notNull(),
    texts: text("texts", { mode: "json" }).$type<ConceptLink["texts"]>().notNull(),
    quotes: text("quotes", { mode: "json" }).$type<ConceptLink["quotes"]>().notNull(),
    ...timestamps(),
  },
  (table) => [
    primaryKey({ columns: [table.fromId, table.toId] }),
    index("concept_links_to").on(table.toId),
    check(
      "concept_links_kind",
      sql`${table.kind} in ('cures', 'same_idea', 'contrasts', 'part_of', 'needs', 'same_word')`,
    ),
  ],
);

/**
 * What teachers did to concepts that are taught, with what stood before, so that it can be taken back. Without
 * a reference to the concept, which may be merged into another one since.
 */
export const conceptChanges = sqliteTable(
  "concept_changes",
  {
    id: id(),
    courseId: text("course_id").notNull(),
    conceptId: text("concept_id").notNull(),
    kind: text("kind").$type<ConceptChangeKind>().notNull(),
    before: text("before", { mode: "json" }).$type<unknown>().notNull(),
    /** Learners knew what is gone: what is known of them went with it, and is not told apart again. */
    isFinal: integer("is_final", { mode: "boolean" }).notNull().default(false),
    ...timestamps(),
  },
  (table) => [index("concept_changes_concept").on(table.conceptId)],
);

/** Which concept stands for one that is gone: episodes that were made keep naming the old one. */
export const conceptMerges = sqliteTable(
  "concept_merges",
  { fromId: text("from_id").primaryKey(), intoId: text("into_id").notNull(), ...timestamps() },
  (table) => [index("concept_merges_into").on(table.intoId)],
);

/** Those that were kept before models proposed some say neither. */
type KeptProposal = Omit<Proposal, "basis" | "links"> & Partial<Pick<Proposal, "basis" | "links">>;

/** What materials suggest. Without references to a material and a concept, which may go before it. */
export const conceptProposals = sqliteTable(
  "concept_proposals",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    materialId: text("material_id").notNull(),
    position: integer("position").notNull(),
    body: text("body", { mode: "json" }).$type<KeptProposal>().notNull(),
    state: text("state").$type<ProposalState>().notNull(),
    conceptId: text("concept_id"),
    ...timestamps(),
  },
  (table) => [
    index("concept_proposals_course").on(table.courseId, table.materialId, table.position),
    check("concept_proposals_state", sql`${table.state} in ('proposed', 'approved', 'rejected')`),
  ],
);

/** Files on their way to becoming materials. */
export const materialReadings = sqliteTable(
  "material_readings",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    /** The material that this replaces, or the id of a new one. */
    materialId: text("material_id").notNull(),
    isReplacement: integer("is_replacement", { mode: "boolean" }).notNull(),
    title: text("title").notNull(),
    format: text("format").$type<MaterialFormat>().notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    status: text("status").$type<ReadingStatus>().notNull(),
    refusal: text("refusal", { mode: "json" }).$type<MaterialRefusal>(),
    pageCount: integer("page_count").notNull().default(0),
    pagesRead: integer("pages_read").notNull().default(0),
    attempt: integer("attempt").notNull().default(0),
    leaseUntil: at("lease_until").notNull().default(0),
    sentAt: at("sent_at").notNull().default(0),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("material_readings_material").on(table.materialId),
    index("material_readings_course").on(table.courseId),
    index("material_readings_status").on(table.status, table.sentAt),
    check("material_readings_status", sql`${table.status} in ('uploading', 'reading', 'refused')`),
  ],
);

/** Materials on their way through the models that propose concepts. */
export const proposalRuns = sqliteTable(
  "proposal_runs",
  {
    id: id(),
    courseId: text("course_id")
      .notNull()
      .references(() => courses.id),
    materialId: text("material_id").notNull(),
    status: text("status").$type<ProposalRunStatus>().notNull(),
    partCount: integer("part_count").notNull().default(0),
    waiting: text("waiting", { mode: "json" }).$type<number[]>().notNull().default([]),
    missed: text("missed", { mode: "json" }).$type<number[]>().notNull().default([]),
    failure: text("failure").$type<ProposalRunFailure>(),
    pageCount: integer("page_count").notNull().default(0),
    pagesRead: integer("pages_read").notNull().default(0),
    attempt: integer("attempt").notNull().default(0),
    tries: integer("tries").notNull().default(0),
    leaseUntil: at("lease_until").notNull().default(0),
    sentAt: at("sent_at").notNull().default(0),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("proposal_runs_material").on(table.materialId),
    index("proposal_runs_course").on(table.courseId),
    index("proposal_runs_status").on(table.status, table.sentAt),
    check(
      "proposal_runs_status_known",
      sql`${table.status} in ('running', 'done', 'stopped', 'gave_up')`,
    ),
  ],
);
