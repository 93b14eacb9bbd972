/**
 * What becomes of a text column that can hold something of a person:
 * - `archived`: it is in their archive, and gone after the deletion;
 * - `secret`: it is in no archive, since it opens something, and gone after the deletion;
 * - `kept`: it stays, since it says nothing of the person;
 * - `fixed`: a reference, or one of a few values, which holds no text of its own.
 */
export type Decision = "archived" | "secret" | "kept" | "fixed";

/** Tables that belong to the installation and its courses: nothing of them goes with a person. */
export const SHARED_TABLES = [
  "concept_links",
  "concept_texts",
  "concepts",
  "courses",
  "cron_runs",
  "lesson_texts",
  "writing_requests",
  "lessons",
  "materials",
  "questions",
  // Where the cleanup stopped may be at a key of theirs: the deletion forgets it.
  "settings",
  "spend_months",
  // Deletions themselves, which are gone with the last object.
  "account_deletions",
];

/** Each column of type TEXT of every other table. */
export const DECISIONS: Record<string, Record<string, Decision>> = {
  users: {
    id: "fixed",
    name: "archived",
    email: "archived",
    image: "archived",
    role: "fixed",
    ban_reason: "archived",
  },
  sessions: {
    id: "archived",
    token: "secret",
    user_id: "fixed",
    ip_address: "archived",
    user_agent: "archived",
    impersonated_by: "archived",
  },
  accounts: {
    id: "archived",
    account_id: "archived",
    provider_id: "archived",
    user_id: "fixed",
    access_token: "secret",
    refresh_token: "secret",
    id_token: "secret",
    scope: "archived",
    password: "secret",
  },
  verifications: { id: "secret", identifier: "secret", value: "secret" },
  attempts: {
    id: "archived",
    kind: "fixed",
    subject_hash: "fixed",
    address_hash: "secret",
  },
  account_links: {
    id: "archived",
    user_id: "fixed",
    kind: "fixed",
    token_hash: "secret",
    email: "archived",
  },
  learner_settings: {
    user_id: "fixed",
    time_zone: "archived",
    languages: "archived",
    output_format: "fixed",
    ability_level: "archived",
    voices: "archived",
    interface_language: "archived",
  },
  invitations: {
    id: "archived",
    email: "fixed",
    role: "fixed",
    token_hash: "secret",
    created_by: "fixed",
  },
  audit_log: {
    id: "kept",
    actor_id: "fixed",
    action: "fixed",
    subject_id: "archived",
    person_id: "fixed",
    details: "archived",
    // It names a request, not a person.
    request_id: "kept",
  },
  enrollments: { id: "archived", user_id: "fixed", course_id: "fixed" },
  quiz_scores: {
    id: "archived",
    user_id: "fixed",
    course_id: "fixed",
    concept_id: "fixed",
    subject: "archived",
  },
  memories: {
    user_id: "fixed",
    concept_id: "archived",
    last_kind: "fixed",
    last_result: "fixed",
  },
  episodes: {
    id: "fixed",
    user_id: "fixed",
    kind: "fixed",
    title: "archived",
    description: "archived",
    languages: "archived",
    output_format: "fixed",
    choice: "archived",
    why: "archived",
    status: "fixed",
    error: "archived",
    error_reason: "archived",
    script_writer: "archived",
    model: "archived",
    prompt_version: "archived",
    local_date: "archived",
    included_courses: "archived",
    concept_ids: "archived",
    question_ids: "fixed",
    script_key: "archived",
    material_id: "archived",
    request_key: "archived",
  },
  tracks: {
    id: "fixed",
    episode_id: "fixed",
    language: "archived",
    audio_key: "archived",
    content_type: "archived",
    transcript_status: "archived",
    voice: "archived",
    engine: "archived",
  },
  generation_steps: {
    episode_id: "fixed",
    step: "fixed",
    language: "archived",
    state: "fixed",
    run_id: "archived",
    output_key: "archived",
    error: "archived",
    error_reason: "archived",
  },
  // Sums of days keep who was paid, for what and when, but not for whom.
  spend: {
    episode_id: "fixed",
    provider: "kept",
    model: "kept",
    day: "kept",
    user_id: "fixed",
  },
  spend_reservations: { id: "kept", episode_id: "fixed", provider: "kept" },
  failed_messages: {
    id: "archived",
    queue: "archived",
    body: "archived",
    error: "archived",
    error_reason: "archived",
    episode_id: "fixed",
  },
  api_tokens: {
    id: "archived",
    user_id: "fixed",
    name: "archived",
    token_hash: "secret",
    prefix: "archived",
    scopes: "archived",
  },
  idempotency_keys: {
    user_id: "fixed",
    key: "archived",
    request_hash: "secret",
    body: "archived",
    location: "archived",
  },
  answers: { id: "archived", episode_id: "fixed", user_id: "fixed", text: "archived" },
  progress: {
    user_id: "fixed",
    episode_id: "fixed",
    language: "archived",
    coverage: "archived",
  },
  daily_runs: {
    id: "archived",
    user_id: "fixed",
    local_date: "archived",
    outcome: "fixed",
    reason: "archived",
    episode_id: "archived",
  },
  notifications: {
    id: "archived",
    episode_id: "fixed",
    user_id: "fixed",
    kind: "fixed",
    state: "fixed",
    error: "archived",
  },
  upload_reservations: {
    id: "fixed",
    track_id: "fixed",
    user_id: "fixed",
    request_key: "archived",
    local_date: "archived",
  },
  record_exports: { id: "archived", user_id: "fixed" },
  // What admins chose for all, and the last move of each person to another time zone.
  zone_moves: { user_id: "fixed", time_zone: "archived" },
};

/** What keys of objects begin with, and whether those are somebody's. */
export const OBJECT_PREFIXES = {
  ep: "theirs",
  work: "theirs",
  "parts/u": "theirs",
  "parts/s": "shared",
  samples: "shared",
  materials: "shared",
} as const;
