/** Opens the database that a suite runs on, with no row in it. */
export type OpenD1 = () => Promise<D1Database>;
