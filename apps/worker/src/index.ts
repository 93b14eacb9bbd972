export default {
  fetch: () => new Response("hello"),
} satisfies ExportedHandler<Env>;
