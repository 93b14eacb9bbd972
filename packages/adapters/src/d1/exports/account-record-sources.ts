import type { RecordKind } from "@learnlab/domain";
import { sql } from "drizzle-orm";

import { columns, own, plain, type RecordSource, written } from "./record-columns.ts";

type Kind = Extract<
  RecordKind,
  | "profile"
  | "signInMethods"
  | "devices"
  | "settings"
  | "zoneMoves"
  | "invitations"
  | "attempts"
  | "links"
  | "accessTokens"
  | "requests"
  | "lessonsEdited"
  | "auditLog"
  | "exports"
>;

/** The tables with the rows of an account. */
export const accountRecordSources: { [TKind in Kind]: RecordSource<TKind> } = {
  profile: plain("users", ({ userId }) => sql`users.id = ${userId}`, {
    id: "id",
    name: "name",
    email: "email",
    emailVerified: "email_verified",
    image: "image",
    role: "role",
    disabled: "banned",
    disabledReason: "ban_reason",
    disabledUntil: "ban_expires",
    lastSeenAt: "last_seen_at",
    ...written,
  }),
  signInMethods: plain("accounts", own("accounts"), {
    id: "id",
    provider: "provider_id",
    account: "account_id",
    scope: "scope",
    ...written,
  }),
  devices: plain("sessions", own("sessions"), {
    id: "id",
    ipAddress: "ip_address",
    userAgent: "user_agent",
    startedBy: "impersonated_by",
    startedIn: "impersonated_in",
    expiresAt: "expires_at",
    ...written,
  }),
  settings: {
    ...plain("learner_settings", own("learner_settings"), {
      timeZone: "time_zone",
      languages: "languages",
      outputFormat: "output_format",
      abilityLevel: "ability_level",
      sayMyName: "say_my_name",
      dailyEnabled: "daily_enabled",
      dailyMinute: "daily_minute",
      nextDailyAt: "next_daily_at",
      dailyPausedAt: "daily_paused_at",
      dailyResumedAt: "daily_resumed_at",
      emailEnabled: "email_enabled",
      defaultSpeed: "default_speed",
      courseSpeeds: "course_speeds",
      voices: "voices",
      secondVoice: "second_voice",
      questionMode: "question_mode",
      interfaceLanguage: "interface_language",
      onboarded: "onboarded",
      ...written,
    }),
    json: ["languages", "courseSpeeds", "voices"],
  },
  zoneMoves: plain("zone_moves", own("zone_moves"), { timeZone: "time_zone", ...written }),
  invitations: {
    ...plain("invitations", ({ email }) => sql`invitations.email = ${email}`, {
      id: "id",
      email: "email",
      role: "role",
      enrollments: "enrollments",
      expiresAt: "expires_at",
      acceptedAt: "accepted_at",
      ...written,
    }),
    json: ["enrollments"],
  },
  attempts: plain("attempts", ({ subjectHash }) => sql`attempts.subject_hash = ${subjectHash}`, {
    id: "id",
    kind: "kind",
    expiresAt: "expires_at",
    ...written,
  }),
  links: plain("account_links", own("account_links"), {
    id: "id",
    kind: "kind",
    email: "email",
    expiresAt: "expires_at",
    ...written,
  }),
  accessTokens: {
    ...plain("api_tokens", own("api_tokens"), {
      id: "id",
      name: "name",
      prefix: "prefix",
      scopes: "scopes",
      expiresAt: "expires_at",
      lastUsedAt: "last_used_at",
      revokedAt: "revoked_at",
      ...written,
    }),
    json: ["scopes"],
  },
  requests: plain("idempotency_keys", own("idempotency_keys"), {
    key: "key",
    status: "status",
    body: "body",
    location: "location",
    ...written,
  }),
  lessonsEdited: plain("lessons", ({ userId }) => sql`lessons.edited_by = ${userId}`, {
    id: "id",
    conceptId: "concept_id",
    level: "level",
    variant: "variant",
    version: "version",
    ...written,
  }),
  auditLog: {
    table: "audit_log",
    from: sql`audit_log`,
    isTheirs: ({ userId }) => sql`(audit_log.actor_id = ${userId}
      or audit_log.person_id = ${userId} or audit_log.subject_id = ${userId})`,
    fields: ({ userId }) => ({
      ...columns("audit_log", {
        id: "id",
        action: "action",
        subjectId: "subject_id",
        details: "details",
        requestId: "request_id",
        ...written,
      }),
      isByYou: sql`audit_log.actor_id is ${userId}`,
      isAboutYou: sql`(audit_log.person_id is ${userId} or audit_log.subject_id is ${userId})`,
    }),
    json: ["details"],
  },
  exports: plain("record_exports", own("record_exports"), {
    id: "id",
    endedAt: "ended_at",
    ...written,
  }),
};
