import type { Language } from "../languages/index.ts";

/** A line of a transcript; null where it has no time. */
export interface SearchedLine {
  startMs: number | null;
  text: string;
}

/** Lines that follow each other in a language; of title and description it is null. */
export interface SearchedPassage {
  language: Language | null;
  lines: SearchedLine[];
}

export interface SearchedEpisode {
  episodeId: string;
  /** Among whose lines it is found: the person's whose it is, and those of the course whose class hears it. */
  ownerIds: string[];
  /** The key of the document that the lines are from: an answer is only given while the episode has it. */
  scriptKey: string;
  passages: SearchedPassage[];
}

/** A passage with lines that have all words. */
export interface FoundPassage {
  episodeId: string;
  scriptKey: string;
  language: Language | null;
  /** How many of its lines have them. */
  count: number;
  /** The first of these. */
  lines: SearchedLine[];
}

export interface FoundOfOwner {
  passages: FoundPassage[];
  /** Whether there may be more: as many as wanted were found, or older passages were not looked through. */
  isCut: boolean;
}

/** The lines of all episodes, in a database of their own: all of it can be made again. */
export interface SearchStore {
  /** Puts an episode's lines in the place of those that it had. */
  put(episode: SearchedEpisode): Promise<void>;
  remove(episodeId: string): Promise<void>;
  /**
   * The newest passages of each owner, in the order in which they are asked for, with a line that has all words,
   * which are folded: title and description first, then what is said. At most `limit` of each, with at most
   * `lines` lines, among the newest passages that have the words at all: how many are looked through is bounded.
   */
  find(asked: {
    owners: { id: string; limit: number }[];
    words: string[];
    lines: number;
  }): Promise<FoundOfOwner[]>;
  /** The version of what is there; null if nothing ever was. */
  readVersion(): Promise<number | null>;
  /** Forgets everything, and the version with it. */
  clear(): Promise<void>;
  keepVersion(version: number): Promise<void>;
}

/** An episode whose lines may have changed; `version` is another one with each change. */
export interface SearchChange {
  episodeId: string;
  version: number;
  /** The course whose class hears it now; null for all other episodes. */
  courseId: string | null;
}

/** Which episodes may have changed since their lines were put in: the table of episodes says so itself. */
export interface SearchChangeStore {
  /** The oldest episodes first. */
  list(limit: number): Promise<SearchChange[]>;
  /** Of a person's own, among the newest episodes that wait: normally few do. */
  listOf(asked: { userId: string; limit: number }): Promise<SearchChange[]>;
  /** Forgets the changes that are done; one that changed again meanwhile stays, or is asked for again. */
  settle(done: SearchChange[], at: number): Promise<void>;
  /**
   * Asks for finished episodes behind an id, the oldest first; "" begins with the first. The id behind which it
   * goes on, null after the last.
   */
  requestAfter(id: string, asked: { limit: number; at: number }): Promise<string | null>;
}
