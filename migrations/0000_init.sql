CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('learner', 'teacher', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `learner_settings` (
	`user_id` text PRIMARY KEY NOT NULL,
	`time_zone` text NOT NULL,
	`languages` text NOT NULL,
	`output_format` text NOT NULL,
	`ability_level` text NOT NULL,
	`say_my_name` integer NOT NULL,
	`daily_enabled` integer NOT NULL,
	`daily_minute` integer NOT NULL,
	`next_daily_at` integer,
	`email_enabled` integer NOT NULL,
	`default_speed` real NOT NULL,
	`interface_language` text NOT NULL,
	`onboarded` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "learner_settings_format" CHECK("learner_settings"."output_format" in ('text', 'audio', 'both')),
	CONSTRAINT "learner_settings_minute" CHECK("learner_settings"."daily_minute" between 0 and 1439)
);
--> statement-breakpoint
CREATE INDEX `learner_settings_next_daily` ON `learner_settings` (`next_daily_at`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`impersonated_by` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`account_hash` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`window_ends_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'learner' NOT NULL,
	`banned` integer DEFAULT false NOT NULL,
	`ban_reason` text,
	`ban_expires` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "users_role" CHECK("users"."role" in ('learner', 'teacher', 'admin'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `concept_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`concept_id` text NOT NULL,
	`language` text NOT NULL,
	`term` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`explanation` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`concept_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concept_texts_concept_language` ON `concept_texts` (`concept_id`,`language`);--> statement-breakpoint
CREATE TABLE `concepts` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`material_id` text NOT NULL,
	`position` integer NOT NULL,
	`term` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`explanation` text NOT NULL,
	`quote` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`material_id`) REFERENCES `materials`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concepts_course_position` ON `concepts` (`course_id`,`position`);--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`level` text NOT NULL,
	`language` text NOT NULL,
	`teacher_id` text NOT NULL,
	`join_code` text NOT NULL,
	`is_listed` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`teacher_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "courses_level" CHECK("courses"."level" in ('beginner', 'intermediate', 'advanced'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_join_code` ON `courses` (`join_code`);--> statement-breakpoint
CREATE INDEX `courses_teacher` ON `courses` (`teacher_id`);--> statement-breakpoint
CREATE TABLE `enrollments` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_user_course` ON `enrollments` (`user_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `enrollments_course` ON `enrollments` (`course_id`);--> statement-breakpoint
CREATE TABLE `materials` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`title` text NOT NULL,
	`media_type` text NOT NULL,
	`text_key` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `materials_course` ON `materials` (`course_id`);--> statement-breakpoint
CREATE TABLE `quiz_scores` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`course_id` text NOT NULL,
	`concept_id` text,
	`subject` text NOT NULL,
	`percent` integer NOT NULL,
	`taken_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`concept_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quiz_scores_percent" CHECK("quiz_scores"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE INDEX `quiz_scores_user` ON `quiz_scores` (`user_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`languages` text NOT NULL,
	`output_format` text NOT NULL,
	`status` text NOT NULL,
	`error` text,
	`error_reason` text,
	`script_writer` text,
	`model` text,
	`included_courses` text NOT NULL,
	`concept_ids` text NOT NULL,
	`script_key` text,
	`total_plays` integer DEFAULT 0 NOT NULL,
	`request_key` text NOT NULL,
	`enqueued_at` integer NOT NULL,
	`completed_at` integer,
	`deleted_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "episodes_kind" CHECK("episodes"."kind" in ('daily', 'requested', 'uploaded')),
	CONSTRAINT "episodes_format" CHECK("episodes"."output_format" in ('text', 'audio', 'both')),
	CONSTRAINT "episodes_status" CHECK("episodes"."status" in ('pending', 'writing', 'speaking', 'awaiting_review', 'completed', 'failed'))
);
--> statement-breakpoint
CREATE INDEX `episodes_user_date` ON `episodes` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `episodes_status_date` ON `episodes` (`status`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `episodes_request` ON `episodes` (`user_id`,`request_key`);--> statement-breakpoint
CREATE TABLE `progress` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`language` text NOT NULL,
	`position_ms` integer NOT NULL,
	`furthest_ms` integer NOT NULL,
	`speed` real NOT NULL,
	`coverage` text NOT NULL,
	`completion` real NOT NULL,
	`completed_at` integer,
	`last_played_at` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "progress_completion" CHECK("progress"."completion" between 0 and 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `progress_user_episode` ON `progress` (`user_id`,`episode_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`number` integer NOT NULL,
	`concept_id` text NOT NULL,
	`question_segment_id` text NOT NULL,
	`answer_segment_id` text NOT NULL,
	`texts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_episode_number` ON `questions` (`episode_id`,`number`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`language` text NOT NULL,
	`audio_key` text NOT NULL,
	`content_type` text NOT NULL,
	`vtt_key` text NOT NULL,
	`txt_key` text NOT NULL,
	`transcript_status` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`size_bytes` integer NOT NULL,
	`voice` text NOT NULL,
	`engine` text NOT NULL,
	`sample_rate` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tracks_duration" CHECK("tracks"."duration_ms" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracks_episode_language` ON `tracks` (`episode_id`,`language`);--> statement-breakpoint
CREATE TABLE `cron_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`cron` text NOT NULL,
	`scheduled_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`report` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `cron_runs_created` ON `cron_runs` (`created_at`);--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`queue` text NOT NULL,
	`body` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dead_letters_created` ON `dead_letters` (`created_at`);--> statement-breakpoint
CREATE TABLE `generation_steps` (
	`episode_id` text NOT NULL,
	`step` text NOT NULL,
	`state` text NOT NULL,
	`attempt` integer NOT NULL,
	`lease_until` integer NOT NULL,
	`done_parts` integer DEFAULT 0 NOT NULL,
	`total_parts` integer DEFAULT 0 NOT NULL,
	`output_key` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `step`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "generation_steps_state" CHECK("generation_steps"."state" in ('waiting', 'running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE `lesson_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`language` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lessons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_texts_lesson_language` ON `lesson_texts` (`lesson_id`,`language`);--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`concept_id` text NOT NULL,
	`level` text NOT NULL,
	`variant` text NOT NULL,
	`version` integer NOT NULL,
	`writer` text NOT NULL,
	`model` text,
	`withdrawn_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`concept_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lessons_variant" CHECK("lessons"."variant" in ('teach', 'again', 'quick'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lessons_concept_level` ON `lessons` (`concept_id`,`level`,`variant`,`version`);--> statement-breakpoint
CREATE TABLE `spend` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`provider` text NOT NULL,
	`state` text NOT NULL,
	`units` integer NOT NULL,
	`micro_dollars` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "spend_state" CHECK("spend"."state" in ('reserved', 'settled'))
);
--> statement-breakpoint
CREATE INDEX `spend_created` ON `spend` (`created_at`);--> statement-breakpoint
CREATE INDEX `spend_episode` ON `spend` (`episode_id`);