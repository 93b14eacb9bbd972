import { findWaiting, giveAnswer, overruleReview, type SentAnswer } from "../../data/answers.ts";
import type { ReviewCard } from "../../data/review-session.ts";
import type { AnswerDesk, GivenNow } from "./create-answering.ts";
import type { Answered } from "./session-memory.ts";

/** The results of cards: of a session, or of those that were heard. */
export interface CardMemory {
  find: (card: ReviewCard) => Answered | null;
  keep: (answered: Answered) => void;
}

/** Answers a card and keeps the result. */
export function createReviewDesk(card: ReviewCard, memory: CardMemory): AnswerDesk {
  const { conceptId, kind, number, term } = card;
  const asked = { conceptId, kind, number };
  const kept = () => memory.find(card);

  /** An unsent answer counts as it was marked: the first mark is the review. */
  function keepWaiting({ text, mark }: GivenNow): void {
    if (mark === undefined) return;
    const isChoice = mark.kind === "choice";
    const right = card.texts[0]?.choices?.[0];
    memory.keep({
      conceptId,
      number,
      term,
      text: isChoice ? mark.choice : (text ?? null),
      result: isChoice ? (mark.choice === right ? "had" : "missed") : mark.result,
      source: isChoice ? "choice" : "self_mark",
      feedback: null,
      dueOn: null,
    });
  }

  function keepSent({ text, mark }: GivenNow, sent: SentAnswer): void {
    const chosen = mark?.kind === "choice" ? mark.choice : null;
    const said = text ?? chosen ?? kept()?.text ?? null;
    memory.keep({ conceptId, number, term, text: said, ...readSent(sent) });
  }

  return {
    form: `review.${conceptId}.${number}`,
    stored() {
      const { text = null, result = null, source = null, feedback = null } = kept() ?? {};
      return { text, result, source, feedback };
    },
    waiting: (personId) => findWaiting(personId, asked),
    async give(personId, answer) {
      const sending = await giveAnswer(personId, { ...asked, ...answer });
      if (sending.kind === "waiting") keepWaiting(answer);
      if (sending.kind === "sent") keepSent(answer, sending.sent);
      return sending;
    },
    async overrule() {
      const { result, source, dueOn } = await overruleReview({ conceptId, number });
      const text = kept()?.text ?? null;
      memory.keep({ conceptId, number, term, text, result, source, feedback: null, dueOn });
      return { dueOn };
    },
    takesAnother: false,
    // Nothing is dealt of it; what was dealt before is refused with the reason.
    isWithdrawn: () => false,
  };
}

/** The result; none for words that nothing could grade. */
function readSent(sent: SentAnswer): Pick<Answered, "result" | "source" | "dueOn" | "feedback"> {
  if (sent === null) return { result: null, source: null, dueOn: null, feedback: null };
  const { result, source, dueOn } = sent;
  const verdict = "verdict" in sent ? sent.verdict : null;
  return { result, source, dueOn, feedback: verdict?.feedback ?? null };
}
