// Tests bring what their calls are answered with; anything else is not there, at once and on every machine.
globalThis.fetch = async () => new Response(null, { status: 404 });
