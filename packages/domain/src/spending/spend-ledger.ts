/** What a supplier's calls came to. */
export interface Spent {
  provider: string;
  /** Of a language model; null for speech, and for calls that were never settled. */
  model: string | null;
  calls: number;
  /** Characters of speech, or tokens. */
  units: number;
  settledMicroDollars: number;
  /** Of what is settled: calls whose end nobody heard, each at what was reserved for it. */
  estimatedMicroDollars: number;
  reservedMicroDollars: number;
}

/** The same on one day of UTC, as 2026-11-21. */
export interface SpentDay extends Spent {
  date: string;
}

export interface DearLearner {
  userId: string;
  name: string;
  episodes: number;
  microDollars: number;
}

/** Costs are reserved before a call and settled after it. */
export interface SpendLedger {
  /**
   * False where the installation's budget of this month does not hold the cost: then nothing is
   * reserved, and the call must not be made. What is reserved counts as spent.
   */
  reserve(entry: {
    id: string;
    episodeId: string;
    provider: string;
    units: number;
    microDollars: number;
    at: number;
  }): Promise<boolean>;
  settle(entry: {
    id: string;
    units: number;
    microDollars: number;
    /** Of a language model: the one that answered. */
    model?: string;
    at: number;
  }): Promise<void>;
  /** Settles what was reserved before a moment and is open still, as it was reserved; says how many. */
  settleUnheard(of: { reservedBefore: number; at: number }): Promise<number>;
  /** Settled units of an episode on average, over all that bought something; null where none did. */
  averageUnits(of: { provider: string; since: number }): Promise<number | null>;
  /** Micro-dollars settled and reserved in the month of UTC, and the budget; null for no limit. */
  readMonth(at: number): Promise<{ spent: number; cap: number | null }>;
  /** By day, supplier and model, newest first. */
  listDays(of: { since: number }): Promise<SpentDay[]>;
  listDearest(of: { since: number; limit: number }): Promise<DearLearner[]>;
}
