import type {
  AbilityLevel,
  AuditDetails,
  AuditedAction,
  InterfaceLanguage,
  Language,
  OutputFormat,
  PromisedEnrollment,
  QuestionMode,
  Role,
  Scope,
  Speeds,
  VoiceChoices,
} from "@learnlab/domain";
import { relations, sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import { at, date, id, timestamps } from "../columns.ts";

// The first four tables are better-auth's, as its core and admin plugin expect them; a contract test compares.

export const users = sqliteTable(
  "users",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
    image: text("image"),
    role: text("role").$type<Role>().notNull().default("learner"),
    banned: integer("banned", { mode: "boolean" }).notNull().default(false),
    banReason: text("ban_reason"),
    banExpires: date("ban_expires"),
    /** Counts changes to the person's episodes, tracks, progress and answers, by triggers. */
    contentVersion: integer("content_version").notNull().default(0),
    /** When the person last used a session, to the quarter of an hour. */
    lastSeenAt: at("last_seen_at"),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [
    check("users_role", sql`${table.role} in ('learner', 'teacher', 'admin')`),
    index("users_name").on(sql`substr("name", 1, 80)`, table.id),
    index("users_role").on(table.role, sql`substr("name", 1, 80)`, table.id),
    // Few of many.
    index("users_disabled")
      .on(sql`substr("name", 1, 80)`, table.id)
      .where(sql`${table.banned} = 1`),
    index("users_never_seen")
      .on(sql`substr("name", 1, 80)`, table.id)
      .where(sql`${table.banned} = 0 and ${table.lastSeenAt} is null`),
  ],
);

export const sessions = sqliteTable(
  "sessions",
  {
    id: id(),
    token: text("token").notNull().unique(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** The admin who looks at LearnLab as this person, and the admin's own session, which it ends with. */
    impersonatedBy: text("impersonated_by"),
    impersonatedIn: text("impersonated_in"),
    expiresAt: date("expires_at").notNull(),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [
    index("sessions_user").on(table.userId),
    // Few: the sweeper looks through them alone.
    index("sessions_looks")
      .on(table.expiresAt)
      .where(sql`impersonated_by is not null`),
  ],
);

export const accounts = sqliteTable(
  "accounts",
  {
    id: id(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: date("access_token_expires_at"),
    refreshTokenExpiresAt: date("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [index("accounts_user").on(table.userId)],
);

export const verifications = sqliteTable(
  "verifications",
  {
    id: id(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: date("expires_at").notNull(),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  (table) => [index("verifications_identifier").on(table.identifier)],
);

/** Events that count towards a limit until they expire: a wrong password, a sign-up, a mail with a link. */
export const attempts = sqliteTable(
  "attempts",
  {
    id: id(),
    kind: text("kind").notNull(),
    /** The SHA-256 of the subject, usually an email address with or without an account. */
    subjectHash: text("subject_hash").notNull(),
    addressHash: text("address_hash"),
    expiresAt: at("expires_at").notNull(),
    ...timestamps(),
  },
  (table) => [
    check(
      "attempts_kind",
      sql`${table.kind} in ('wrong_password', 'signed_in', 'sign_up', 'reset_mail', 'email_change')`,
    ),
    index("attempts_subject").on(table.kind, table.subjectHash, table.expiresAt),
    index("attempts_address").on(table.kind, table.addressHash, table.expiresAt),
    index("attempts_expiry").on(table.expiresAt),
  ],
);

/** Links that set a password or an email address; an account has at most one of each kind. */
export const accountLinks = sqliteTable(
  "account_links",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    /** The new address of the account. */
    email: text("email"),
    expiresAt: at("expires_at").notNull(),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("account_links_user").on(table.userId, table.kind),
    check("account_links_kind", sql`${table.kind} in ('reset', 'email')`),
  ],
);

export const learnerSettings = sqliteTable(
  "learner_settings",
  {
    userId: text("user_id")
      .primaryKey()
      .references(() => users.id),
    timeZone: text("time_zone").notNull(),
    languages: text("languages", { mode: "json" }).$type<Language[]>().notNull(),
    outputFormat: text("output_format").$type<OutputFormat>().notNull(),
    abilityLevel: text("ability_level").$type<AbilityLevel>().notNull(),
    sayMyName: integer("say_my_name", { mode: "boolean" }).notNull(),
    dailyEnabled: integer("daily_enabled", { mode: "boolean" }).notNull(),
    dailyMinute: integer("daily_minute").notNull(),
    nextDailyAt: at("next_daily_at"),
    /** Set while dailies are paused because nobody listened to the last ones. */
    dailyPausedAt: at("daily_paused_at"),
    /** Earlier dailies no longer count as unheard. */
    dailyResumedAt: at("daily_resumed_at"),
    emailEnabled: integer("email_enabled", { mode: "boolean" }).notNull(),
    defaultSpeed: real("default_speed").notNull(),
    courseSpeeds: text("course_speeds", { mode: "json" }).$type<Speeds>().notNull().default({}),
    voices: text("voices", { mode: "json" }).$type<VoiceChoices>().notNull().default({}),
    secondVoice: integer("second_voice", { mode: "boolean" }).notNull().default(true),
    questionMode: text("question_mode").$type<QuestionMode>().notNull().default("play"),
    interfaceLanguage: text("interface_language").$type<InterfaceLanguage>().notNull(),
    onboarded: integer("onboarded", { mode: "boolean" }).notNull(),
    ...timestamps(),
  },
  (table) => [
    check("learner_settings_format", sql`${table.outputFormat} in ('text', 'audio', 'both')`),
    check("learner_settings_minute", sql`${table.dailyMinute} between 0 and 1439`),
    index("learner_settings_next_daily").on(table.nextDailyAt),
  ],
);

/** A learner's last move to another time zone: episodes made shortly before count for the new day too. */
export const zoneMoves = sqliteTable("zone_moves", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id),
  timeZone: text("time_zone").notNull(),
  ...timestamps(),
});

export const invitations = sqliteTable(
  "invitations",
  {
    id: id(),
    email: text("email").notNull(),
    role: text("role").$type<Role>().notNull(),
    tokenHash: text("token_hash").notNull(),
    enrollments: text("enrollments", { mode: "json" })
      .$type<PromisedEnrollment[]>()
      .notNull()
      .default([]),
    createdBy: text("created_by").references(() => users.id),
    expiresAt: at("expires_at").notNull(),
    acceptedAt: at("accepted_at"),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("invitations_token").on(table.tokenHash),
    index("invitations_created").on(table.createdAt, table.id),
    index("invitations_waiting")
      .on(table.createdAt, table.id)
      .where(sql`${table.acceptedAt} is null`),
    index("invitations_email").on(table.email),
    check("invitations_role", sql`${table.role} in ('learner', 'teacher', 'admin')`),
  ],
);

/** What staff did to others' data: rows outlive the people in them, so nothing here references users. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    id: id(),
    actorId: text("actor_id"),
    action: text("action").$type<AuditedAction>().notNull(),
    subjectId: text("subject_id").notNull(),
    personId: text("person_id"),
    details: text("details", { mode: "json" }).$type<AuditDetails>().notNull(),
    requestId: text("request_id").notNull().default(""),
    ...timestamps(),
  },
  (table) => [
    index("audit_log_subject").on(table.subjectId, table.createdAt),
    index("audit_log_person").on(table.personId, table.createdAt),
    index("audit_log_actor").on(table.actorId, table.createdAt, table.id),
    index("audit_log_created").on(table.createdAt, table.id),
    index("audit_log_action").on(table.action, table.createdAt, table.id),
  ],
);

/** Personal access tokens: shown once, stored as a hash. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** The first characters, by which people recognise their tokens. */
    prefix: text("prefix").notNull(),
    scopes: text("scopes", { mode: "json" }).$type<Scope[]>().notNull(),
    expiresAt: at("expires_at"),
    lastUsedAt: at("last_used_at"),
    revokedAt: at("revoked_at"),
    ...timestamps(),
  },
  (table) => [
    uniqueIndex("api_tokens_hash").on(table.tokenHash),
    index("api_tokens_user").on(table.userId, table.createdAt),
  ],
);

// better-auth reads a session with its user in one query, by these relations.
export const sessionRelations = relations(sessions, ({ one }) => ({
  users: one(users, { fields: [sessions.userId], references: [users.id] }),
}));
export const accountRelations = relations(accounts, ({ one }) => ({
  users: one(users, { fields: [accounts.userId], references: [users.id] }),
}));
export const userRelations = relations(users, ({ many }) => ({
  sessions: many(sessions),
  accounts: many(accounts),
}));
