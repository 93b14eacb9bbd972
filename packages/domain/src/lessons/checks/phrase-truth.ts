import type { IdeaFacts } from "./frame-facts.ts";
import { type FrameSentence, isAboutCourse, listSubjects } from "./frame-sentence.ts";
import type { Phrase } from "./frame-words/frame-words.ts";

/** The position of a phrase in its sentence. */
interface Place {
  from: number;
  to: number;
}

type Truth = (said: FrameSentence, place: Place) => boolean;

const ofSubjects =
  (isTrue: (idea: IdeaFacts, said: FrameSentence) => boolean): Truth =>
  (said, place) =>
    listSubjects(said, place).some((idea) => isTrue(idea, said));

/** A concept taught earlier today is known by then, and all of them are at the end. */
const wasHeard = ofSubjects(
  (idea, { section, own }) => section === "closing" || idea.isHeard || isBefore(idea, own),
);

/** Whether a frame may say a phrase, by its brief. */
export const phraseTruths: Record<Phrase, Truth> = {
  beginning: ({ brief }) => brief.episodesBefore === 0,
  returning: (said, place) => {
    const isGeneral = said.named.length === 0 && said.own === null;
    if (isGeneral) return said.brief.episodesBefore > 0;
    return listSubjects(said, place).some(({ isHeard }) => isHeard);
  },
  fresh: ofSubjects(({ isFresh }) => isFresh),
  heard: (said, place) => isAboutCourse(said, place) || wasHeard(said, place),
  missed: ofSubjects(({ wasMissed }) => wasMissed),
  finished: ({ brief }) => (brief.finishedCourses ?? []).length > 0,
};

function isBefore({ place }: IdeaFacts, own: IdeaFacts | null): boolean {
  return place !== null && own !== null && own.place !== null && place < own.place;
}
