/** OpenAI's models, and those of any server with the same chat API, with JSON answers. */
export { createOpenAiModel, type OpenAiOptions } from "./model.ts";
export { introduceServer, type Introduction } from "./introduce-server.ts";
