// Tests provide the answers to their calls; any other call fails at once, on every machine.
globalThis.fetch = async () => new Response(null, { status: 404 });
