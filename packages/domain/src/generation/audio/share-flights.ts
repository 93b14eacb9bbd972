/** Who asks for a key while somebody else works on it waits for that work. */
export interface Flights {
  share(key: string, work: () => Promise<void>): Promise<void>;
}

export function createFlights(): Flights {
  const flying = new Map<string, Promise<void>>();
  return {
    share(key, work) {
      const known = flying.get(key);
      if (known !== undefined) return known;
      const flight = work().finally(() => flying.delete(key));
      flying.set(key, flight);
      return flight;
    },
  };
}
