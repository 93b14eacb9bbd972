/** The limits for a learner's requested episodes. */
export interface EpisodeBounds {
  /** Per local day; after a move to another zone also within 24 hours around it. */
  perDay: number;
  /** The most that are being made at once. */
  unfinished: number;
}

export interface RetryBounds extends EpisodeBounds {
  /** How often one episode may be retried in all. */
  retries: number;
}
