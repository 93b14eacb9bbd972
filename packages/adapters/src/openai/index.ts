/** OpenAI's models, asked for JSON. */
export { createOpenAiModel, type OpenAiOptions } from "./model.ts";
