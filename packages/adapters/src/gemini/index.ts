/** Google's Gemini models, asked for JSON. */
export { createGeminiModel, type GeminiOptions } from "./model.ts";
