/** What the worker calls the outside world with. */
type Fetch = typeof fetch;

/**
 * A fetch for the origins of these addresses, and for no other, whatever it is asked: no text that
 * people or models wrote can send a request elsewhere. Redirects are answered as they are and never
 * followed, since a supplier that sends us on may send us into our own network.
 */
export function createOutbound(addresses: string[], call: Fetch): Fetch {
  const allowed = new Set(addresses.map((address) => new URL(address).origin));
  return async (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    if (!allowed.has(origin)) throw new Error(`The worker does not call ${origin}.`);
    return call(input, { ...init, redirect: "manual" });
  };
}
