import { z } from "zod";

import { takeTurn } from "./take-turn.ts";

const Named = z.record(z.string(), z.string());

/** What our prompt sends for a frame, as far as an answer needs it. */
const FrameData = z.object({
  courses: z.array(z.object({ title: z.string() })),
  episodesBefore: z.number(),
  weakSubjects: z.array(z.object({ subject: z.string(), percent: z.number() })).default([]),
  lead: z.object({ en: z.string().default("this idea") }).default({ en: "this idea" }),
  lessons: z.array(z.object({ courseTitle: z.string(), terms: Named })),
  links: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
  openings: z.array(z.string()).default([]),
});

const HELLOS = [
  "Hello {{name}}, it is good to spend a few minutes with you on what you study.",
  "Hi {{name}}, here are six minutes that are only about your courses.",
  "Good to have you here, {{name}}, wherever you happen to be just now.",
  "Hello {{name}}, take a breath, for the next few minutes are yours alone.",
  "Hi {{name}}, let us see how much sense a few ideas can make together.",
  "Here we are, {{name}}, with another small piece of your courses.",
  "Hello {{name}}, a short walk through a handful of ideas begins here.",
];
const BRINGS = [
  "At the centre of today stands {lead}, and the rest is arranged around it.",
  "What holds this episode together is {lead}, with its neighbours on both sides.",
  "If one thing should stay with you today, then let it be {lead}.",
  "We begin with what carries the rest of the day, and that is {lead}.",
  "Most of the time today belongs to {lead}, and it is time well spent.",
];
const CONNECTS = [
  "Listen for the places where one course answers a question of the other.",
  "You will notice that the courses look at one problem from several sides.",
  "What one course calls by a name the other often meets in practice.",
  "Each of these courses explains a little of what the others take for granted.",
];
const ASKS = [
  "Along the way there are three questions, each with time to answer aloud.",
  "I will ask you something along the way and wait for what you say.",
  "There will be three questions, and the time after each belongs to you.",
];
const RECAPS = [
  "Some of what you study gets easier each time that you explain it yourself.",
  "Knowing where you stand helps to spend these minutes where they do most.",
  "A little every day goes further than a long evening once in a while.",
  "Nobody keeps everything in mind, and nobody has to, as long as the reasons stay.",
  "Questions show better than any score what still needs a second thought.",
  "What feels slow on one day is often the part that holds on another.",
  "It is worth a moment to look at where you are before we go on.",
  "Ideas settle when they are used, which is what the next minutes are for.",
  "Every learner has a part that resists, and it is rarely the one that one expects.",
];
const BRIDGES = [
  "From here it is a small step to {course}, where our subject is {term}.",
  "Now the view changes, because {course} has its own way to look at {term}.",
  "Leave that where it is for a moment and turn to {term} in {course}.",
  "With that in mind it is easier to place {term}, which {course} brings us.",
  "The next stop lies in {course}, and its name is {term}.",
  "Let us put beside it what {course} says of {term}.",
];
const TASKS = [
  "Until the next time, look for one of these ideas in something that you use.",
  "Try to explain one of them to somebody who has never heard of it.",
  "Write down one sentence about the idea that seems hardest to you.",
  "Take one of these ideas to your desk and see where it fits.",
];
const ENDS = [
  "That was all for today, {{name}}, and thank you for your time.",
  "Take care, {{name}}, until we meet over the next few ideas.",
  "Goodbye, {{name}}, and enjoy the rest of your day.",
  "See you soon, {{name}}, with a few more minutes of the same kind.",
];
const LEARNT = [
  "You have gone through a handful of ideas, each with its reason and its trap.",
  "What you took in today is more than it seems, since each idea carries the next.",
  "Those were the ideas of today, and each of them will come in useful.",
];
const TITLES = [
  "The point of {lead}",
  "The idea behind {lead}",
  "What to know about {lead}",
  "{lead} in plain words",
];
const DESCRIPTIONS = [
  "A few minutes on {lead} and on what is close by.",
  "The reason for {lead}, told for you.",
];

/** In turn, without those with which the latest episodes began, as far as there are others. */
function findFresh(lines: readonly string[], openings: string[], seed: number): string[] {
  const beginning = (text: string) => text.slice(0, 30);
  const known = new Set(openings.map(beginning));
  const fresh = lines.filter((line) => !known.has(beginning(line)));
  return [takeTurn(fresh.length === 0 ? lines : fresh, seed)];
}

/** The frame of one day: each turn has other sentences, and each is true by the data. */
export function writeVaryingFrame(data: unknown, turn: number) {
  const { courses, weakSubjects, lead, lessons, links, openings, episodesBefore } =
    FrameData.parse(data);
  const seed = turn * 7 + episodesBefore;
  const say = (lines: readonly string[], holes: Record<string, string> = {}, at = seed) => ({
    en: takeTurn(lines, at).replaceAll(
      /(?<!\{)\{(\w+)\}(?!\})/g,
      (_, name: string) => holes[name] ?? "",
    ),
  });
  const about = { lead: lead.en };
  const titles = courses.map(({ title }) => title).join(" and ");
  const [weak] = weakSubjects;
  const [link] = links;
  return {
    title: say(TITLES, about),
    description: say(DESCRIPTIONS, about),
    greeting: [
      say(findFresh(HELLOS, openings, seed)),
      { en: `Since you study ${titles}, all of this comes from there.` },
      say(BRINGS, about),
      say(CONNECTS),
      say(ASKS),
    ],
    recap: [
      say(findFresh(RECAPS, openings, seed)),
      weak === undefined
        ? say(RECAPS, {}, seed + 1)
        : {
            en: `In your quizzes ${weak.subject} stands at ${weak.percent} percent, which leaves room to grow.`,
          },
    ],
    ...(link === undefined ? {} : { connection: { link: link.id, texts: { en: link.text } } }),
    bridges: lessons.map(({ courseTitle, terms }, at) => {
      if (at === 0) return [];
      const term = terms["en"] ?? "";
      return [say(BRIDGES, { course: courseTitle, term }, seed + at)];
    }),
    closing: [say(LEARNT), say(TASKS), say(ENDS)],
  };
}
