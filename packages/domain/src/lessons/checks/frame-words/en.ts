import { type FrameWords, joinNumber, listForms } from "./frame-words.ts";

const ones = listForms(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const tens = listForms("_ _ twenty thirty forty fifty sixty seventy eighty ninety hundred");

export const en: FrameWords = {
  isSpaced: true,
  sayNumber: (value) =>
    joinNumber(value, { ones, tens, join: (ten, one) => [`${ten}-${one}`, `${ten} ${one}`] }),
  numbers: [[12, "a dozen"]],
  ordinalEnding: "st|nd|rd|th",
  ordinals: [
    [2, "second"],
    [3, "third"],
    [4, "fourth"],
    [5, "fifth"],
    [6, "sixth"],
    [7, "seventh"],
    [8, "eighth"],
    [9, "ninth"],
    [10, "tenth"],
    [11, "eleventh"],
    [12, "twelfth"],
  ],
  numbered: "episode (?:number |no\\.? )?",
  multiples: [
    [2, "twice"],
    [3, "thrice"],
  ],
  units: {
    percent: "percent|per cent|%",
    question: "questions?",
    course: "courses?",
    episode: "episodes?",
    day: "days?",
    week: "weeks?",
    month: "months?",
    idea: "ideas?|concepts?|lessons?|topics?|things?|terms?",
    time: "times?",
    free: "minutes?|seconds?|sentences?|words?|lines?|steps?|examples?|people|persons?",
  },
  spans: [
    [1, 1, "yesterday(?<!before yesterday)|(?:a|one) day ago"],
    [2, 2, "(?:the )?day before yesterday"],
    [4, 13, "last week"],
    [6, 10, "(?:a|one) week (?:ago|since)"],
    [20, 60, "last month"],
    [25, 45, "(?:a|one) month ago"],
  ],
  definite: "these|those|the|both|all|same|our|of",
  more: "more|other|others|further|another|remaining|left",
  phrases: {
    beginning:
      "first episode|(?:this|here|today) is (?:only |just )?(?:a|the|your|our) (?:very )?(?:beginning|start)|(?:just|only) (?:just )?(?:starting|getting started|beginning)|(?:your|our|the|this) (?:series|journey|path|story) (?:begins|starts)|where (?:your|our|the) (?:series|journey|path|story) (?:begins|starts)|nothing to (?:look back on|go over|review|repeat) yet",
    returning:
      "welcome back|(?:good|great|nice|lovely|glad|happy) to (?:have|see) you (?:back|again)|you(?:'re| are) back|(?:last|previous|earlier) episodes?|last time(?! to)",
    fresh:
      "new to you|(?:something|one|it's|it is|that's|that is|they're|are all|brand|quite|entirely|completely|totally|all) new|new (?:ideas?|concepts?|topics?|things?|terms?|subjects?|ground|territory|material|lessons?|ones?)|for the (?:very )?first time|(?:never|not|\\p{L}+n't)(?: (?:yet|ever|really))? (?:met|heard|seen|talked|learned|learnt|covered|studied|come across|spoken|touched|discussed|encountered)|unfamiliar|first (?:look|encounter|meeting|glance)",
    heard:
      "already (?:met|heard|seen|know|knew|learned|learnt|covered|studied|discussed|looked|talked)|(?:met|heard|seen|covered|studied|learned|learnt|discussed|taught) (?:\\S+ ){0,4}(?<!(?:never|n't|not) (?:\\S+ ){0,6})before|(?:come|comes|came|coming|bring|brings|go|going|return|returns|returning) back(?! to (?:us|work))|back again|once again|(?:look at|see|meet|hear|take up|go over|talk about|practi[cs]e|visit|explain) (?:it|this|that|them|these|\\u{e000}+)(?: \\S+){0,3} again|revisit|second look|another look|old friend|as you (?:know|remember)|you (?:may |might |will |surely )?(?:remember|recall)|you know (?:it|this|that|\\u{e000}+)",
    missed:
      "slipped (?:away|through|past|your)|slipped|got (?:it|this|that|one|them|\\u{e000}+) wrong|you missed|didn't (?:quite )?(?:get|know|remember|have|stick|land)|wasn't (?:quite )?(?:there|right|clear)|went wrong|you (?:struggled|stumbled|failed)|gave you trouble|tripped you",
    finished:
      "every (?:idea|concept|lesson|topic) (?:of|in|from)|nothing new (?:is )?left|(?:finished|completed) (?:the|this|your|all|every|\\u{e000})|reached the end of",
  },
  relation:
    "same (?:idea|principle|trick|pattern|thought|mechanism|thing) (?:as|behind|in)|(?:just|exactly|much|works|behaves) like|similar to|related to|connected (?:to|with)|linked (?:to|with)|in common|reminds|(?:cure|remedy) (?:for|of)|opposite of|contrasts?|counterpart|builds? (?:up)?on|depends on|based on|part of|kind of|another (?:word|name) for|mirrors|parallels?",
};
