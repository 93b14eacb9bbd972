/** What people were told is done: the product's debts, to be found in its database at the end. */
export interface Ledger {
  /** Acknowledged writes of each kind. */
  acknowledged: Record<string, number>;
  /** Writes that were sent again because nobody answered, or not well. */
  sentAgain: number;
  /** Answers that are no acknowledgement, by what was said. */
  refused: Record<string, number>;
  /** Whatever no kill explains, a sentence each. */
  problems: string[];
  people: PersonLedger[];
}

export interface PersonLedger {
  userId: string;
  episodeId: string;
  /** Stretches of the episode that were heard, in ms. */
  heard: [number, number][];
  /** By number of the question. */
  answers: Map<number, string>;
  dailyMinute: number | null;
  /** Names of access tokens, and whether each was revoked. */
  tokens: Map<string, { isRevoked: boolean }>;
  /** Names of tokens whose creation nobody answered: there or not. */
  unknownTokens: Set<string>;
  /** By join code: whether they are in the course. */
  courses: Map<string, boolean>;
  /** Idempotency-Key to the id of the episode that was made, or uploaded. */
  episodes: Map<string, string>;
  uploads: Map<string, { id: string; title: string }>;
}

export function openLedger(people: { userId: string; episodeId: string | null }[]): Ledger {
  return {
    acknowledged: {},
    sentAgain: 0,
    refused: {},
    problems: [],
    people: people.map(({ userId, episodeId }) => ({
      userId,
      episodeId: episodeId ?? "",
      heard: [],
      answers: new Map(),
      dailyMinute: null,
      tokens: new Map(),
      unknownTokens: new Set(),
      courses: new Map(),
      episodes: new Map(),
      uploads: new Map(),
    })),
  };
}

export function countOne(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
