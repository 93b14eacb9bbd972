CREATE TABLE `class_refusals` (
	`order_id` text NOT NULL,
	`user_id` text NOT NULL,
	`refusal` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `user_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `class_refusals_person` ON `class_refusals` (`user_id`);--> statement-breakpoint
CREATE TABLE `scheduled_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`course_id` text,
	`languages` text NOT NULL,
	`output_format` text NOT NULL,
	`choice` text,
	`due_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`ordered_by` text NOT NULL,
	`state` text NOT NULL,
	`cursor` text,
	`episode_id` text,
	`refusal` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scheduled_orders_for" CHECK(("scheduled_orders"."user_id" is null) <> ("scheduled_orders"."course_id" is null)),
	CONSTRAINT "scheduled_orders_format" CHECK("scheduled_orders"."output_format" in ('text', 'audio', 'both')),
	CONSTRAINT "scheduled_orders_state" CHECK("scheduled_orders"."state" in ('waiting', 'cancelled', 'done', 'refused'))
);
--> statement-breakpoint
CREATE INDEX `scheduled_orders_waiting` ON `scheduled_orders` (`due_at`,`id`) WHERE "scheduled_orders"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `scheduled_orders_over` ON `scheduled_orders` (`due_at`,`id`) WHERE "scheduled_orders"."state" <> 'waiting';--> statement-breakpoint
CREATE INDEX `scheduled_orders_person` ON `scheduled_orders` (`user_id`);