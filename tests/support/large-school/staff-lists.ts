import {
  describeSpeech,
  describeSpend,
  describeWork,
  ListAllEpisodes,
  listAllEpisodes,
  ListAudit,
  listAudit,
  listCronRuns,
  ListFailedMessages,
  listFailedMessages,
  ListInvitations,
  listInvitations,
  ListPeople,
  listPeople,
  ListProblems,
  listProblems,
  ListScheduled,
  listScheduled,
  ListWaiting,
  listWaiting,
  PEOPLE_CURSOR,
  TIME_CURSOR,
} from "@learnlab/domain";
import type { compose } from "@learnlab/worker/compose";

import { courseOf, learnerOf, NAMES, type SchoolSize } from "./fill-school.ts";

type Machine = ReturnType<typeof compose>;

/** A list as its page asks for it. */
export interface StaffList {
  name: string;
  ask(machine: Machine, cursor: string | null): Promise<unknown>;
  /** A place in the middle; null for what has no pages. */
  middle: string | null;
  /** The most rows that a page may read. */
  most: number;
  /** A page of the same table by an index, without anything else, to compare times with. */
  bare: string;
}

const actor = { userId: learnerOf(0).replace("5c00", "5c02"), role: "admin" } as const;
/** What a page may read at most. */
const MOST_ROWS = 60;

const BARE = {
  people: "select * from users order by substr(name, 1, 80), id limit 41",
  episodes:
    "select * from episodes where deleted_at is null order by created_at desc, id desc limit 13",
  audit: "select * from audit_log order by created_at desc, id desc limit 19",
  problems:
    "select * from problems where closed_at is null order by created_at desc, id desc limit 13",
  invitations: "select * from invitations order by created_at desc, id desc limit 41",
  messages: "select * from failed_messages order by created_at desc, id desc limit 13",
  runs: "select * from cron_runs order by created_at desc, id desc limit 30",
  approvals:
    "select * from episode_approvals where state = 'waiting' order by course_id, created_at limit 13",
  orders: "select * from scheduled_orders where state = 'waiting' order by due_at, id limit 20",
  spend: "select * from spend_days order by day desc limit 180",
};

/** Every list of the staff with each of its filters and orders. */
export function listStaffLists(size: SchoolSize): StaffList[] {
  return [...people(size), ...episodes(size), ...audit(size), ...others(size)];
}

function people({ learners }: SchoolSize): StaffList[] {
  const middle = PEOPLE_CURSOR.write([`${NAMES[5]} 100`, learnerOf(100)]);
  const list = (name: string, filter: object, most = MOST_ROWS): StaffList => ({
    name: `people: ${name}`,
    ask: (machine, cursor) =>
      listPeople(machine, { ...ListPeople.parse({ ...filter, cursor }), actor }),
    middle,
    most,
    bare: BARE.people,
  });
  const everybody = learners + 100;
  return [
    list("all", {}),
    list("learners", { role: "learner" }),
    list("teachers", { role: "teacher" }),
    list("admins", { role: "admin" }),
    list("disabled", { state: "disabled" }),
    list("never here", { state: "never_seen" }),
    // The order is that of the names: who was here at another time is passed over.
    list("active", { state: "active" }, 100),
    list("here since", { seenSince: 1 }, everybody),
    list("not here since", { seenBefore: 1 }, everybody),
    // A part of a name or an address can be anywhere in it.
    list("search", { search: "learner9" }, everybody),
    list("search without a match", { search: "nobody at all" }, everybody),
  ];
}

function episodes({ episodes: all, learners, now }: SchoolSize): StaffList[] {
  const middle = TIME_CURSOR.write([now - 180 * 86_400_000, learnerOf(1)]);
  const list = (name: string, filter: object, most = MOST_ROWS): StaffList => ({
    name: `episodes: ${name}`,
    ask: (machine, cursor) =>
      listAllEpisodes(machine, { ...ListAllEpisodes.parse({ ...filter, cursor }), actor }),
    middle,
    most,
    bare: BARE.episodes,
  });
  return [
    list("all", {}),
    list("the oldest first", { order: "oldest" }),
    list("failed", { status: "failed" }),
    list("awaiting approval", { status: "awaiting_review" }),
    list("dailies", { kind: "daily" }),
    list("requested", { kind: "requested" }),
    list("uploaded", { kind: "uploaded" }),
    list("a language of many", { language: "en" }),
    // One in a hundred: the others are passed over.
    list("a rare language", { language: "ko" }, 5_000),
    list("of the last week", { since: now - 7 * 86_400_000 }),
    list("of one person", { ownerId: learnerOf(3) }),
    list("search", { search: "optics" }, 100 + 1.1 * learners),
    list("search without a match", { search: "nobody at all" }, 1.1 * (all + learners)),
  ];
}

function audit({ now, episodes: all, learners }: SchoolSize): StaffList[] {
  const middle = TIME_CURSOR.write([now - 180 * 86_400_000, learnerOf(1)]);
  const list = (name: string, filter: object, most = MOST_ROWS): StaffList => ({
    name: `audit: ${name}`,
    ask: (machine, cursor) =>
      listAudit(machine, { ...ListAudit.parse({ limit: 18, ...filter, cursor }), actor }),
    middle,
    most,
    bare: BARE.audit,
  });
  const each = all / 10 / learners;
  return [
    list("all", {}),
    list("an action of many", { action: "episodes.request" }),
    list("a rare action", { action: "people.setDisabled" }),
    list("by one person", { actorId: actor.userId }),
    list("about one person", { aboutId: learnerOf(3) }, 10 + 10 * each),
    list("of a day", { since: now - 30 * 86_400_000, until: now - 29 * 86_400_000 }),
  ];
}

function others({ now, episodes: all }: SchoolSize): StaffList[] {
  const middle = TIME_CURSOR.write([now - 180 * 86_400_000, learnerOf(1)]);
  const courseId = courseOf(1);
  const some = { middle, most: MOST_ROWS };
  const whole = { middle: null, most: MOST_ROWS };
  // Those that are open and those that are answered are counted above the list, up to 99 of each.
  const counted = { middle, most: MOST_ROWS + 2 * 99 };
  const problems = (asked: object) => (machine: Machine, cursor: string | null) =>
    listProblems(machine, { ...ListProblems.parse({ limit: 11, ...asked, cursor }), actor });
  return [
    { ...counted, name: "problems: open", ask: problems({}), bare: BARE.problems },
    {
      ...counted,
      name: "problems: answered",
      ask: problems({ state: "answered" }),
      bare: BARE.problems,
    },
    {
      ...counted,
      name: "problems: closed",
      ask: problems({ state: "closed" }),
      bare: BARE.problems,
    },
    {
      ...some,
      name: "approvals",
      ask: (machine, cursor) =>
        listWaiting(machine, { ...ListWaiting.parse({ courseId, limit: 6, cursor }), actor }),
      bare: BARE.approvals,
    },
    {
      ...some,
      name: "invitations: all",
      ask: (machine, cursor) =>
        listInvitations(machine, { ...ListInvitations.parse({ cursor }), actor }),
      bare: BARE.invitations,
    },
    {
      ...some,
      name: "invitations: open",
      ask: (machine) =>
        listInvitations(machine, { ...ListInvitations.parse({ isOpen: true }), actor }),
      middle: null,
      bare: BARE.invitations,
    },
    {
      ...some,
      name: "failed messages",
      ask: (machine, cursor) =>
        listFailedMessages(machine, {
          ...ListFailedMessages.parse({ limit: 18, cursor }),
          actor,
        }),
      bare: BARE.messages,
    },
    {
      ...whole,
      name: "jobs: runs",
      ask: (machine) => listCronRuns(machine, { actor }),
      bare: BARE.runs,
    },
    {
      ...whole,
      name: "jobs: what waits",
      ask: (machine) => describeWork(machine, { actor }),
      // What waits is counted.
      most: 200 + all / 40,
      bare: BARE.runs,
    },
    {
      ...some,
      name: "scheduled",
      ask: (machine, cursor) =>
        listScheduled(machine, { ...ListScheduled.parse({ cursor }), actor }),
      bare: BARE.orders,
    },
    {
      ...whole,
      name: "costs",
      // What the page asks of costs: the other half of its forms is settings.
      ask: (machine) =>
        Promise.all([describeSpend(machine, { actor }), describeSpeech(machine, { actor })]),
      // The sums of two suppliers on 92 days, each passed over three times, those of 40 courses, and ten learners.
      most: 900,
      bare: BARE.spend,
    },
  ];
}
